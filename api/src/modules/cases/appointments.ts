import { workingDayOn, type Booking, type CaseState } from '@minzong/api-contract';
import type { CaseHandling } from '@minzong/content-types';

const DAY_MS = 86_400_000;
/** People want a day soon; an office plans its counter two weeks ahead. */
const DAYS_AHEAD = 14;
const MOST_TIMES = 400;

const dayAt = (timeMs: number): string => new Date(timeMs).toISOString().slice(0, 10);

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The days after `today` on which something can be booked. */
export const bookableDays = (today: string): string[] => {
  const start = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: DAYS_AHEAD }, (_, at) => dayAt(start + (at + 1) * DAY_MS)).filter(
    (day) => workingDayOn(day).isWorkingDay,
  );
};

/** How many places a time has, or 0 when nobody is there then. */
export const placesAt = (
  { appointments }: Pick<CaseHandling, 'appointments'>,
  { place, day, time }: Booking,
  today: string,
): number => {
  const found = appointments.find(({ key }) => key === place);
  const isOpen =
    found !== undefined &&
    found.times.includes(time) &&
    found.weekdays.includes(weekdayOf(day)) &&
    bookableDays(today).includes(day);
  return isOpen ? found.placesEach : 0;
};

/** The times that can still be booked, soonest first. @param taken how many are taken of each */
export const openTimes = (
  { appointments }: Pick<CaseHandling, 'appointments'>,
  taken: readonly (Booking & { taken: number })[],
  today: string,
): CaseState['openTimes'] => {
  const nameOf = ({ place, day, time }: Booking): string => `${place} ${day} ${time}`;
  const takenBy = new Map(taken.map((one) => [nameOf(one), one.taken]));
  return bookableDays(today)
    .flatMap((day) =>
      appointments
        .filter(({ weekdays }) => weekdays.includes(weekdayOf(day)))
        .flatMap(({ key: place, times, placesEach }) =>
          times.map((time) => {
            const at = { place, day, time };
            return { ...at, left: placesEach - (takenBy.get(nameOf(at)) ?? 0) };
          }),
        ),
    )
    .filter(({ left }) => left > 0)
    .slice(0, MOST_TIMES);
};
