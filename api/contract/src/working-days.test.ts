import published from 'chinese-days/dist/chinese-days.json';
import fc from 'fast-check';
import { HOLIDAY_NOTICES } from './public-holidays';
import { addWorkingDays, workingDayOn, workingDaysBetween } from './working-days';

const KNOWN = Object.keys(HOLIDAY_NOTICES).sort();
const dayAfter = (day: string, days = 1): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
const daysOf = (year: string): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = dayAfter(day)) days.push(day);
  return days;
};

/** Whether a day is worked by a calendar that others keep. */
const isWorked = (day: string): boolean => {
  if (day in published.workdays) return true;
  if (day in published.holidays) return false;
  const name = new Date(`${day}T00:00:00+08:00`).toLocaleDateString('en', {
    ...{ weekday: 'long', timeZone: 'Asia/Shanghai' },
  });
  return !name.startsWith('S');
};

test.each(KNOWN)('every day of %s is worked or free as another calendar says', (year) => {
  const wrong = daysOf(year).filter((day) => workingDayOn(day).isWorkingDay !== isWorked(day));
  expect(wrong).toEqual([]);
});

test('no year that the other calendar knows since 2024 is missing', () => {
  const years = Object.keys(published.holidays).map((day) => day.slice(0, 4));
  expect([...new Set(years)].filter((year) => year >= '2024').sort()).toEqual(KNOWN);
});

test.each([
  ['2026-02-13', 1, '2026-02-14', 'a Saturday that makes up for the Spring Festival'],
  ['2026-02-13', 3, '2026-02-25', 'nine days of the Spring Festival'],
  ['2026-09-30', 3, '2026-10-10', 'the National Day, and the Saturday after it'],
  ['2026-11-20', 1, '2026-11-23', 'a weekend'],
  ['2026-11-23', 0, '2026-11-23', 'nothing'],
])('from %s, %i working days are over on %s: between them %s', (day, count, over) => {
  expect(addWorkingDays(day, count)).toEqual({ day: over, isAnnounced: true });
});

test('a year without a notice counts Monday to Friday, and says so', () => {
  expect(workingDayOn('2099-10-01')).toEqual({ isWorkingDay: true, isAnnounced: false });
  expect(workingDayOn('2099-10-03')).toEqual({ isWorkingDay: false, isAnnounced: false });
  const last = KNOWN.at(-1) ?? '';
  expect(addWorkingDays(`${last}-12-31`, 1).isAnnounced).toBe(false);
  expect(workingDaysBetween('2023-12-29', '2024-01-02')).toEqual({ count: 1, isAnnounced: false });
});

test.each(['2026-02-30', '2026-2-3', 'tomorrow', ''])('%p is not a day', (day) => {
  expect(() => workingDayOn(day)).toThrow(RangeError);
});

const someDay = fc
  .integer({ min: 0, max: 366 * 3 - 30 })
  .map((after) => dayAfter('2024-01-01', after));

test('counting and adding agree with walking from day to day', () => {
  fc.assert(
    fc.property(someDay, fc.nat(40), (day, workingDays) => {
      const over = addWorkingDays(day, workingDays).day;
      const between: string[] = [];
      for (let at = dayAfter(day); at <= over; at = dayAfter(at)) between.push(at);
      expect(between.filter(isWorked)).toHaveLength(workingDays);
      if (workingDays > 0) expect(isWorked(over)).toBe(true);
      expect(workingDaysBetween(day, over).count).toBe(workingDays);
      expect(workingDaysBetween(over, day).count).toBe(workingDays === 0 ? 0 : -workingDays);
    }),
  );
});
