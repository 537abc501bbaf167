import { HOLIDAY_NOTICES } from './public-holidays';

const DAY_MILLISECONDS = 86_400_000;
const WEEKEND = new Set([0, 6]);

/** An answer that rests on the calendar of one year or of several. */
interface Answer {
  /**
   * false when it touches a year whose notice is not known: in that year Monday to Friday count as
   * working days, and the answer may change once the notice is out
   */
  isAnnounced: boolean;
}

export interface WorkingDay extends Answer {
  isWorkingDay: boolean;
}

export interface Deadline extends Answer {
  /** as `2026-11-22` */
  day: string;
}

export interface WorkingDayCount extends Answer {
  count: number;
}

const isHoliday = (day: string): boolean => {
  const date = day.slice(5);
  const { holidays = [] } = HOLIDAY_NOTICES[day.slice(0, 4)] ?? {};
  return holidays.some(([first, last]) => first <= date && date <= last);
};

const isMakeUpDay = (day: string): boolean =>
  HOLIDAY_NOTICES[day.slice(0, 4)]?.makeUpDays.includes(day.slice(5)) ?? false;

const isAnnounced = (day: string): boolean => day.slice(0, 4) in HOLIDAY_NOTICES;

/** @throws {RangeError} where `day` is no day of the calendar written as `2026-11-22` */
const timeOf = (day: string): number => {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || dayAt(time) !== day) throw new RangeError(`${day} is not a day`);
  return time;
};

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * Whether offices in mainland China work on a day, by the yearly notice of the State Council:
 * its holidays are free, the Saturdays and Sundays that make up for them are not.
 * @param day a calendar day in Beijing, as `2026-11-22`
 */
export const workingDayOn = (day: string): WorkingDay => {
  const isWeekend = WEEKEND.has(new Date(timeOf(day)).getUTCDay());
  const isWorkingDay = isMakeUpDay(day) || (!isWeekend && !isHoliday(day));
  return { isWorkingDay, isAnnounced: isAnnounced(day) };
};

/**
 * The day on which so many working days after `day` are over; the day itself does not count
 * (民法典第二百零一条: a period by days begins on the next).
 * @param workingDays not less than 0; at 0 the answer is `day` itself
 */
export const addWorkingDays = (day: string, workingDays: number): Deadline => {
  let at = timeOf(day);
  let everyDayIsAnnounced = isAnnounced(day);
  for (let left = workingDays; left > 0;) {
    at += DAY_MILLISECONDS;
    const next = workingDayOn(dayAt(at));
    everyDayIsAnnounced &&= next.isAnnounced;
    if (next.isWorkingDay) left -= 1;
  }
  return { day: dayAt(at), isAnnounced: everyDayIsAnnounced };
};

/**
 * How many working days lie after `from` up to and including `to`: how many are left of a deadline.
 * Negative when `to` is the earlier day.
 */
export const workingDaysBetween = (from: string, to: string): WorkingDayCount => {
  if (timeOf(to) < timeOf(from)) {
    const { count, isAnnounced: known } = workingDaysBetween(to, from);
    return { count: count === 0 ? 0 : -count, isAnnounced: known };
  }
  let count = 0;
  let everyDayIsAnnounced = isAnnounced(from);
  for (let at = timeOf(from) + DAY_MILLISECONDS; at <= timeOf(to); at += DAY_MILLISECONDS) {
    const day = workingDayOn(dayAt(at));
    everyDayIsAnnounced &&= day.isAnnounced;
    if (day.isWorkingDay) count += 1;
  }
  return { count, isAnnounced: everyDayIsAnnounced };
};
