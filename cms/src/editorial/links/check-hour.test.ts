import fc from 'fast-check';
import { isDue } from './check-hour';

const at = (words: string): number => Date.parse(`${words}+08:00`);

test.each([
  ['before the hour', '2026-11-22T02:30', '2026-11-23T01:59', false],
  ['at the hour', '2026-11-22T02:30', '2026-11-23T02:00', true],
  ['after it was done', '2026-11-23T02:00', '2026-11-23T23:00', false],
  ['after it was slept through', '2026-11-20T02:00', '2026-11-23T01:00', true],
])('%s', (_, last, now, due) => {
  expect(isDue(2, at(last), at(now))).toBe(due);
});

test('in any month there is exactly one run a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.date({ noInvalidDate: true }), (hour, date) => {
      let last = date.getTime();
      let runs = 0;
      for (let minute = 0; minute < 30 * 24 * 60; minute += 7) {
        const now = date.getTime() + minute * 60_000;
        if (isDue(hour, last, now)) [last, runs] = [now, runs + 1];
      }
      expect(runs).toBe(30);
    }),
    { numRuns: 30 },
  );
});
