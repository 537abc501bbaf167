import type { Transaction } from 'kysely';
import type { PaymentOrderRow, PaymentRefundRow } from '../../database/payment-schema';
import type { Tables } from '../../database/schema';
import {
  againstPayment,
  againstRefund,
  ORDER_EVENTS,
  type ToldPayment,
  type ToldRefund,
} from './misfits';
import { nextOrder, nextOrderQuestion, type OrderStep } from './order-states';
import type { PaymentsStore } from './payments.store';
import type { Quarantined, QuarantineStore } from './quarantine.store';
import { nextRefund, nextRefundQuestion, type RefundEvent } from './refund-states';

type Trx = Transaction<Tables>;

/** Something happened to the money of a purpose. */
export interface MoneyEvent {
  kind: 'paid' | 'given-back';
  purpose: string;
  orderNumber: string;
  amountFen: number;
}

export interface SettleParts {
  store: PaymentsStore;
  quarantine: QuarantineStore;
  /** as whom we are paid */
  appId: string;
  merchantId: string;
  /** tells whoever sells, in the same transaction: it happens there exactly when it happens here */
  onMoney: (trx: Trx, event: MoneyEvent) => Promise<void>;
  /** somebody has to look at it */
  alarm: (message: Quarantined) => void;
  now: () => number;
}

/** Number of the refund of an order that was paid too late; the same at every try. */
export const lateRefundNumber = (orderNumber: string): string => `L${orderNumber}`;

/**
 * Writes down what WeChat Pay says, wherever we have it from: a notify, a question, an answer.
 * Everything is compared with what we asked for; what does not fit goes into quarantine and changes
 * nothing. Saying it again changes nothing either.
 */
export const createSettlement = (parts: SettleParts) => {
  const { store, quarantine, onMoney, now } = parts;

  const setAside = async (trx: Trx, message: Quarantined): Promise<void> => {
    if (await quarantine.add(trx, message, now())) parts.alarm(message);
  };

  const giveBackLate = async (trx: Trx, { number, amount_fen }: PaymentOrderRow) => {
    await store.addRefund(trx, {
      ...{ number: lateRefundNumber(number), order_number: number, amount_fen },
      ...{ reason: '订单关闭后付款，原路退回', state: 'requested', refund_id: null },
      ...{ asked_at_ms: now(), ask_at_ms: now(), tries: 0 },
    });
  };

  const notePaid = async (
    trx: Trx,
    order: PaymentOrderRow,
    { state, act }: OrderStep,
    told: ToldPayment,
  ): Promise<void> => {
    const { number, amount_fen: amountFen, purpose } = order;
    const change = { state, transaction_id: told.transactionId, ask_at_ms: null };
    await store.changeOrder(trx, number, { ...change, paid_at_ms: told.paidAtMs ?? now() });
    const kind = act === 'fulfil' ? 'paid' : 'late';
    const event = { order_number: number, subject: told.transactionId, amount_fen: amountFen };
    await store.addEvent(trx, { ...event, kind, at_ms: now() });
    if (act === 'fulfil')
      await onMoney(trx, { kind: 'paid', purpose, orderNumber: number, amountFen });
    else await giveBackLate(trx, order);
  };

  /** The gateway has closed an order, or does not know it and never will. */
  const noteClosed = async (trx: Trx, order: PaymentOrderRow): Promise<void> => {
    const { number } = order;
    const { state, act } = nextOrder(order.state, 'closed');
    if (act !== 'release') return;
    const closed = { ...order, state, closed_at_ms: now() };
    const change = { state, closed_at_ms: now(), held_purpose: null };
    await store.changeOrder(trx, number, {
      ...change,
      ask_at_ms: nextOrderQuestion(closed, now()),
    });
    const event = { order_number: number, kind: 'closed' as const, subject: '' };
    await store.addEvent(trx, { ...event, amount_fen: order.amount_fen, at_ms: now() });
  };

  const payment = async (
    trx: Trx,
    told: ToldPayment,
    source: Quarantined['source'],
  ): Promise<void> => {
    const { transactionId: transaction, amountFen, state, orderNumber } = told;
    const order = await store.order(orderNumber, trx);
    const reason = againstPayment(told, order, parts);
    if (reason !== undefined || order === undefined) {
      const details = { transaction, amountFen: amountFen ?? null, state };
      const subject = orderNumber.slice(0, 64);
      await setAside(trx, { source, subject, reason: reason ?? '', details });
      return;
    }
    const event = ORDER_EVENTS[state];
    if (event === 'closed') await noteClosed(trx, order);
    if (event !== 'paid') return;
    const step = nextOrder(order.state, 'paid');
    if (step.act !== 'none') await notePaid(trx, order, step, told);
  };

  const noteRefund = async (
    trx: Trx,
    refund: PaymentRefundRow,
    event: RefundEvent,
    refundId: string | null,
  ): Promise<void> => {
    const { state, act } = nextRefund(refund.state, event);
    const tries = refund.tries + 1;
    const ask_at_ms = nextRefundQuestion(state, tries, now());
    const { number, order_number, amount_fen } = refund;
    await store.changeRefund(trx, number, { state, tries, ask_at_ms, refund_id: refundId });
    if (act === 'none') return;
    await store.addEvent(trx, {
      order_number,
      kind: act,
      subject: number,
      amount_fen,
      at_ms: now(),
    });
    const order = await store.order(order_number, trx);
    if (act !== 'given-back' || order?.state !== 'paid') return;
    const { purpose } = order;
    const told = { purpose, orderNumber: order_number, amountFen: amount_fen };
    await onMoney(trx, { kind: 'given-back', ...told });
  };

  const refund = async (
    trx: Trx,
    told: ToldRefund,
    source: Quarantined['source'],
  ): Promise<void> => {
    const { refundId, refundNumber, orderNumber, amountFen, state } = told;
    const known = await store.refund(refundNumber, trx);
    const against = againstRefund(told, known, parts);
    const reason = against ?? (state === 'ABNORMAL' ? 'refund-abnormal' : undefined);
    if (reason !== undefined) {
      const details = { refundId, orderNumber, amountFen, state };
      await setAside(trx, { source, subject: refundNumber.slice(0, 64), reason, details });
    }
    if (against === undefined && known !== undefined) await noteRefund(trx, known, state, refundId);
  };

  return { payment, refund, noteClosed, noteRefund, setAside };
};

export type Settlement = ReturnType<typeof createSettlement>;
