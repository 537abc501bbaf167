import { isShownOn } from './columns';

test.each([
  [2025, '2025-12-31', false],
  [2025, '2026-01-01', true],
  [2025, '2026-03-31', true],
  [2025, '2026-04-01', false],
  [2024, '2026-01-15', false],
  [undefined, '2026-01-15', false],
])('the report on %s stands on the home page on %s: %s', (year, today, isShown) => {
  expect(isShownOn(year, today, '03-31')).toBe(isShown);
});
