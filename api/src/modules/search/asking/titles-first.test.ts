import { prepareQuery } from '../analysis/prepare-query';
import { createSynonymIndex } from '../analysis/synonyms';
import { arrangedWindow, titlesFirst } from './titles-first';

const synonyms = createSynonymIndex([
  { kind: 'equivalent', words: ['民宗委', '民族宗教事务委员会'] },
]);
const ask = (q: string) => prepareQuery(q, { synonyms, exactly: false });

const titles = new Map(
  Object.entries({
    guide: { type: 'service-guide', titles: '民族成份变更审核', isInForce: true },
    repealed: { type: 'policy', titles: '民族宗教事务委员会工作规则', isInForce: false },
    news: { type: 'article', titles: '州民宗委办理群众留言', isInForce: true },
    explainer: { type: 'explainer', titles: '标识规范改了哪两处', isInForce: true },
    policy: { type: 'policy', titles: '双语标识规范', isInForce: true },
  }),
);

describe('hits in the order of their titles', () => {
  it('puts titles that hold the words, or what means the same, before texts that mention them', () => {
    expect(titlesFirst(['guide', 'repealed', 'news'], titles, ask('民宗委'))).toEqual([
      'news',
      'repealed',
      'guide',
    ]);
  });

  it('puts policies first when a clause is asked for', () => {
    expect(titlesFirst(['explainer', 'policy'], titles, ask('标识规范第三条'))).toEqual([
      'policy',
      'explainer',
    ]);
    expect(titlesFirst(['explainer', 'policy'], titles, ask('标识规范'))).toEqual([
      'explainer',
      'policy',
    ]);
  });

  it('keeps the order of what it knows nothing of', () => {
    expect(titlesFirst(['b', 'a'], new Map(), ask('民宗委'))).toEqual(['b', 'a']);
  });

  it('looks at the first pages only, and only where the server may be mistaken', () => {
    const window = (offset: number) => arrangedWindow(ask('民宗委'), { offset, limit: 20 });
    expect(window(40)).toEqual({ offset: 0, limit: 60 });
    expect(window(60)).toBeUndefined();
    expect(arrangedWindow(ask('民族'), { offset: 0, limit: 20 })).toBeUndefined();
  });
});
