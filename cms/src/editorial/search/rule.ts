import { bestBet, synonymGroup } from '@minzong/api-contract';
import { z } from 'zod';

const denied = z.strictObject({ words: z.string().trim().min(1).max(100) });

/** A decision about the search: words that mean the same, a document that stands first, a word that is not suggested. */
export const ruleDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('synonym'), content: synonymGroup }),
  z.strictObject({ kind: z.literal('best-bet'), content: bestBet }),
  z.strictObject({ kind: z.literal('denied'), content: denied }),
]);
export type RuleDraft = z.infer<typeof ruleDraft>;
export type RuleKind = RuleDraft['kind'];

export type Rule = RuleDraft & {
  id: number;
  changedAt: number;
  changedBy: string;
  /** it was changed, and the change can be taken back */
  hasPrevious: boolean;
};

export const RULE_KINDS = ['synonym', 'best-bet', 'denied'] as const satisfies RuleKind[];

export const KIND_NAMES: Record<RuleKind, string> = {
  synonym: '同义词',
  'best-bet': '最佳推荐',
  denied: '禁用建议',
};

/** How many of a kind the search takes, as the contract has it. */
export const MOST_RULES: Record<RuleKind, number> = {
  synonym: 5000,
  'best-bet': 2000,
  denied: 5000,
};

/** What a rule says, in one line. */
export const ruleInWords = ({ kind, content }: RuleDraft): string => {
  if (kind === 'denied') return content.words;
  if (kind === 'synonym') {
    const [head = '', ...others] = content.words;
    return content.kind === 'equivalent'
      ? content.words.join('、')
      : `${head} → ${others.join('、')}`;
  }
  const documents = content.documents.map(({ type, id }) => `${type}/${id}`);
  return `${content.queries.join('、')} ⇒ ${documents.join('、')}`;
};
