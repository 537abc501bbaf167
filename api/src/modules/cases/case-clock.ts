import {
  ACCEPTANCE_WORKING_DAYS,
  CORRECTION_WORKING_DAYS,
  DECISION_WORKING_DAYS,
  addWorkingDays,
  workingDaysBetween,
  type CaseDeadline,
} from '@minzong/api-contract';

/**
 * The time that an office has for its decision. It runs from acceptance, stands still while a
 * correction is out, and goes on afterwards where it stood. Days are days in Beijing.
 */
export interface CaseClock {
  /** working days for the decision */
  totalDays: number;
  basis: 'promised' | 'statutory';
  /** working days that were over when the clock was last stopped */
  usedDays: number;
  /** the day after which days count; null while the clock stands */
  runningSince: string | null;
  /** added once, with a reason (行政许可法第四十二条) */
  extendedDays: number;
}

/** Where a case stands in time: until when, by what rule. */
export interface Due {
  due_day: string;
  due_basis: CaseDeadline['basis'];
}

/** What a guide says about its time. */
export interface GuideTimes {
  statutoryWorkingDays?: number | undefined;
  promisedWorkingDays?: number | undefined;
}

export const newClock = ({ promisedWorkingDays, statutoryWorkingDays }: GuideTimes): CaseClock => ({
  totalDays: promisedWorkingDays ?? statutoryWorkingDays ?? DECISION_WORKING_DAYS,
  basis: promisedWorkingDays === undefined ? 'statutory' : 'promised',
  usedDays: 0,
  runningSince: null,
  extendedDays: 0,
});

/** Working days that the office has had so far, up to and including `today`. */
export const usedDaysAt = (clock: CaseClock, today: string): number =>
  clock.usedDays +
  (clock.runningSince === null
    ? 0
    : Math.max(0, workingDaysBetween(clock.runningSince, today).count));

export const started = (clock: CaseClock, today: string): CaseClock => ({
  ...clock,
  runningSince: today,
});

export const stopped = (clock: CaseClock, today: string): CaseClock => ({
  ...clock,
  usedDays: usedDaysAt(clock, today),
  runningSince: null,
});

export const extended = (clock: CaseClock, days: number): CaseClock => ({
  ...clock,
  extendedDays: days,
});

/** @param from the day on which the clock stands or was started last */
export const decisionDue = (clock: CaseClock, from: string): Due => {
  const left = clock.totalDays + clock.extendedDays - clock.usedDays;
  return { due_day: addWorkingDays(from, Math.max(0, left)).day, due_basis: clock.basis };
};

export const acceptanceDue = (today: string): Due => ({
  due_day: addWorkingDays(today, ACCEPTANCE_WORKING_DAYS).day,
  due_basis: 'acceptance',
});

export const correctionDue = (today: string): Due => ({
  due_day: addWorkingDays(today, CORRECTION_WORKING_DAYS).day,
  due_basis: 'correction',
});

/** A deadline as it is told; whether it may still move is asked of today's calendar. */
export const toldDeadline = (
  { due_day: day, due_basis: basis }: { due_day: string; due_basis: string },
  today: string,
): CaseDeadline => ({
  day,
  basis: basis as CaseDeadline['basis'],
  isAnnounced: workingDaysBetween(today, day).isAnnounced,
});
