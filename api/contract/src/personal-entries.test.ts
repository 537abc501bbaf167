import fc from 'fast-check';
import { entryKey, mergeEntries, nextStamp } from './personal-entries';
import type { PersonalEntry } from './personal-lists';

const ids = ['firstdocument', 'seconddocument', 'thirddocument'];

const entry = fc.record({
  list: fc.constantFrom('favourites' as const, 'following' as const),
  type: fc.constant('topic' as const),
  id: fc.constantFrom(...ids),
  at: fc.integer({ min: 0, max: 6 }),
  document: fc.option(
    fc.record({ slug: fc.constantFrom('one', 'two'), title: fc.constantFrom('一', '二') }),
  ),
});
/** What one side may hold: each document once. */
const side = fc.uniqueArray(entry, { selector: entryKey });

const saved = (entries: readonly PersonalEntry[]): string[] =>
  entries.flatMap((one) => (one.document === null ? [] : [entryKey(one)])).sort();

it('comes to the same in any order and however often', () => {
  fc.assert(
    fc.property(side, side, side, (a, b, c) => {
      expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
      expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
      const all = mergeEntries(a, b);
      expect(mergeEntries(all, b)).toEqual(all);
      expect(mergeEntries(all, all)).toEqual(all);
    }),
  );
});

it('keeps a document on the list where an edit and a removal have the same stamp', () => {
  const common = { list: 'favourites', type: 'policy', id: 'somedocument', at: 5 } as const;
  const kept = { ...common, document: { slug: 'some', title: '某文件' } };
  expect(mergeEntries([{ ...common, document: null }], [kept])).toEqual([kept]);
});

it('remembers the latest removals of each list, and every document that is on one', () => {
  const of = (number: number, isSaved: boolean): PersonalEntry => ({
    ...{ list: 'favourites', type: 'article', id: `document${String(number)}x`, at: number },
    document: isSaved ? { slug: 'slug', title: 'title' } : null,
  });
  const many = Array.from({ length: 1500 }, (_, number) => of(number, number % 3 === 0));
  const merged = mergeEntries(many, []);
  expect(saved(merged)).toHaveLength(500);
  expect(merged.filter(({ document }) => document === null)).toHaveLength(500);
  expect(merged.find(({ document }) => document === null)?.at).toBe(1499);
});

/** A device with a clock of its own, wrong by any amount, that is online now and then. */
type Step =
  | { device: 0 | 1; act: 'save' | 'remove'; id: string }
  | { device: 0 | 1; act: 'exchange' | 'send-unheard' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    device: fc.constantFrom(0 as const, 1 as const),
    act: fc.constantFrom('save' as const, 'remove' as const),
    id: fc.constantFrom(...ids),
  }),
  fc.record({
    device: fc.constantFrom(0 as const, 1 as const),
    act: fc.constantFrom('exchange' as const, 'send-unheard' as const),
  }),
);

const edit = (own: PersonalEntry[], id: string, isSaved: boolean, nowMs: number): PersonalEntry[] =>
  mergeEntries(own, [
    {
      ...{ list: 'favourites', type: 'article', id, at: nextStamp(own, nowMs) },
      document: isSaved ? { slug: id, title: id } : null,
    },
  ]);

/** Plays the steps on two devices and a server; what was last done with each document is noted. */
const play = (steps: Step[], skews: [number, number]) => {
  const devices: [PersonalEntry[], PersonalEntry[]] = [[], []];
  const touched = new Map<string, Set<string>>();
  let server: PersonalEntry[] = [];
  steps.forEach((one, index) => {
    const { device } = one;
    if (!('id' in one)) {
      server = mergeEntries(server, devices[device]);
      // The answer may be lost on the way: the next exchange makes good for it.
      if (one.act === 'exchange') devices[device] = mergeEntries(devices[device], server);
      return;
    }
    devices[device] = edit(devices[device], one.id, one.act === 'save', index + skews[device]);
    touched.set(one.id, (touched.get(one.id) ?? new Set()).add(one.act));
  });
  for (const device of [0, 1, 0, 1] as const) {
    server = mergeEntries(server, devices[device]);
    devices[device] = mergeEntries(devices[device], server);
  }
  return { devices, server, touched };
};

const skew = fc.integer({ min: -1_000_000, max: 1_000_000 });

it('leaves two devices the same, whatever their clocks and whenever they are online', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), skew, skew, (steps, one, other) => {
      const { devices, server, touched } = play(steps, [one, other]);
      expect(devices[0]).toEqual(devices[1]);
      expect(devices[0]).toEqual(server);
      // Nothing that was only ever saved is lost, and nothing that was only removed is there.
      for (const [id, acts] of touched) {
        if (acts.size === 1)
          expect(saved(server).includes(`favourites/article/${id}`)).toBe(acts.has('save'));
      }
    }),
    { numRuns: 300 },
  );
});

it('lets an edit win over what its device had seen, however wrong the clocks are', () => {
  fc.assert(
    fc.property(skew, skew, fc.boolean(), (one, other, isSaved) => {
      const [id = ''] = ids;
      const first = edit([], id, !isSaved, one);
      const answer = edit(mergeEntries([], first), id, isSaved, other);
      expect(saved(mergeEntries(first, answer))).toHaveLength(isSaved ? 1 : 0);
    }),
  );
});
