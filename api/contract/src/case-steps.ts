/**
 * The life of a case: what may be done with it, by whom, and where it stands afterwards. Pure, so
 * that site, mini-program, desk and api ask one table (decision 0036; drawn in docs/services.md).
 */

/** 已提交、待补正、已受理、复核中、已办结、已撤回 */
export const CASE_STAGES = [
  'submitted',
  'correcting',
  'accepted',
  'second-review',
  'decided',
  'withdrawn',
] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

/** Acts of the person who applies. */
export const PERSON_ACTS = ['correct', 'withdraw', 'book', 'rate'] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];

/** Acts of officials: 受理、不予受理、要求补正、分派、呈报复核、退回、办结、延长期限 */
export const OFFICIAL_ACTS = [
  'assign',
  'accept',
  'refuse-acceptance',
  'ask-correction',
  'propose',
  'send-back',
  'decide',
  'extend',
] as const;
export type OfficialAct = (typeof OFFICIAL_ACTS)[number];

/** What happens by itself: a correction that never came, a deadline that passed, a place that came free. */
export const CLOCK_ACTS = ['lapse', 'escalate', 'move-up'] as const;
export type ClockAct = (typeof CLOCK_ACTS)[number];

export type CaseAct = 'submit' | PersonAct | OfficialAct | ClockAct;

interface Step {
  by: 'person' | 'official' | 'clock';
  from: readonly CaseStage[];
  /** undefined: the stage stays */
  to?: CaseStage;
}

const OPEN = ['submitted', 'correcting', 'accepted', 'second-review'] as const;

export const CASE_STEPS: Readonly<Record<Exclude<CaseAct, 'submit'>, Step>> = {
  correct: { by: 'person', from: ['correcting'], to: 'submitted' },
  withdraw: { by: 'person', from: OPEN, to: 'withdrawn' },
  book: { by: 'person', from: ['accepted', 'decided'] },
  rate: { by: 'person', from: ['decided'] },
  assign: { by: 'official', from: OPEN },
  accept: { by: 'official', from: ['submitted'], to: 'accepted' },
  'refuse-acceptance': { by: 'official', from: ['submitted'], to: 'decided' },
  'ask-correction': { by: 'official', from: ['submitted', 'accepted'], to: 'correcting' },
  propose: { by: 'official', from: ['accepted'], to: 'second-review' },
  'send-back': { by: 'official', from: ['second-review'], to: 'accepted' },
  decide: { by: 'official', from: ['accepted', 'second-review'], to: 'decided' },
  extend: { by: 'official', from: ['accepted', 'second-review'] },
  lapse: { by: 'clock', from: ['correcting'], to: 'decided' },
  escalate: { by: 'clock', from: OPEN },
  'move-up': { by: 'clock', from: OPEN },
};

/** What {@link stageAfter} needs to know of a case. */
export interface Standing {
  stage: CaseStage;
  /** of its form: two when a second official must agree */
  reviews: 1 | 2;
}

/**
 * Where a case stands after an act, or undefined when the act is not allowed there. With two
 * reviews only the second official decides; with one nothing is proposed.
 */
export const stageAfter = (
  { stage, reviews }: Standing,
  act: Exclude<CaseAct, 'submit'>,
): CaseStage | undefined => {
  const { from, to = stage } = CASE_STEPS[act];
  if (!from.includes(stage)) return undefined;
  if (act === 'decide' && stage !== (reviews === 2 ? 'second-review' : 'accepted'))
    return undefined;
  if (act === 'propose' && reviews === 1) return undefined;
  return to;
};

/** The acts of one side that are allowed now. */
export const actsOpenTo = <A extends PersonAct | OfficialAct>(
  standing: Standing,
  acts: readonly A[],
): A[] => acts.filter((act) => stageAfter(standing, act) !== undefined);

/** 准予、不予、不予受理、已答复、已录取、候补、已收录、逾期未补正 */
export const CASE_OUTCOMES = [
  'approved',
  'refused',
  'not-accepted',
  'answered',
  'enrolled',
  'waiting-list',
  'collected',
  'lapsed',
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** With what an official may close or propose to close a case, by the kind of its form. */
export const OUTCOMES_OF_KIND = {
  decision: ['approved', 'refused'],
  consultation: ['answered'],
  enrolment: ['enrolled', 'waiting-list', 'refused'],
  collection: ['collected', 'refused'],
  'look-up': [],
} as const satisfies Record<string, readonly CaseOutcome[]>;

/** Within how many working days an office says whether it accepts (行政许可法第三十二条). */
export const ACCEPTANCE_WORKING_DAYS = 5;
/** How long a person may take over a correction. */
export const CORRECTION_WORKING_DAYS = 30;
/** Where a guide promises nothing and names no law (行政许可法第四十二条). */
export const DECISION_WORKING_DAYS = 20;
