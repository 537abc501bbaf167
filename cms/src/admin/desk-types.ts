/** One document in one language. */
export interface DocumentKey {
  type: string;
  documentId: string;
  locale: string;
}

export type Stage = 'first' | 'second' | 'final';
export type DocumentState = 'draft' | 'in-review' | 'approved' | 'published';

/** What the desk may be asked to do with a document. */
export type DeskAction =
  | 'submit'
  | 'recall'
  | 'approve'
  | 'send-back'
  | 'publish'
  | 'emergency'
  | 'schedule'
  | 'withdraw'
  | 'edit';

/** The acts that go through the review's own door. */
export type ReviewAct = Exclude<DeskAction, 'schedule' | 'withdraw' | 'edit'>;

export interface ReviewBody {
  /** the revision that the person has seen */
  revision: number;
  /** the stage that the person means to judge */
  stage?: Stage;
  comment?: string;
  comments?: { field: string; text: string }[];
  reason?: string;
  publish?: boolean;
}

export interface ReviewStep {
  stage: Stage;
  label: string;
  status: 'waiting' | 'current' | 'passed' | 'sent-back';
  reviewer?: string;
  at?: string;
  comment?: string;
}

export interface ReviewComment {
  id: number;
  /** path of the field; empty: the whole document */
  field: string;
  label: string;
  text: string;
  author: string;
  at: string;
  stage: Stage;
  resolved: boolean;
}

export interface DeskState {
  state: DocumentState;
  revision: { number: number; digest: string; authorName: string; createdAt: string } | null;
  reviews: ReviewStep[];
  comments: ReviewComment[];
  lastReviewedRevision: number | null;
  publishedRevision: number | null;
  modifiedSincePublication: boolean;
  /** published in an emergency; the reviews are still owed */
  reviewOwed: boolean;
  allowed: Partial<Record<DeskAction, { ok: boolean; why?: string }>>;
  /** who else has the document open; only told when it is asked for */
  others?: { name: string; secondsAgo: number }[];
}

export interface Revision {
  number: number;
  title: string;
  authorName: string;
  createdAt: string;
  publishedAt: string | null;
}

export interface DifferencePart {
  type: 'same' | 'added' | 'removed';
  text: string;
}

export interface FieldDifference {
  path: string;
  label: string;
  kind: 'text' | 'value';
  parts: DifferencePart[];
}

export interface RevisionDifference {
  from: number | string;
  to: number | string;
  fields: FieldDifference[];
}

export interface QueueItem extends DocumentKey {
  typeLabel: string;
  title: string;
  state: 'in-review' | 'approved' | 'owed' | 'sent-back';
  stage: Stage | null;
  /** where it stands, in a word: 初审, 待发布, 退回修改 … */
  label: string;
  submittedBy: string;
  submittedAt: string | null;
  revision: number;
  /** waits for the person who asks */
  mine: boolean;
  /** why it cannot go on, and what to do */
  problem?: string;
}

export interface BulkOutcome extends DocumentKey {
  outcome: 'done' | 'refused';
  message?: string;
}

export interface WorkflowType {
  type: string;
  label: string;
  reviews: 1 | 2 | 3;
  /** how many people hold each review */
  reviewers: Record<Stage, number>;
}

export type WithdrawalKind = 'error' | 'replaced' | 'shown';

export interface WithdrawalRequest {
  kind: WithdrawalKind;
  reason: string;
  successor?: { type: string; documentId: string };
}

/** How a document was withdrawn in one language. */
export interface Withdrawal {
  locale: string;
  kind: WithdrawalKind;
  reason: string;
  /** still readable, with a banner */
  published: boolean;
}

export interface ScheduleRequest {
  action: 'publish' | 'withdraw';
  /** ISO 8601 */
  at: string;
  withdrawal?: WithdrawalRequest;
}
