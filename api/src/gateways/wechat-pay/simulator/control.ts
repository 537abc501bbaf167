import { z } from 'zod';
import type { Faults } from './faults';
import { faultOrder } from './faults';
import type { Ledger } from './ledger';
import type { Notifier } from './notifier';
import { orderView, refundNoticeView } from './views';

const payment = z.strictObject({
  orderNumber: z.string(),
  openId: z.string().max(128).optional(),
  /** pays although the order has been closed, as happens in a race */
  late: z.boolean().default(false),
});
const settlement = z.strictObject({
  refundNumber: z.string(),
  state: z.enum(['SUCCESS', 'ABNORMAL', 'CLOSED']).default('SUCCESS'),
});

/** What people and tests do who use the simulator: pay, let a refund arrive, ask for faults. */
export const createControl = (parts: { ledger: Ledger; notifier: Notifier; faults: Faults }) => {
  const { ledger, notifier, faults } = parts;

  /** Pays an order and tells it. @throws Refusal */
  const pay = (orderNumber: string, openId?: string, late = false): void => {
    const order = ledger.pay(orderNumber, openId, late);
    notifier.notify({
      url: order.body.notify_url,
      eventType: 'TRANSACTION.SUCCESS',
      originalType: 'transaction',
      content: orderView(order),
    });
  };

  /** The bank is done with a refund; told where the merchant asked for it. @throws Refusal */
  const settleRefund = (number: string, state: z.output<typeof settlement>['state']): void => {
    const refund = ledger.settle(number, state);
    const order = ledger.find(refund.body.out_trade_no);
    notifier.notify({
      url: refund.body.notify_url ?? order.body.notify_url,
      eventType: `REFUND.${state}`,
      originalType: 'refund',
      content: refundNoticeView(refund, order),
    });
  };

  /** The same over HTTP, below `/simulator/`. @returns undefined when there is no such path */
  const answer = (path: string, body: unknown): object | undefined => {
    if (path === '/simulator/pay') {
      const { orderNumber, openId, late } = payment.parse(body);
      pay(orderNumber, openId, late);
      return { paid: orderNumber };
    }
    if (path === '/simulator/refunds') {
      const { refundNumber, state } = settlement.parse(body);
      settleRefund(refundNumber, state);
      return { settled: refundNumber };
    }
    if (path !== '/simulator/faults') return undefined;
    faults.add(faultOrder.parse(body));
    return { waiting: true };
  };

  return { pay, settleRefund, answer };
};
