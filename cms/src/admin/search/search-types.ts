import type { DeliveryStatus } from './delivery-line';

export type RuleKind = 'synonym' | 'best-bet' | 'denied';

export interface NamedDocument {
  type: string;
  typeLabel: string;
  id: string;
  title: string;
  published: boolean;
}

export interface SynonymGroup {
  kind: 'equivalent' | 'narrower';
  words: string[];
}

export interface BestBet {
  queries: string[];
  documents: { type: string; id: string }[];
}

/** A decision as the server takes it, see the server's rule.ts. */
export type RuleDraft =
  | { kind: 'synonym'; content: SynonymGroup }
  | { kind: 'best-bet'; content: BestBet }
  | { kind: 'denied'; content: { words: string } };

export type Rule = RuleDraft & {
  id: number;
  changedAt: number;
  changedBy: string;
  hasPrevious: boolean;
  /** in one line */
  words: string;
  /** of a best bet; null for what is nowhere any more */
  documents?: (NamedDocument | null)[];
};

export type RemovedRule = Rule & { removedAt: number };

export interface RuleListing {
  items: Rule[];
  total: number;
  pageSize: number;
  removed: RemovedRule[];
}

export interface SearchStatus extends DeliveryStatus {
  counts: Record<RuleKind, number>;
}

export interface MarkedQuery {
  q: string;
  locale: string;
  asked: number;
  results: number;
  clicks: number;
  firstRankClicks: number;
  meanRank: number | null;
  lastDay: string;
  synonym: string | null;
  bestBet: boolean;
}

export interface QueryLog {
  from: string;
  to: string;
  sums: { asked: number; foundNothing: number; clicks: number; wordsNotKept: number; rare: number };
  top: MarkedQuery[];
  withoutResult: MarkedQuery[];
  withoutClick: MarkedQuery[];
}

interface Segment {
  text: string;
  match: boolean;
}

export interface Trial {
  result: {
    hits: {
      type: string;
      id: string;
      title: string;
      url: string;
      locale: string;
      pinned?: string;
      reasons: string[];
      highlight: { title: Segment[]; snippet: Segment[] };
    }[];
    total: number;
    searched: string;
    nearest: string[];
    degraded: boolean;
  };
  suggestions: { text: string; kind: 'query' | 'document' }[];
}

export interface ImportLine {
  line: number;
  outcome: 'new' | 'same' | 'fault';
  words: string;
  message: string;
}

/** A decision to be made or changed, as far as it is typed. */
export interface RuleForm {
  kind: RuleKind;
  /** the rule that is changed; undefined for a new one */
  rule?: Rule;
  /** what a new one begins with */
  words?: string;
}
