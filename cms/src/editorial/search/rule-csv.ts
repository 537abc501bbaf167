import { documentType } from '@minzong/content-types';
import type { BestBet } from '@minzong/api-contract';
import { csvOf } from '../csv';
import { rowsOfCsv } from '../csv-reading';
import { referenceKey, type NamedDocument } from './documents-by-title';
import { KIND_NAMES, ruleDraft, type Rule, type RuleDraft, type RuleKind } from './rule';
import { tidied } from './same-words';

const RELATIONS = { equivalent: '同义', narrower: '单向' } as const;
const SEPARATOR = /[、；;|\n]/u;

const HEADS: Record<RuleKind, string[]> = {
  synonym: ['关系', '词', '词', '词', '词'],
  'best-bet': ['检索词', '推荐内容', '标题'],
  denied: ['禁用的词'],
};

/** A table of one kind of decision, in the form in which {@link readRules} takes it. */
export const rulesCsv = (
  kind: RuleKind,
  rules: readonly Rule[],
  names: ReadonlyMap<string, NamedDocument>,
): string =>
  csvOf([
    HEADS[kind],
    ...rules.map((rule) => {
      if (rule.kind === 'denied') return [rule.content.words];
      if (rule.kind === 'synonym') return [RELATIONS[rule.content.kind], ...rule.content.words];
      const keys = rule.content.documents.map(referenceKey);
      return [
        rule.content.queries.join('、'),
        keys.join('、'),
        keys.map((key) => names.get(key)?.title ?? '').join('、'),
      ];
    }),
  ]);

/** One line of a file: the decision it makes, or why it makes none. */
export type ReadLine = { line: number } & ({ draft: RuleDraft } | { fault: string });

const synonymOf = ([relation = '', ...words]: string[]): RuleDraft | string => {
  const kinds = Object.entries(RELATIONS) as ['equivalent' | 'narrower', string][];
  const kind = kinds.find(([, name]) => name === relation.trim())?.[0];
  if (kind === undefined) return `第一列应写“同义”或“单向”，这里是“${relation.trim()}”`;
  const tidy = tidied(words);
  if (tidy.length < 2) return '至少要有两个词';
  if (tidy.length > 20) return '一组最多 20 个词';
  return { kind: 'synonym', content: { kind, words: tidy } };
};

const documentsOf = (cell: string): BestBet['documents'] | undefined => {
  const documents = tidied(cell.split(SEPARATOR)).map((key) => {
    const [type, id = ''] = key.split('/');
    const known = documentType.safeParse(type);
    return known.success && id !== '' ? { type: known.data, id } : undefined;
  });
  return documents.every((one) => one !== undefined) ? documents : undefined;
};

const bestBetOf = ([queries = '', references = '']: string[]): RuleDraft | string => {
  const documents = documentsOf(references);
  if (documents === undefined || documents.length === 0)
    return '“推荐内容”应写“类型/编号”，如导出的表格那样';
  return { kind: 'best-bet', content: { queries: tidied(queries.split(SEPARATOR)), documents } };
};

const draftOf = (kind: RuleKind, cells: string[]): RuleDraft | string => {
  if (kind === 'synonym') return synonymOf(cells);
  if (kind === 'best-bet') return bestBetOf(cells);
  return { kind: 'denied', content: { words: tidied([cells[0] ?? ''])[0] ?? '' } };
};

const isHead = (kind: RuleKind, cells: string[]): boolean => cells[0]?.trim() === HEADS[kind][0];

/** The decisions in a file as {@link rulesCsv} writes it; the line with the names of the columns may be missing. */
export const readRules = (kind: RuleKind, text: string): ReadLine[] =>
  rowsOfCsv(text)
    .filter(({ cells }, at) => at > 0 || !isHead(kind, cells))
    .map(({ line, cells }) => {
      const draft = draftOf(kind, cells);
      if (typeof draft === 'string') return { line, fault: draft };
      const parsed = ruleDraft.safeParse(draft);
      return parsed.success
        ? { line, draft: parsed.data }
        : { line, fault: `这一行不是${KIND_NAMES[kind]}：词可能太长、太多或太少` };
    });
