import {
  stageAfter,
  type CaseOutcome,
  type CaseStage,
  type OfficialAct,
  type PersonAct,
  type ClockAct,
} from '@minzong/api-contract';
import type { CaseRow } from '../../database/schema';
import { AppError } from '../../errors';
import {
  acceptanceDue,
  correctionDue,
  decisionDue,
  extended,
  started,
  stopped,
  usedDaysAt,
  type CaseClock,
} from './case-clock';

export type Act = PersonAct | OfficialAct | ClockAct;

/** What an act brings along beyond its name. */
export interface Move {
  act: Act;
  /** the day in Beijing */
  today: string;
  nowMs: number;
  /** of a decision */
  outcome?: CaseOutcome | undefined;
  /** of an extension */
  extraWorkingDays?: number | undefined;
  /** months for which a case is kept after its end */
  keptMonths: number;
}

export type CasePatch = Partial<Omit<CaseRow, 'id' | 'number' | 'revision'>>;

const clockOf = (row: Pick<CaseRow, 'clock'>): CaseClock => JSON.parse(row.clock) as CaseClock;

const withClock = (clock: CaseClock): CasePatch => ({ clock: JSON.stringify(clock) });

/** The same day so many months later, or the last of that month. */
export const monthsLater = (timeMs: number, months: number): number => {
  const from = new Date(timeMs);
  const to = new Date(timeMs);
  to.setUTCMonth(from.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  return to.setUTCDate(Math.min(from.getUTCDate(), last));
};

const over = (row: CaseRow, { today, nowMs, keptMonths }: Move): CasePatch => ({
  closed: 1,
  erase_at_ms: monthsLater(nowMs, keptMonths),
  ...withClock(stopped(clockOf(row), today)),
});

const decided = (row: CaseRow, move: Move, outcome: CaseOutcome): CasePatch => ({
  ...over(row, move),
  outcome,
  decided_month: move.today.slice(0, 7),
  working_days: usedDaysAt(clockOf(row), move.today),
  in_time: move.today <= row.due_day ? 1 : 0,
});

const extend = (row: CaseRow, { extraWorkingDays: days }: Move): CasePatch => {
  const clock = clockOf(row);
  if (clock.extendedDays > 0) throw new AppError('conflict', 'case-extended-already');
  if (days === undefined || clock.runningSince === null)
    throw new AppError('unprocessable', 'case-extension-unsaid');
  const longer = extended(clock, days);
  return { ...withClock(longer), ...decisionDue(longer, clock.runningSince), escalated: 0 };
};

const patchOf = (row: CaseRow, move: Move): CasePatch => {
  const { act, today, outcome } = move;
  switch (act) {
    case 'accept': {
      const clock = started(clockOf(row), today);
      return { ...withClock(clock), ...decisionDue(clock, today), escalated: 0 };
    }
    case 'ask-correction':
      return { ...withClock(stopped(clockOf(row), today)), ...correctionDue(today), escalated: 0 };
    case 'correct':
      return { ...acceptanceDue(today), correction: null };
    case 'extend':
      return extend(row, move);
    case 'refuse-acceptance':
      return decided(row, move, 'not-accepted');
    case 'lapse':
      return { ...decided(row, move, 'lapsed'), correction: null };
    case 'decide':
      if (outcome === undefined) throw new AppError('unprocessable', 'case-outcome-wrong');
      return decided(row, move, outcome);
    case 'withdraw':
      return { ...over(row, move), correction: null };
    case 'escalate':
      return { escalated: 1 };
    case 'send-back':
      return { proposer: null, proposal: null };
    default:
      return {};
  }
};

/**
 * What an act makes of a case: where it stands then, and until when. Everything that keeps time
 * stands here; nothing here writes.
 * @throws {AppError} conflict `case-act-closed` when the act is not open there
 */
export const moveCase = (row: CaseRow, move: Move): CasePatch & { stage: CaseStage } => {
  const standing = { stage: row.stage as CaseStage, reviews: row.reviews === 2 ? 2 : 1 } as const;
  const stage = stageAfter(standing, move.act);
  if (stage === undefined) throw new AppError('conflict', 'case-act-closed');
  return { ...patchOf(row, move), stage };
};
