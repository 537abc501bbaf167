import fc from 'fast-check';
import {
  isWithoutEffect,
  nextRefund,
  nextRefundQuestion,
  type RefundEvent,
  type RefundState,
} from './refund-states';

const EVENTS: RefundEvent[] = ['PROCESSING', 'SUCCESS', 'ABNORMAL', 'CLOSED', 'refused'];

const live = (history: readonly RefundEvent[]) => {
  let state: RefundState = 'requested';
  const acts = { none: 0, 'given-back': 0, 'not-given': 0 };
  for (const event of history) {
    const step = nextRefund(state, event);
    acts[step.act] += 1;
    state = step.state;
  }
  return { state, acts };
};

it('gives money back at most once in 20,000 random histories', () => {
  const histories = fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 });
  fc.assert(
    fc.property(histories, (history) => {
      const { state, acts } = live(history);
      expect(acts['given-back']).toBe(state === 'succeeded' ? 1 : 0);
      expect(acts['not-given']).toBeLessThanOrEqual(2);
      if (isWithoutEffect(state)) expect(acts['not-given']).toBeGreaterThan(0);
      // Success is only not believed where the gateway itself had closed the refund before.
      const closedAt = history.indexOf('CLOSED');
      const succeededAt = history.indexOf('SUCCESS');
      if (succeededAt >= 0 && (closedAt < 0 || succeededAt < closedAt))
        expect(state).toBe('succeeded');
    }),
    { numRuns: 20_000 },
  );
});

it('stays as it ended, whatever is told later', () => {
  for (const state of ['succeeded', 'closed'] as const)
    for (const event of EVENTS) expect(nextRefund(state, event)).toEqual({ state, act: 'none' });
});

it('is asked about soon at first, then seldom, and no more when it is over', () => {
  expect(nextRefundQuestion('requested', 0, 0)).toBe(60_000);
  expect(nextRefundQuestion('processing', 3, 0)).toBe(8 * 60_000);
  expect(nextRefundQuestion('processing', 99, 0)).toBe(6 * 60 * 60_000);
  expect(nextRefundQuestion('succeeded', 1, 0)).toBeNull();
  expect(nextRefundQuestion('refused', 1, 0)).toBeNull();
});
