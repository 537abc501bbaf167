import type { PaymentOrderRow } from '../../database/payment-schema';

export type OrderState = PaymentOrderRow['state'];

/** `close-wanted` is our own wish; the others are what the gateway says. */
export type OrderEvent = 'paid' | 'close-wanted' | 'closed';

/** What goes with a step, in the same transaction. */
export type OrderAct = 'none' | 'fulfil' | 'release' | 'give-back';

export interface OrderStep {
  state: OrderState;
  act: OrderAct;
}

const stay = (state: OrderState): OrderStep => ({ state, act: 'none' });
const PAID: OrderStep = { state: 'paid', act: 'fulfil' };
const CLOSED: OrderStep = { state: 'closed', act: 'release' };
const LATE: OrderStep = { state: 'late', act: 'give-back' };

/** Drawn in docs/payments.md. Every event is answered in every state; nothing leads out of paid. */
const STEPS: Record<OrderState, Record<OrderEvent, OrderStep>> = {
  open: { paid: PAID, 'close-wanted': stay('closing'), closed: CLOSED },
  // Paid before the gateway closed it: in time.
  closing: { paid: PAID, 'close-wanted': stay('closing'), closed: CLOSED },
  // The purpose may have another order by now, so the money goes back.
  closed: { paid: LATE, 'close-wanted': stay('closed'), closed: stay('closed') },
  paid: { paid: stay('paid'), 'close-wanted': stay('paid'), closed: stay('paid') },
  late: { paid: stay('late'), 'close-wanted': stay('late'), closed: stay('late') },
};

/** The state of an order after an event, and what goes with it. */
export const nextOrder = (state: OrderState, event: OrderEvent): OrderStep => STEPS[state][event];

const MINUTE_MS = 60_000;
const NEW_FOR_MS = 5 * MINUTE_MS;

/**
 * When the gateway is asked about an order next, although it ought to tell by itself: every minute
 * while somebody waits for the answer, every four minutes until it closes, and twice after that,
 * because a payment may come late.
 * @returns null for no more
 */
export const nextOrderQuestion = (
  order: Pick<PaymentOrderRow, 'state' | 'created_at_ms' | 'expires_at_ms' | 'closed_at_ms'>,
  nowMs: number,
): number | null => {
  if (order.state === 'paid' || order.state === 'late') return null;
  if (order.state === 'closed') {
    const closedAtMs = order.closed_at_ms ?? nowMs;
    const after = [10 * MINUTE_MS, 24 * 60 * MINUTE_MS].map((pauseMs) => closedAtMs + pauseMs);
    return after.find((atMs) => atMs > nowMs) ?? null;
  }
  const isNew = nowMs - order.created_at_ms < NEW_FOR_MS;
  const regularMs = nowMs + (isNew || order.state === 'closing' ? 1 : 4) * MINUTE_MS;
  return order.expires_at_ms > nowMs ? Math.min(regularMs, order.expires_at_ms) : regularMs;
};
