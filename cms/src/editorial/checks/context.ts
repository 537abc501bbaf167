import type { DocumentType, Locale } from '@minzong/content-types';
import type { FieldFault } from '../../publishing/outbox-table';
import type { SevereWord } from './data/severe-words';

/** `paired`: a draft that names this one or is named in its fields, so that one must go first. */
export type TargetState = 'published' | 'draft' | 'paired' | 'missing';

/** A document that the draft links to, or that links to it. */
export interface Target {
  type: DocumentType;
  title: string;
  state: TargetState;
}

/** What a file says, as far as it could be read. */
export interface FileFacts {
  /** the words in it, blanks left out; undefined when it cannot be read as text */
  text: string | undefined;
  /** nothing is in it: an empty page, a picture of one colour */
  empty: boolean;
}

/** Numbers that a regulation or the house may change: config.ts and the clock's page. */
export interface Limits {
  /** characters of a sentence from which it is called very long */
  sentenceCharacters: number;
  /** days by which 首次发布时间 may precede the making of the draft */
  backdatingDays: number;
  /** days after a policy within which its explainer is due */
  explainerDays: number;
}

const USUAL_LIMITS: Limits = {
  sentenceCharacters: 120,
  backdatingDays: 3,
  explainerDays: 5,
};

/** What the checks know beside the draft itself. Nothing in it is read later: checks are pure. */
export interface CheckContext {
  now: Date;
  limits: Limits;
  /** wrong expressions that the house has listed itself */
  houseWords: readonly SevereWord[];
  /** what keeps the draft from having its published shape */
  faults: readonly FieldFault[];
  /** 首次发布时间 of the draft, when it has one */
  issuedAt?: string | undefined;
  /** 首次发布时间 of what is published now */
  publishedIssuedAt?: string | undefined;
  /** when the document was made at this desk; undefined when it was brought over from elsewhere */
  createdAt?: string | undefined;
  /** documents that the draft links to, by document id */
  targets: ReadonlyMap<string, Target>;
  /** addresses of this site that stand in the text, without query and anchor */
  addresses: ReadonlyMap<string, TargetState>;
  /** explainers of a policy */
  explainers: readonly Target[];
  /** what is in forms and samples, by address */
  files: ReadonlyMap<string, FileFacts>;
  /** the keys of the form of a guide in its other languages, by language */
  formKeys: ReadonlyMap<Locale, readonly string[]>;
}

/** A context in which nothing is known but what is given. */
export const contextWith = (known: Partial<CheckContext> = {}): CheckContext => ({
  now: new Date(),
  limits: USUAL_LIMITS,
  houseWords: [],
  faults: [],
  targets: new Map(),
  addresses: new Map(),
  explainers: [],
  files: new Map(),
  formKeys: new Map(),
  ...known,
});
