const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;
/** China has one time and no summer time. */
const BEIJING_OFFSET = 8 * HOUR_MILLISECONDS;

/**
 * Whether an hour of the day has come since the last run; one that was slept through is caught up.
 * @param hour 0 to 23, in Beijing
 * @param last milliseconds since the epoch
 */
export const isDue = (hour: number, last: number, now: number): boolean => {
  const midnight =
    Math.floor((now + BEIJING_OFFSET) / DAY_MILLISECONDS) * DAY_MILLISECONDS - BEIJING_OFFSET;
  const today = midnight + hour * HOUR_MILLISECONDS;
  const latest = today <= now ? today : today - DAY_MILLISECONDS;
  return last < latest;
};
