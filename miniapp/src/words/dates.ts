import type { Words } from './zh-cn';

const BEIJING_OFFSET_MILLISECONDS = 8 * 3_600_000;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The parts of a moment in Beijing time. Written out, since WeChat's engines lack time zones. */
const beijing = (moment: string | number): Date =>
  new Date(new Date(moment).getTime() + BEIJING_OFFSET_MILLISECONDS);

/** `2026-03-01`, for lists. */
export const shortDay = (moment: string): string => {
  const at = beijing(moment);
  return [at.getUTCFullYear(), twoDigits(at.getUTCMonth() + 1), twoDigits(at.getUTCDate())].join(
    '-',
  );
};

/** A moment (ISO 8601) as a day in words, in Beijing time. */
export const dayInWords = (moment: string, words: Words): string => {
  const at = beijing(moment);
  return words.day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
};

/** A calendar day `YYYY-MM-DD` in words. */
export const calendarDay = (day: string, words: Words): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return words.day(year, month, date);
};

/** Milliseconds since the epoch as the time of day in Beijing, `14:05`. */
export const clockTime = (moment: number): string => {
  const at = beijing(moment);
  return `${twoDigits(at.getUTCHours())}:${twoDigits(at.getUTCMinutes())}`;
};

/** Milliseconds since the epoch as day and time in Beijing. */
export const momentInWords = (moment: number, words: Words): string => {
  const at = beijing(moment);
  const day = words.day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  return `${day} ${clockTime(moment)}`;
};
