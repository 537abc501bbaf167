import type { Policy } from '@minzong/content-types';
import fc from 'fast-check';
import { exampleOf } from '../../../testing/documents';
import { noticesOn, turningDays, validityOn } from './validity';

const policy = (changes: Partial<Policy>): Policy => {
  const { effectiveOn: _, ...rest } = exampleOf('policy');
  return { ...rest, ...changes };
};

const TODAY = '2026-11-10';
const BEFORE = '2026-11-09';
const AFTER = '2026-11-11';

test.each<[string, Partial<Policy>, Policy['validity'], object[]]>([
  ['in force', { validity: 'in-force' }, 'in-force', []],
  ['come into force today', { validity: 'not-yet-in-force', effectiveOn: TODAY }, 'in-force', []],
  [
    'to come into force tomorrow',
    { validity: 'in-force', effectiveOn: AFTER },
    'not-yet-in-force',
    [{ kind: 'not-yet-in-force', on: AFTER, by: [] }],
  ],
  [
    'repealed at a day not known',
    { validity: 'repealed' },
    'repealed',
    [{ kind: 'repealed', by: [] }],
  ],
  [
    'repealed today',
    { validity: 'repealed', validityChangedOn: TODAY },
    'repealed',
    [{ kind: 'repealed', on: TODAY, by: [] }],
  ],
  [
    'to be repealed tomorrow',
    { validity: 'repealed', validityChangedOn: AFTER },
    'in-force',
    [{ kind: 'repealed', on: AFTER, upcoming: true, by: [] }],
  ],
  [
    'amended yesterday and expired today',
    { validity: 'amended', validityChangedOn: BEFORE, expiresOn: TODAY },
    'expired',
    [{ kind: 'expired', on: TODAY, by: [] }],
  ],
  ['to expire tomorrow', { validity: 'in-force', expiresOn: AFTER }, 'in-force', []],
])('a policy %s is so', (_, changes, validity, notices) => {
  expect(validityOn(policy(changes), TODAY)).toBe(validity);
  expect(noticesOn(policy(changes), TODAY)).toEqual(notices);
});

test('between two turning days a policy says the same of itself every day', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
  const changes = fc.record({
    validity: fc.constantFrom<Policy['validity']>(
      'in-force',
      'not-yet-in-force',
      'amended',
      'repealed',
      'expired',
    ),
    effectiveOn: fc.option(day, { nil: undefined }),
    expiresOn: fc.option(day, { nil: undefined }),
    validityChangedOn: fc.option(day, { nil: undefined }),
  });
  fc.assert(
    fc.property(changes, day, day, (given, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const some = policy(given);
      fc.pre(!turningDays(some, from).some((turning) => turning <= to));
      expect(noticesOn(some, to)).toEqual(noticesOn(some, from));
      expect(validityOn(some, to)).toBe(validityOn(some, from));
    }),
    { numRuns: 1000 },
  );
});
