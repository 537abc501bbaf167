import fc from 'fast-check';
import { nextOrder, nextOrderQuestion, type OrderEvent, type OrderState } from './order-states';

const EVENTS: OrderEvent[] = ['paid', 'close-wanted', 'closed'];
const MINUTE_MS = 60_000;

/** Takes an order through a history and counts what went with it. */
const live = (history: readonly OrderEvent[]) => {
  let state: OrderState = 'open';
  const acts = { none: 0, fulfil: 0, release: 0, 'give-back': 0 };
  for (const event of history) {
    const step = nextOrder(state, event);
    acts[step.act] += 1;
    state = step.state;
  }
  return { state, acts };
};

it('loses and doubles nothing in 20,000 random histories', () => {
  const histories = fc.array(fc.constantFrom(...EVENTS), { maxLength: 40 });
  fc.assert(
    fc.property(histories, (history) => {
      const { state, acts } = live(history);
      const wasPaid = history.includes('paid');
      // Paid is answered exactly once, by what was bought or by the money back.
      expect(acts.fulfil + acts['give-back']).toBe(wasPaid ? 1 : 0);
      expect(acts.release).toBeLessThanOrEqual(1);
      // What was released may be sold again, so it is never fulfilled as well.
      expect(acts.release + acts.fulfil).toBeLessThanOrEqual(1);
      expect(state === 'paid').toBe(acts.fulfil === 1);
      expect(state === 'late').toBe(acts['give-back'] === 1);
      expect(state === 'closed').toBe(acts.release === 1 && !wasPaid);
    }),
    { numRuns: 20_000 },
  );
});

it('ends the same whatever is told twice', () => {
  const histories = fc.array(fc.constantFrom(...EVENTS), { maxLength: 20 });
  fc.assert(
    fc.property(histories, (history) => {
      const doubled = history.flatMap((event) => [event, event]);
      expect(live(doubled).state).toBe(live(history).state);
      expect(live(doubled).acts).toMatchObject({ fulfil: live(history).acts.fulfil });
    }),
  );
});

it('is asked about every few minutes until it is over, and twice after that', () => {
  const order = { state: 'open' as OrderState, created_at_ms: 0, expires_at_ms: 30 * MINUTE_MS };
  const open = { ...order, closed_at_ms: null };
  expect(nextOrderQuestion(open, 0)).toBe(MINUTE_MS);
  expect(nextOrderQuestion(open, 10 * MINUTE_MS)).toBe(14 * MINUTE_MS);
  expect(nextOrderQuestion(open, 29 * MINUTE_MS)).toBe(30 * MINUTE_MS);
  const closed = { ...order, state: 'closed' as const, closed_at_ms: 30 * MINUTE_MS };
  expect(nextOrderQuestion(closed, 30 * MINUTE_MS)).toBe(40 * MINUTE_MS);
  expect(nextOrderQuestion(closed, 40 * MINUTE_MS)).toBe((24 * 60 + 30) * MINUTE_MS);
  expect(nextOrderQuestion(closed, 25 * 60 * MINUTE_MS)).toBeNull();
  expect(nextOrderQuestion({ ...open, state: 'paid' }, 0)).toBeNull();
});
