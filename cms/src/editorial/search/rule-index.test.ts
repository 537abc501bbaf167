import type { RuleDraft } from './rule';
import { RuleIndex } from './rule-index';
import { starterRules } from './starter-rules';

const equivalent = (...words: string[]): RuleDraft => ({
  kind: 'synonym',
  content: { kind: 'equivalent', words },
});
const narrower = (...words: string[]): RuleDraft => ({
  kind: 'synonym',
  content: { kind: 'narrower', words },
});
const bestBet = (...queries: string[]): RuleDraft => ({
  kind: 'best-bet',
  content: { queries, documents: [{ type: 'policy', id: 'published1' }] },
});
const denied = (words: string): RuleDraft => ({ kind: 'denied', content: { words } });

const examine = (draft: RuleDraft, ...others: RuleDraft[]) =>
  new RuleIndex(others).examine(draft, (_type, id) => id === 'published1');

const well = { faults: [], warnings: [] };

describe('synonyms', () => {
  it.each([
    [equivalent('非遗', '非物质文化遗产'), equivalent('低保', '最低生活保障')],
    [narrower('农保', '新农保'), equivalent('新农保', '新型农村社会养老保险')],
    [narrower('农保', '新农保'), narrower('社保', '新农保')],
    [equivalent('藏文', 'བོད་ཡིག'), equivalent('彝文', 'ꆈꌠꁱꂷ')],
  ])('are kept beside others: %j', (draft, other) => {
    expect(examine(draft, other)).toEqual(well);
  });

  it.each([
    ['a word of another group', equivalent('非遗', '遗产'), '已在同义词“非遗、非物质文化遗产”里'],
    [
      'it in full width and upper case',
      equivalent('ＩＣＨ', '遗产'),
      '已在同义词“ich、非遗项目”里',
    ],
    ['a word twice', equivalent('ABC', 'abc'), '在检索里是同一个词'],
    ['nothing but signs', equivalent('遗产', '——'), '里没有字'],
    ['a head that has a line already', narrower('农保', '养老'), '请在那一条里添加'],
    ['words that mean the same already', narrower('非遗', '非物质文化遗产'), '不必再设单向'],
  ])('are refused with %s', (_what, draft, message) => {
    const { faults } = examine(
      draft,
      equivalent('非遗', '非物质文化遗产'),
      equivalent('ich', '非遗项目'),
      narrower('农保', '新农保'),
    );
    expect(faults).toEqual([expect.stringContaining(message)]);
  });

  it('of a single character are warned of', () => {
    expect(examine(equivalent('藏', '藏族'))).toEqual({
      faults: [],
      warnings: [expect.stringContaining('“藏”只有一个字')],
    });
    expect(examine(equivalent('𠮷', '吉')).warnings).toHaveLength(2);
  });
});

describe('best bets', () => {
  it.each<[string, RuleDraft, string]>([
    ['a query that has one', bestBet('低保', '非遗'), '“非遗”已设了最佳推荐'],
    [
      'a document that is not published',
      {
        kind: 'best-bet',
        content: { queries: ['低保'], documents: [{ type: 'policy', id: 'draft1' }] },
      },
      '没有发布的',
    ],
    [
      'a document twice',
      {
        kind: 'best-bet',
        content: {
          queries: ['低保'],
          documents: [
            { type: 'policy', id: 'published1' },
            { type: 'policy', id: 'published1' },
          ],
        },
      },
      '同一篇内容选了两次',
    ],
  ])('are refused for %s', (_what, draft, message) => {
    expect(examine(draft, bestBet('非遗')).faults).toEqual([expect.stringContaining(message)]);
  });

  it('and denied words that meet are warned of, from either side', () => {
    expect(examine(bestBet('低保标准'), denied('低保'))).toMatchObject({
      faults: [],
      warnings: [expect.stringContaining('禁用建议“低保”')],
    });
    expect(examine(denied('低保'), bestBet('低保标准', '低保'))).toMatchObject({
      faults: [],
      warnings: [expect.stringContaining('最佳推荐“低保标准、低保”')],
    });
  });
});

describe('denied words', () => {
  it('are refused twice, and warned of when they say little or nothing new', () => {
    expect(examine(denied('赌 博'), denied('赌博')).faults).toEqual(['“赌 博”已经禁用']);
    expect(examine(denied('网络赌博'), denied('赌博')).warnings).toEqual([
      '禁用“赌博”时已包含“网络赌博”',
    ]);
    expect(examine(denied('赌')).warnings).toEqual([expect.stringContaining('凡是含有“赌”字')]);
  });
});

it('knows what is decided already, in whatever order of its words', () => {
  const index = new RuleIndex([equivalent('甲一', '乙一'), narrower('丙一', '丁一', '戊一')]);
  expect(index.has(equivalent('乙一', '甲一'))).toBe(true);
  expect(index.has(narrower('丙一', '戊一', '丁一'))).toBe(true);
  expect(index.has(narrower('丁一', '丙一', '戊一'))).toBe(false);
  expect(index.has(equivalent('丙一', '丁一', '戊一'))).toBe(false);
});

it('refuses more than the search takes', () => {
  const many = Array.from({ length: 2000 }, (_, at) => bestBet(`词${String(at)}`));
  expect(examine(bestBet('再来一个'), ...many).faults).toEqual([
    '最佳推荐最多 2000 条，请先移除不用的',
  ]);
});

describe('the starter list', () => {
  const rules = starterRules();

  it('has more than 120 groups of the field', () => {
    expect(rules.length).toBeGreaterThan(120);
  });

  it('contradicts itself nowhere and surprises nobody', () => {
    const index = new RuleIndex();
    for (const rule of rules) {
      expect([rule, index.examine(rule, () => true)]).toEqual([rule, well]);
      index.add(rule);
    }
  });

  it.each([
    ['民宗委', '民族宗教事务委员会'],
    ['非遗', '非物质文化遗产'],
    ['低保', '最低生活保障'],
    ['宗教场所', '宗教活动场所'],
    ['政府信息公开', '信息公开'],
    ['农保', '城乡居民基本养老保险'],
  ])('joins %s and %s', (word, other) => {
    const group = new RuleIndex(rules).synonymOf(word);
    expect(JSON.stringify(group)).toContain(other);
  });
});
