import fc from 'fast-check';
import { beginningOf, dayOf, daysBetween, daysOfMonth } from './beijing-days';
import { columnClock } from './column-state';

const day = (offset: number): string => dayOf(beginningOf('2026-01-01') + offset * 86_400_000);

it.each([
  ['2026-11-08', 'soon', 0],
  ['2026-11-07', 'overdue', -1],
  ['2026-11-11', 'soon', 3],
  ['2026-11-12', 'ok', 4],
])('a column last updated on %s with two weeks to go is %s on 22 November', (last, state, left) => {
  expect(columnClock(last, 14, 3, '2026-11-22')).toMatchObject({ state, daysLeft: left });
});

it('tells a blank column from one without a limit', () => {
  expect(columnClock(undefined, 14, 3, '2026-11-22').state).toBe('blank');
  expect(columnClock('2020-01-01', undefined, 3, '2026-11-22').state).toBe('unlimited');
});

it('gets worse with every day and never skips amber', () => {
  const order = ['ok', 'soon', 'overdue'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 30 }),
      (limit, soon) => {
        const states = Array.from({ length: limit + 3 }, (_, passed) =>
          order.indexOf(columnClock(day(0), limit, soon, day(passed)).state),
        );
        expect(states).toEqual([...states].sort((a, b) => a - b));
        expect(states).toContain(1);
        expect(states.indexOf(2)).toBe(limit + 1);
      },
    ),
  );
});

it('counts calendar days in Beijing, across months and leap years', () => {
  expect(dayOf('2026-11-21T16:00:00Z')).toBe('2026-11-22');
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysOfMonth('2028-02')).toHaveLength(29);
  expect(daysOfMonth('2026-12').at(-1)).toBe('2026-12-31');
});
