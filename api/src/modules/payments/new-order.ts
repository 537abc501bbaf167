import { randomBytes } from 'node:crypto';
import { dayInChina } from '../../china-day';
import type { PaymentOrderRow } from '../../database/payment-schema';
import { nextOrderQuestion } from './order-states';
import { payerDigest } from './payer';

const LIFE_MS = 30 * 60_000;
/** An order that is nearly over is not offered again. */
const STILL_GOOD_MS = 2 * 60_000;

/** How somebody pays: the owner of this openid in the mini-program, or whoever scans a code. */
export type PayWay = { channel: 'mini-program'; openId: string } | { channel: 'code' };

export interface NewOrder {
  /** what is paid for, e.g. `print-subscription/…`; one order at a time, and paid once */
  purpose: string;
  amountFen: number;
  /** what the payer reads; at most 127 bytes */
  description: string;
  way: PayWay;
}

/** A number that nobody can guess, within the gateway's 32 characters. */
export const newOrderNumber = (nowMs: number): string =>
  `P${dayInChina(nowMs).replaceAll('-', '')}${randomBytes(10).toString('hex')}`;

/** An order as it is written down before the gateway is asked. */
export const newOrderRow = (order: NewOrder, number: string, nowMs: number): PaymentOrderRow => {
  const { purpose, description, way } = order;
  const times = { created_at_ms: nowMs, expires_at_ms: nowMs + LIFE_MS, closed_at_ms: null };
  const row = {
    ...{ number, purpose, held_purpose: purpose, amount_fen: order.amountFen, description },
    ...{ ...times, channel: way.channel, state: 'open' as const },
    payer: way.channel === 'code' ? null : payerDigest(number, way.openId),
    ...{ transaction_id: null, paid_at_ms: null },
  };
  return { ...row, ask_at_ms: nextOrderQuestion(row, nowMs) };
};

/** Whether a known order can be offered for this one: same payer, same amount, time enough. */
export const fitsOrder = (
  known: PaymentOrderRow,
  { way, amountFen, description }: NewOrder,
  nowMs: number,
): boolean =>
  known.state === 'open' &&
  known.channel === way.channel &&
  known.amount_fen === amountFen &&
  known.description === description &&
  known.expires_at_ms - nowMs > STILL_GOOD_MS &&
  (way.channel === 'code' || known.payer === payerDigest(known.number, way.openId));
