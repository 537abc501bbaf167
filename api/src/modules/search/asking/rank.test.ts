import { prepareQuery } from '../analysis/prepare-query';
import { NO_SYNONYMS } from '../analysis/synonyms';
import { spelledIn } from './order';
import { rank, type Candidate } from './rank';

const asked = (q: string) => prepareQuery(q, { synonyms: NO_SYNONYMS, exactly: false });

const candidate = (
  type: Candidate['type'],
  title: string,
  more: Partial<Candidate> = {},
): Candidate => ({
  ...{ key: title, type, titles: [title], summary: '', isInForce: true, text: '' },
  ...more,
});

it('puts what is called so before what quotes the name, and news last', () => {
  const found = [
    candidate('article', '《示范省水源保护条例》今日施行'),
    candidate('explainer', '《示范省水源保护条例》解读'),
    candidate('policy', '示范省水源保护条例'),
  ];
  expect(rank(found, asked('水源保护条例'))).toEqual([
    '示范省水源保护条例',
    '《示范省水源保护条例》解读',
    '《示范省水源保护条例》今日施行',
  ]);
});

it('puts what is no longer in force after what is', () => {
  const found = [
    candidate('policy', '水源保护办法', { isInForce: false }),
    candidate('policy', '示范省各县水源保护办法'),
  ];
  expect(rank(found, asked('水源保护'))).toEqual(['示范省各县水源保护办法', '水源保护办法']);
});

it('prefers the rarer word where documents have only some of the words, and leaves out the rest', () => {
  const found = [
    candidate('article', '一', { text: '公共服务' }),
    candidate('article', '二', { text: '公共阅读' }),
    candidate('article', '三', { text: '灯塔' }),
    candidate('article', '四', { text: '公共交通' }),
    candidate('article', '五', { text: '无' }),
  ];
  const order = rank(found, asked('公共 灯塔'), 0.3);
  expect(order[0]).toBe('三');
  expect(order).not.toContain('五');
});

it('leaves equals in the order in which they were given', () => {
  const found = ['2025年年报', '2024年年报', '2023年年报'].map((title) =>
    candidate('announcement', title),
  );
  expect(rank(found, asked('年报'))).toEqual(found.map(({ key }) => key));
});

it('looks at other names as well as at the title', () => {
  const found = [
    candidate('ancient-text', '青史', { titles: ['青史', 'དེབ་ཐེར་སྔོན་པོ།'] }),
    candidate('ancient-text', '红史', { titles: ['红史', 'དེབ་ཐེར་དམར་པོ།'] }),
  ];
  expect(rank(found, asked('དེབ་ཐེར་དམར་པོ'))[0]).toBe('红史');
});

it('reads the characters that letters spell in a title', () => {
  expect(spelledIn('彝族火把节的由来', asked('huobajie'))).toBe('火把节');
  expect(spelledIn('彝族火把节的由来', asked('火把节'))).toBeUndefined();
});
