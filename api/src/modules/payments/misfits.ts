import type { PaymentOrderRow, PaymentRefundRow } from '../../database/payment-schema';
import type { OrderEvent } from './order-states';
import { payerDigest } from './payer';
import type { RefundEvent } from './refund-states';

/** An order as WeChat Pay tells it; the gateway's own type fits. */
export interface ToldPayment {
  appId: string;
  merchantId: string;
  orderNumber: string;
  transactionId: string;
  state: string;
  amountFen: number | undefined;
  currency: string;
  payerOpenId: string | undefined;
  paidAtMs: number | undefined;
}

/** A refund as WeChat Pay tells it; the gateway's own type fits. */
export interface ToldRefund {
  refundNumber: string;
  refundId: string;
  orderNumber: string;
  state: Exclude<RefundEvent, 'refused'>;
  amountFen: number;
  merchantId: string | undefined;
}

/** What a state of the gateway means for an order of ours; others mean nothing. */
export const ORDER_EVENTS: Record<string, OrderEvent> = {
  SUCCESS: 'paid',
  // It was paid, or nothing could have been given back.
  REFUND: 'paid',
  CLOSED: 'closed',
  REVOKED: 'closed',
};

/** As whom we are paid. */
interface Payee {
  appId: string;
  merchantId: string;
}

/** What does not fit an order in a payment for it; undefined when everything does. */
const misfitOf = (order: PaymentOrderRow, told: ToldPayment): string | undefined => {
  if (told.amountFen !== order.amount_fen) return 'amount';
  if (told.currency !== 'CNY') return 'currency';
  if (told.transactionId === '') return 'no-transaction';
  if (order.transaction_id !== null && order.transaction_id !== told.transactionId)
    return 'second-transaction';
  const { payer, number } = order;
  if (payer !== null && payer !== payerDigest(number, told.payerOpenId ?? '')) return 'payer';
  return undefined;
};

/** Why a payment has to be looked at by a person; undefined when it fits. */
export const againstPayment = (
  told: ToldPayment,
  order: PaymentOrderRow | undefined,
  payee: Payee,
): string | undefined => {
  if (told.appId !== payee.appId || told.merchantId !== payee.merchantId) return 'merchant';
  if (order === undefined) return 'unknown-order';
  return ORDER_EVENTS[told.state] === 'paid' ? misfitOf(order, told) : undefined;
};

/** Why news of a refund has to be looked at by a person; undefined when it fits. */
export const againstRefund = (
  told: ToldRefund,
  known: PaymentRefundRow | undefined,
  payee: Pick<Payee, 'merchantId'>,
): string | undefined => {
  const { merchantId = payee.merchantId, orderNumber, amountFen, refundId } = told;
  if (merchantId !== payee.merchantId) return 'merchant';
  if (known === undefined) return 'unknown-refund';
  if (known.order_number !== orderNumber || known.amount_fen !== amountFen) return 'refund-amount';
  return (known.refund_id ?? refundId) === refundId ? undefined : 'second-refund';
};
