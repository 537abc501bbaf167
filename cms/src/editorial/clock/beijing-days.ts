const DAY_MILLISECONDS = 86_400_000;
const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The calendar day in Beijing, as `2026-11-22`. */
export const dayOf = (moment: Date | number | string): string => CHINA.format(new Date(moment));

/** Whole calendar days from one day to another; negative when `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);

/** The first day of a month given as `2026-11`, and of the month after it. */
export const monthBounds = (month: string): { from: string; until: string } => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${pad(number + 1)}`;
  return { from: `${month}-01`, until: `${next}-01` };
};

/** Every day of a month given as `2026-11`. */
export const daysOfMonth = (month: string): string[] => {
  const { from, until } = monthBounds(month);
  return Array.from(
    { length: daysBetween(from, until) },
    (_, index) => `${month}-${pad(index + 1)}`,
  );
};

/** Midnight in Beijing with which a day begins, in milliseconds. */
export const beginningOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

const pad = (number: number): string => String(number).padStart(2, '0');
