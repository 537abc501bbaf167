import type { Rule, RuleDraft } from './rule';
import { readRules, rulesCsv } from './rule-csv';
import { starterRules } from './starter-rules';

const kept = (draft: RuleDraft, id: number): Rule => ({
  ...draft,
  ...{ id, changedAt: 1, changedBy: '某', hasPrevious: false },
});
const bestBet: RuleDraft = {
  kind: 'best-bet',
  content: {
    queries: ['低保', '吃低保'],
    documents: [
      { type: 'policy', id: 'abcdefghijklmnopqrstuvw1' },
      { type: 'service-guide', id: 'abcdefghijklmnopqrstuvw2' },
    ],
  },
};
const denied: RuleDraft = { kind: 'denied', content: { words: '=某,"词"' } };

it.each([
  ['synonym', starterRules()],
  ['best-bet', [bestBet]],
  ['denied', [denied]],
] as const)('a table of %s reads back as it was written', (kind, drafts) => {
  const csv = rulesCsv(kind, drafts.map(kept), new Map());
  expect(readRules(kind, csv).map((line) => ('draft' in line ? line.draft : line))).toEqual(drafts);
});

it('names the documents, for people to read', () => {
  const document = {
    type: 'policy',
    typeLabel: '政策',
    id: 'abcdefghijklmnopqrstuvw1',
    title: '某办法',
    published: true,
  } as const;
  const csv = rulesCsv(
    'best-bet',
    [kept(bestBet, 1)],
    new Map([['policy/abcdefghijklmnopqrstuvw1', document]]),
  );
  expect(csv).toContain('某办法');
});

it.each([
  ['synonym', '同义,一个词', '至少要有两个词'],
  ['synonym', '近义,一,二', '第一列应写“同义”或“单向”'],
  [
    'synonym',
    `同义,${Array.from({ length: 21 }, (_, at) => `词${String(at)}`).join(',')}`,
    '最多 20 个词',
  ],
  ['best-bet', '低保,某办法', '应写“类型/编号”'],
  ['best-bet', ',policy/abcdefghijklmnopqrstuvw1', '不是最佳推荐'],
  ['denied', '长'.repeat(101), '不是禁用建议'],
] as const)('a line of %s such as %j says what is wrong', (kind, text, fault) => {
  expect(readRules(kind, text)).toEqual([
    { line: 1, fault: expect.stringContaining(fault) as string },
  ]);
});

it('takes a file without the names of the columns', () => {
  expect(readRules('denied', '甲一\n乙一')).toHaveLength(2);
  expect(readRules('denied', '禁用的词\n乙一')).toHaveLength(1);
});
