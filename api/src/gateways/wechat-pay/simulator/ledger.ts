import { randomInt } from 'node:crypto';
import { canonicalJson } from '@minzong/api-contract';
import type { OrderBody, RefundBody } from './field-rules';
import { Refusal } from './refusal';

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;
const UNPAID_LIFE_MS = 7 * 24 * 60 * MINUTE_MS;
const MOST_REFUNDS = 50;

export type TradeType = 'JSAPI' | 'NATIVE';
export type RefundState = 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED';

export interface SimulatedOrder {
  body: OrderBody;
  tradeType: TradeType;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  prepayId: string;
  expiresAtMs: number;
  transactionId: string;
  openId: string;
  paidAtMs: number;
  bodyText: string;
}

export interface SimulatedRefund {
  body: RefundBody;
  refundId: string;
  state: RefundState;
  createdAtMs: number;
  settledAtMs: number;
}

const digits = (count: number): string =>
  Array.from({ length: count }, () => String(randomInt(10))).join('');

/**
 * What the gateway knows of orders and refunds, and its rules (订单状态流转): the book that the
 * database of the api is compared with.
 */
export const createLedger = (now: () => number) => {
  const orders = new Map<string, SimulatedOrder>();
  const refunds = new Map<string, SimulatedRefund>();

  const find = (number: string): SimulatedOrder => {
    const order = orders.get(number);
    if (order === undefined) throw new Refusal(404, 'ORDER_NOT_EXIST', '订单不存在');
    if (order.state === 'NOTPAY' && now() >= order.expiresAtMs) order.state = 'CLOSED';
    return order;
  };
  const refundsOf = (number: string): SimulatedRefund[] =>
    [...refunds.values()].filter(({ body }) => body.out_trade_no === number);

  const findRefund = (number: string): SimulatedRefund => {
    const refund = refunds.get(number);
    if (refund === undefined) throw new Refusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    return refund;
  };

  /** The same order asked for again, or the reason against it. */
  const again = (known: SimulatedOrder, bodyText: string): SimulatedOrder => {
    const { state } = find(known.body.out_trade_no);
    if (state === 'SUCCESS' || state === 'REFUND')
      throw new Refusal(400, 'ORDERPAID', '该订单已支付');
    if (state === 'CLOSED') throw new Refusal(400, 'ORDER_CLOSED', '该订单已关闭');
    if (known.bodyText !== bodyText)
      throw new Refusal(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
    return known;
  };

  const place = (body: OrderBody, tradeType: TradeType): SimulatedOrder => {
    const bodyText = canonicalJson({ ...body, tradeType });
    const known = orders.get(body.out_trade_no);
    if (known !== undefined) return again(known, bodyText);
    const expiresAtMs = body.time_expire ? Date.parse(body.time_expire) : now() + UNPAID_LIFE_MS;
    if (expiresAtMs <= now()) throw new Refusal(400, 'PARAM_ERROR', 'time_expire 已过');
    const order: SimulatedOrder = {
      ...{ body, tradeType, bodyText, expiresAtMs },
      state: 'NOTPAY',
      prepayId: `wx${digits(34)}`,
      transactionId: '',
      openId: '',
      paidAtMs: 0,
    };
    orders.set(body.out_trade_no, order);
    return order;
  };

  /** Somebody pays. `force` pays what has been closed meanwhile, as happens in a race. */
  const pay = (number: string, openId?: string, force = false): SimulatedOrder => {
    const order = find(number);
    if (order.state === 'CLOSED' && !force) throw new Refusal(400, 'ORDER_CLOSED', '订单已关闭');
    if (order.state === 'SUCCESS' || order.state === 'REFUND')
      throw new Refusal(400, 'ORDERPAID', '订单已支付');
    order.state = 'SUCCESS';
    order.openId = openId ?? order.body.payer?.openid ?? `o${digits(27)}`;
    order.transactionId = `4200${digits(24)}`;
    order.paidAtMs = Math.floor(now() / 1000) * 1000;
    return order;
  };

  const close = (number: string): void => {
    const order = find(number);
    if (order.state === 'SUCCESS' || order.state === 'REFUND')
      throw new Refusal(400, 'ORDERPAID', '该订单已支付');
    order.state = 'CLOSED';
  };

  const checkRefund = (order: SimulatedOrder, { amount, out_trade_no }: RefundBody): void => {
    if (order.state !== 'SUCCESS' && order.state !== 'REFUND')
      throw new Refusal(403, 'TRADE_ERROR', '订单未支付');
    if (now() - order.paidAtMs > YEAR_MS) throw new Refusal(403, 'TRADE_ERROR', '已超过一年');
    if (amount.total !== order.body.amount.total)
      throw new Refusal(400, 'INVALID_REQUEST', '订单金额不一致');
    const before = refundsOf(out_trade_no).filter(({ state }) => state !== 'CLOSED');
    if (before.length >= MOST_REFUNDS) throw new Refusal(403, 'RULE_LIMIT', '退款次数已达上限');
    const sum = before.reduce((fen, { body }) => fen + body.amount.refund, amount.refund);
    if (sum > order.body.amount.total) throw new Refusal(400, 'INVALID_REQUEST', '退款金额超限');
  };

  const refund = (body: RefundBody): SimulatedRefund => {
    const known = refunds.get(body.out_refund_no);
    if (known !== undefined) {
      if (canonicalJson(known.body) === canonicalJson(body)) return known;
      throw new Refusal(400, 'INVALID_REQUEST', '退款单号已使用且参数不一致');
    }
    const order = find(body.out_trade_no);
    checkRefund(order, body);
    order.state = 'REFUND';
    const made: SimulatedRefund = {
      body,
      refundId: `5030${digits(24)}`,
      state: 'PROCESSING',
      createdAtMs: now(),
      settledAtMs: 0,
    };
    refunds.set(body.out_refund_no, made);
    return made;
  };

  /** The bank is done with a refund. */
  const settle = (refundNumber: string, state: Exclude<RefundState, 'PROCESSING'>) => {
    const settled = findRefund(refundNumber);
    settled.state = state;
    settled.settledAtMs = Math.floor(now() / 1000) * 1000;
    return settled;
  };

  return { orders, refunds, find, place, pay, close, refund, findRefund, settle };
};

export type Ledger = ReturnType<typeof createLedger>;
