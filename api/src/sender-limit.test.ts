import { createSenderLimit } from './sender-limit';

const MINUTE_MS = 60_000;
let clock: number;
const limit = () =>
  createSenderLimit(
    [
      { windowMs: 10 * MINUTE_MS, most: 2 },
      { windowMs: 60 * MINUTE_MS, most: 3 },
    ],
    () => clock,
  );

beforeEach(() => {
  clock = Date.parse('2026-11-22T04:00:00Z');
});

it('lets each sender do so much in so long, whatever the others do', () => {
  const { take } = limit();
  expect(['a', 'a', 'a', 'b'].map(take)).toEqual([true, true, false, true]);
  clock += 10 * MINUTE_MS;
  expect(['a', 'a'].map(take)).toEqual([true, false]);
  clock += 60 * MINUTE_MS;
  expect(take('a')).toBe(true);
});

it('takes all addresses of one IPv6 network for one sender', () => {
  const { take } = limit();
  expect(take('2001:db8:0:1::1')).toBe(true);
  expect(take('2001:0db8::1:a:b:c:d')).toBe(true);
  expect(take('2001:db8:0:1:ffff:ffff:ffff:ffff')).toBe(false);
  expect(take('2001:db8:0:2::1')).toBe(true);
});

it('does not grow without bounds', () => {
  const { take } = limit();
  for (let number = 0; number < 120_000; number += 1) take(`sender ${String(number)}`);
  expect(take('one more')).toBe(true);
});
