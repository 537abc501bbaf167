/** The three reviews of 三审三校. */
export type Stage = 'first' | 'second' | 'final';
export type Reviews = 1 | 2 | 3;

export const STAGES: Record<Reviews, readonly Stage[]> = {
  1: ['final'],
  2: ['first', 'final'],
  3: ['first', 'second', 'final'],
};

export const STAGE_LABELS: Record<Stage, string> = {
  first: '初审',
  second: '复审',
  final: '终审',
};

/** An account, and the time in milliseconds at which it acted. */
export interface Act {
  by: number;
  name: string;
  at: number;
}

/** What a reviewer decided at a stage. */
export type Verdict = Act & { stage: Stage; comment: string };

/** Where a document in one language stands. Revisions are the numbers of editorial/revisions. */
export interface Case {
  state: 'draft' | 'in-review' | 'approved' | 'published';
  /** how many reviews this passage needs */
  reviews: Reviews;
  /** the revision that is under review, approved or published; 0 for a draft */
  revision: number;
  submitter: Act | undefined;
  /** the reviews passed on {@link revision}, in order */
  passed: readonly Verdict[];
  sentBack: Verdict | undefined;
  /** the revision that a reviewer last judged */
  lastReviewed: number;
  /** the revision last published after all its reviews: authors count from there */
  base: number;
  /** the revision published in an emergency whose review is still owed; 0 for none */
  owed: number;
}

export const NEW_CASE: Case = {
  state: 'draft',
  reviews: 3,
  revision: 0,
  submitter: undefined,
  passed: [],
  sentBack: undefined,
  lastReviewed: 0,
  base: 0,
  owed: 0,
};

export type Event =
  | { type: 'submit'; act: Act; reviews: Reviews }
  | { type: 'recall' }
  | { type: 'approve' | 'send-back'; act: Act; comment: string }
  /** the draft was changed by an act on it */
  | { type: 'edit' }
  /** it was changed from elsewhere: a field shared with another language, a document it linked to */
  | { type: 'overtake' }
  /** the cms filled in the date of the first publication: nobody's words changed */
  | { type: 'date' }
  | { type: 'publish' }
  | { type: 'publish-emergency'; act: Act; reviews: Reviews }
  | { type: 'publish-migrated' }
  | { type: 'withdraw' };

export interface Facts {
  /** number of the draft's last revision */
  revision: number;
  /** ids of the accounts that changed it since {@link Case.base} */
  authors: ReadonlySet<number>;
}

export type Refusal =
  'locked' | 'under-way' | 'nothing-new' | 'not-under-way' | 'own-work' | 'twice' | 'not-approved';

/** The review that is due now; undefined when none is. */
export const stageOf = ({ state, reviews, passed, owed }: Case): Stage | undefined =>
  state === 'in-review' || (state === 'published' && owed > 0)
    ? STAGES[reviews][passed.length]
    : undefined;

/** Whether the words of the draft may not be changed now. */
export const isLocked = ({ state }: Case): boolean => state === 'in-review' || state === 'approved';

/** Whether this account wrote what is to be reviewed, or asked for the review. */
const isOwnWork = (known: Case, { authors }: Facts, by: number): boolean =>
  authors.has(by) || (known.submitter?.by === by && known.state !== 'draft');

const drafted = (known: Case): Case => ({ ...known, state: 'draft', revision: 0, passed: [] });

const approved = (known: Case, verdict: Verdict): Case => {
  const passed = [...known.passed, verdict];
  const judged = { ...known, passed, sentBack: undefined, lastReviewed: known.revision };
  if (passed.length < known.reviews) return judged;
  return known.state === 'published'
    ? { ...judged, owed: 0, base: known.revision }
    : { ...judged, state: 'approved' };
};

const sentBack = (known: Case, verdict: Verdict): Case => {
  const judged = { ...known, passed: [], sentBack: verdict, lastReviewed: known.revision };
  return known.state === 'published' ? judged : drafted(judged);
};

const judge = (
  known: Case,
  { type, act, comment }: Event & { type: 'approve' | 'send-back' },
  facts: Facts,
): Case | Refusal => {
  const stage = stageOf(known);
  if (stage === undefined) return 'not-under-way';
  if (isOwnWork(known, facts, act.by)) return 'own-work';
  const verdict: Verdict = { ...act, stage, comment };
  if (type === 'send-back') return sentBack(known, verdict);
  return known.passed.some(({ by }) => by === act.by) ? 'twice' : approved(known, verdict);
};

const submit = (
  known: Case,
  { act, reviews }: Event & { type: 'submit' },
  { revision }: Facts,
): Case | Refusal => {
  if (isLocked(known)) return 'under-way';
  if (known.state === 'published') return 'nothing-new';
  return { ...known, state: 'in-review', reviews, revision, submitter: act, passed: [] };
};

const publish = (known: Case, { revision }: Facts): Case | Refusal => {
  if (known.revision !== revision) return 'not-approved';
  if (known.state === 'published') return known;
  return known.state === 'approved'
    ? { ...known, state: 'published', base: revision, owed: 0 }
    : 'not-approved';
};

const publishInEmergency = (
  known: Case,
  { act, reviews }: Event & { type: 'publish-emergency' },
  facts: Facts,
): Case | Refusal => {
  if (known.state === 'published') return 'nothing-new';
  if (isOwnWork(known, facts, act.by)) return 'own-work';
  const { revision } = facts;
  return {
    ...known,
    state: 'published',
    reviews,
    revision,
    submitter: undefined,
    passed: [],
    owed: revision,
  };
};

const overtaken = (known: Case, { revision }: Facts): Case => {
  if (isLocked(known)) return { ...known, state: 'in-review', revision, passed: [] };
  return known.state === 'published' ? drafted(known) : known;
};

/**
 * The whole workflow: what becomes of a case by an event, or why it cannot be. It knows neither
 * permissions nor texts nor the database. Drawn in docs/decisions/0012-review.md.
 */
export const decide = (known: Case, event: Event, facts: Facts): Case | Refusal => {
  switch (event.type) {
    case 'submit':
      return submit(known, event, facts);
    case 'recall':
      return isLocked(known) ? drafted(known) : 'not-under-way';
    case 'approve':
    case 'send-back':
      return judge(known, event, facts);
    case 'edit':
      if (isLocked(known)) return 'locked';
      return known.state === 'published' ? drafted(known) : known;
    case 'overtake':
      return overtaken(known, facts);
    case 'date':
      return known.revision === 0 ? known : { ...known, revision: facts.revision };
    case 'publish':
      return publish(known, facts);
    case 'publish-emergency':
      return publishInEmergency(known, event, facts);
    case 'publish-migrated':
      return {
        ...known,
        state: 'published',
        revision: facts.revision,
        base: facts.revision,
        passed: [],
        owed: 0,
      };
    case 'withdraw':
      return { ...drafted(known), base: 0, owed: 0 };
  }
};
