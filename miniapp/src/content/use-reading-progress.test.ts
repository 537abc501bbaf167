import fc from 'fast-check';
import { isUnfinished, percentOf } from './use-reading-progress';

test('the share that was read lies between nothing and all, also when a page is pulled', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 9999 }), fc.nat(9000), (top, most) => {
      const percent = percentOf({ top, most });
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }),
  );
  expect(percentOf({ top: 430, most: 1000 })).toBe(43);
});

test('who has hardly begun, or has finished, is not asked to go on', () => {
  expect([undefined, 0, 4, 96, 100].filter(isUnfinished)).toEqual([]);
  expect([5, 43, 95].filter(isUnfinished)).toEqual([5, 43, 95]);
});
