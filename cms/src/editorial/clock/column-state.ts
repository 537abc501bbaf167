import { daysBetween } from './beijing-days';

/** `blank`: nothing was ever published there; inspectors count blank columns apart. */
export type ColumnState = 'overdue' | 'soon' | 'ok' | 'unlimited' | 'blank';

export interface ColumnClock {
  state: ColumnState;
  /** calendar days since the last update; null when there is none */
  daysSince: number | null;
  /** days that are left, negative when overdue; null when no limit applies or nothing is there */
  daysLeft: number | null;
}

/**
 * How a column stands on a day. A column may go `limitDays` calendar days without an update: on the
 * last of them no day is left, on the next it is overdue.
 * @param today and `lastUpdate` are days in Beijing, such as `2026-11-22`
 */
export const columnClock = (
  lastUpdate: string | undefined,
  limitDays: number | undefined,
  soonDays: number,
  today: string,
): ColumnClock => {
  if (lastUpdate === undefined) return { state: 'blank', daysSince: null, daysLeft: null };
  const daysSince = Math.max(0, daysBetween(lastUpdate, today));
  if (limitDays === undefined) return { state: 'unlimited', daysSince, daysLeft: null };
  const daysLeft = limitDays - daysSince;
  if (daysLeft < 0) return { state: 'overdue', daysSince, daysLeft };
  return { state: daysLeft <= soonDays ? 'soon' : 'ok', daysSince, daysLeft };
};
