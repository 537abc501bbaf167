import { matchText } from './match-text';
import { prepareQuery } from './prepare-query';
import { queryTokens } from './query-tokens';
import { createSynonymIndex } from './synonyms';

const index = createSynonymIndex([
  { kind: 'equivalent', words: ['民宗委', '民族宗教事务委员会'] },
  { kind: 'narrower', words: ['非遗', '唐卡', '火把节'] },
  { kind: 'equivalent', words: ['非遗', '非物质文化遗产', 'ICH'] },
  { kind: 'equivalent', words: ['低保', '最低生活保障'] },
]);
const prepare = (q: string) => prepareQuery(q, { synonyms: index, exactly: false });
/** The words that a query finds beyond what was typed. */
const othersOf = (q: string) => prepare(q).units.flatMap(({ concept }) => concept?.words ?? []);

describe('createSynonymIndex', () => {
  it.each([
    ['民宗委', ['民宗委', '民族宗教事务委员会']],
    ['四川民宗委地址', ['民宗委', '民族宗教事务委员会']],
    ['民族宗教事務委員會', ['民族宗教事务委员会', '民宗委']],
    ['非遗', ['非遗', '唐卡', '火把节', '非物质文化遗产', 'ICH']],
    ['ich', ['ICH', '非遗', '非物质文化遗产']],
    ['唐卡', []],
    ['降低保费', []],
  ])('reads %s as %j', (q, words) => {
    expect(othersOf(q)).toEqual(words);
  });

  it('marks only what was typed where it stands in a longer word that means the same', () => {
    const synonyms = createSynonymIndex([
      { kind: 'equivalent', words: ['民族团结', '民族团结进步'] },
    ]);
    const query = prepareQuery('民族团结', { synonyms, exactly: false });
    const { segments, reasons } = matchText('民族团结进步', query);
    expect(segments[0]).toEqual({ text: '民族团结', match: true });
    expect(reasons).toEqual([]);
  });

  it('tells the search server the phrases of each word', () => {
    const [concept] = prepare('低保').units;
    expect(index.meilisearchSynonyms()[concept?.tokens[0] ?? '']).toEqual(
      ['低保', '最低生活保障'].map((word) => queryTokens(word).join(' ')),
    );
  });

  it('looks for a concept in Latin fields when one of its words is Latin', () => {
    const fieldsOf = (q: string) => prepare(q).readings[0]?.fields;
    expect([fieldsOf('非遗'), fieldsOf('低保')]).toEqual([['tokens', 'latin'], ['tokens']]);
  });

  it('marks the other words and says why', () => {
    const { segments, reasons } = matchText('最低生活保障办法', prepare('低保'));
    expect(segments[0]).toEqual({ text: '最低生活保障', match: true });
    expect(reasons).toEqual(['synonym']);
  });

  it('leaves empty and signless words out', () => {
    const odd = createSynonymIndex([{ kind: 'equivalent', words: ['……', '“”', '低保'] }]);
    expect([...odd.concepts.keys()]).toEqual(['低保']);
  });
});
