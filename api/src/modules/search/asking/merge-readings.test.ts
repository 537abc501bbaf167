import fc from 'fast-check';
import { mergeReadings, type Result } from './merge-readings';

const first = { pageSize: 20, isFirstPage: true };
const keysOf = ({ entries }: ReturnType<typeof mergeReadings>) => entries.map(({ key }) => key);

it('takes pages and total from the first reading that finds anything', () => {
  const words = { keys: [], total: 0 };
  const keys = { keys: ['a', 'b'], total: 2 };
  expect(mergeReadings([words, keys], [], first)).toMatchObject({ primary: 1, total: 2 });
});

it('puts what other readings find after it, each once and with its reason', () => {
  const merged = mergeReadings(
    [{ keys: ['a'], total: 1 }],
    [{ keys: ['a', 'b', 'c'], total: 900, reason: 'partial' }],
    first,
  );
  expect(merged.entries).toEqual([
    { key: 'a' },
    { key: 'b', reason: 'partial' },
    { key: 'c', reason: 'partial' },
  ]);
  expect(merged.total).toBe(3);
});

it('adds nothing where the first reading goes on on a second page', () => {
  const many = Array.from({ length: 20 }, (_, n) => `k${String(n)}`);
  const other = { keys: ['other'], total: 1 };
  expect(keysOf(mergeReadings([{ keys: many, total: 21 }], [other], first))).toEqual(many);
  const second = { pageSize: 20, isFirstPage: false };
  expect(keysOf(mergeReadings([{ keys: ['k20'], total: 21 }], [other], second))).toEqual(['k20']);
});

it('stays with a reading that finds something only without a filter, for its facets', () => {
  const filtered = { keys: [], total: 0, isAny: true };
  expect(mergeReadings([filtered, { keys: ['a'], total: 1 }], [], first).primary).toBe(0);
});

it('never shows a document twice, more than a page, or a total below what it shows', () => {
  const result: fc.Arbitrary<Result> = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 }),
      fc.nat(50),
    )
    .map(([keys, more]) => ({ keys, total: keys.length < 20 ? keys.length : keys.length + more }));
  fc.assert(
    fc.property(fc.array(result, { maxLength: 3 }), fc.array(result, { maxLength: 3 }), (a, b) => {
      const merged = mergeReadings(a, b, first);
      const keys = keysOf(merged);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThanOrEqual(20);
      expect(merged.total).toBeGreaterThanOrEqual(keys.length);
      const primary = a[merged.primary];
      if (primary !== undefined) expect(keys.slice(0, primary.keys.length)).toEqual(primary.keys);
    }),
  );
});
