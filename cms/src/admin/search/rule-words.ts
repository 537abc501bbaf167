import type { RuleKind } from './search-types';

interface KindWords {
  name: string;
  /** what it does, for somebody who sees it for the first time */
  means: string;
  empty: string;
  headings: string[];
  /** which column of a table is what */
  table: string;
}

export const KINDS: Record<RuleKind, KindWords> = {
  synonym: {
    name: '同义词',
    means: '同一组里的词检索时互相找到；单向的，只由第一个词找到后面的词。保存后几秒内生效。',
    empty: '没有这样的同义词',
    headings: ['词', '关系'],
    table: '第一列写“同义”或“单向”，后面每列一个词。',
  },
  'best-bet': {
    name: '最佳推荐',
    means: '公众搜这些词时，选定的内容排在最前，并标明“推荐”。',
    empty: '还没有最佳推荐',
    headings: ['检索词', '推荐的内容'],
    table: '第一列是检索词（用顿号隔开），第二列是内容的“类型/编号”，如导出的表格那样。',
  },
  denied: {
    name: '禁用建议',
    means: '输入时不提示含有这些词的建议；搜索本身不受影响。',
    empty: '没有禁用的词',
    headings: ['禁用的词'],
    table: '一行一个词。',
  },
};

export const RELATIONS = {
  equivalent: { name: '同义', means: '这些词意思相同，搜哪一个都找到全部' },
  narrower: { name: '单向', means: '搜第一个词也找到后面的词，反过来不找' },
} as const;

/** Words that were typed one a line, or joined by 、 or a comma. */
export const wordsIn = (typed: string): string[] =>
  typed
    .split(/[\n、，,;；]+/u)
    .map((word) => word.trim())
    .filter(Boolean);
