import { workingDaysAfter } from './working-days';

test.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-22', 3, '2026-11-25'],
  ['2026-11-23', 5, '2026-11-30'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-11-23', 15, '2026-12-14'],
])('from %s, %i working days are over on %s', (day, count, over) => {
  expect(workingDaysAfter(day, count)).toBe(over);
});
