import type { PaymentRefundRow } from '../../database/payment-schema';

export type RefundState = PaymentRefundRow['state'];

/** What the gateway says of a refund; `refused`: it will not do it and does not know the number. */
export type RefundEvent = 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED' | 'refused';

export type RefundAct = 'none' | 'given-back' | 'not-given';

export interface RefundStep {
  state: RefundState;
  act: RefundAct;
}

const stay = (state: RefundState): RefundStep => ({ state, act: 'none' });
const SUCCEEDED: RefundStep = { state: 'succeeded', act: 'given-back' };
const CLOSED: RefundStep = { state: 'closed', act: 'not-given' };

const finalIn = (state: RefundState): Record<RefundEvent, RefundStep> => ({
  PROCESSING: stay(state),
  SUCCESS: stay(state),
  ABNORMAL: stay(state),
  CLOSED: stay(state),
  refused: stay(state),
});

/** Drawn in docs/payments.md. */
const STEPS: Record<RefundState, Record<RefundEvent, RefundStep>> = {
  requested: {
    PROCESSING: stay('processing'),
    SUCCESS: SUCCEEDED,
    ABNORMAL: stay('abnormal'),
    CLOSED,
    refused: { state: 'refused', act: 'not-given' },
  },
  processing: {
    ...finalIn('processing'),
    SUCCESS: SUCCEEDED,
    ABNORMAL: stay('abnormal'),
    CLOSED,
  },
  // The payer's card is closed: somebody decides on the merchant platform, and then it goes on.
  // An older PROCESSING may still arrive and says nothing new.
  abnormal: { ...finalIn('abnormal'), SUCCESS: SUCCEEDED, CLOSED },
  succeeded: finalIn('succeeded'),
  closed: finalIn('closed'),
  // The first try may have been on its way longer than we asked: what happened to money counts.
  refused: {
    ...finalIn('refused'),
    PROCESSING: stay('processing'),
    SUCCESS: SUCCEEDED,
    ABNORMAL: stay('abnormal'),
  },
};

/** The state of a refund after an event, and what goes with it. */
export const nextRefund = (state: RefundState, event: RefundEvent): RefundStep =>
  STEPS[state][event];

/** States in which the money is not, or will not be, with the payer: it may be asked for again. */
export const isWithoutEffect = (state: RefundState): boolean =>
  state === 'closed' || state === 'refused';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When a refund is asked about next: soon at first, then every six hours. @returns null: no more */
export const nextRefundQuestion = (
  state: RefundState,
  tries: number,
  nowMs: number,
): number | null => {
  if (state === 'succeeded' || isWithoutEffect(state)) return null;
  if (state === 'abnormal') return nowMs + 24 * HOUR_MS;
  return nowMs + Math.min(MINUTE_MS * 2 ** Math.min(tries, 12), 6 * HOUR_MS);
};
