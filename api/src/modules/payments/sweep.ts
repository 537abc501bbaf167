import type { PaymentOrderRow, PaymentRefundRow } from '../../database/payment-schema';
import type { Log } from '../../log';
import { failureOf } from './gateway';
import { nextOrderQuestion } from './order-states';
import type { PaymentsStore } from './payments.store';

const AT_ONCE = 100;
/** After so many failures in a row the gateway is left in peace until the next sweep. */
const MOST_FAILURES = 3;

export interface SweepParts {
  store: PaymentsStore;
  claim: (order: PaymentOrderRow, nextMs: number | null) => Promise<void>;
  lookAtOrder: (order: PaymentOrderRow) => Promise<void>;
  lookAtRefund: (refund: PaymentRefundRow) => Promise<void>;
  log: Pick<Log, 'warn'>;
  now: () => number;
}

/**
 * Asks about what has been silent for too long. Notifies are not guaranteed to come: this is how an
 * order is settled all the same.
 * @returns what one sweep does
 */
export const createSweep = (parts: SweepParts) => {
  const { store, claim, lookAtOrder, lookAtRefund, log, now } = parts;

  const each = async <T>(rows: T[], look: (row: T) => Promise<void>): Promise<void> => {
    let failures = 0;
    for (const row of rows) {
      if (failures >= MOST_FAILURES) return;
      try {
        await look(row);
        failures = 0;
      } catch (error) {
        if (failureOf(error) === undefined) throw error;
        failures += 1;
        log.warn({ err: error }, 'WeChat Pay could not be asked; tried again');
      }
    }
  };

  return async (): Promise<void> => {
    await each(await store.ordersToAsk(now(), AT_ONCE), async (order) => {
      // The next time is set first, so that two processes seldom ask about the same order.
      await claim(order, nextOrderQuestion(order, now()));
      await lookAtOrder(order);
    });
    await each(await store.refundsToAsk(now(), AT_ONCE), lookAtRefund);
  };
};
