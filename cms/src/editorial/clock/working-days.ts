const DAY_MILLISECONDS = 86_400_000;
const WEEKEND = new Set([0, 6]);

/**
 * The day on which so many working days after `day` (`2026-11-22`) are over; the day itself does not
 * count. Saturdays and Sundays are left out. Public holidays are not known here, since they are
 * announced year by year: a limit that runs over one is shown earlier than it is, never later.
 */
export const workingDaysAfter = (day: string, workingDays: number): string => {
  let at = Date.parse(day);
  for (let left = workingDays; left > 0;) {
    at += DAY_MILLISECONDS;
    if (!WEEKEND.has(new Date(at).getUTCDay())) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
};
