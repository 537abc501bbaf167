import { dayInChina } from '../../china-day';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Bills are ready at ten in the morning of the next day in Beijing. */
const READY_AFTER_MS = 10.5 * HOUR_MS;
const DAYS_BACK = 7;

/** The days whose bills are ready, the latest first, as far back as a week. */
export const daysWithBill = (nowMs: number): string[] =>
  Array.from({ length: DAYS_BACK }, (_, index) =>
    dayInChina(nowMs - READY_AFTER_MS - (index + 1) * DAY_MS),
  );
