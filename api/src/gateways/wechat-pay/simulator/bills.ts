import { createHash } from 'node:crypto';
import { dayInChina } from '../../../china-day';
import type { Ledger, SimulatedOrder } from './ledger';
import { momentOf } from './views';

const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const TOTALS =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

const yuan = (fen: number): string =>
  `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
const line = (cells: string[]): string => cells.map((cell) => `\`${cell}`).join(',');

interface Traded {
  order: SimulatedOrder;
  atMs: number;
  refund?: { id: string; number: string; fen: number; state: string };
}

const cellsOf = ({ order, atMs, refund }: Traded): string[] => {
  const { body } = order;
  const paid = refund === undefined ? yuan(body.amount.total) : '0.00';
  const back = refund === undefined ? '0.00' : yuan(refund.fen);
  return [
    momentOf(atMs).slice(0, 19).replace('T', ' '),
    ...[body.appid, body.mchid, '0', '', order.transactionId, body.out_trade_no, order.openId],
    ...[order.tradeType, refund === undefined ? 'SUCCESS' : 'REFUND', 'OTHERS', 'CNY'],
    ...[paid, '0.00', refund?.id ?? '0', refund?.number ?? '0', back, '0.00'],
    ...[refund === undefined ? '' : 'ORIGINAL', refund?.state ?? ''],
    ...[body.description.replaceAll(',', ' '), body.attach ?? '', '0.00', '0.60%'],
    ...[paid, back, ''],
  ];
};

const tradedOn = (ledger: Ledger, day: string): Traded[] => {
  const paid = [...ledger.orders.values()]
    .filter((order) => order.transactionId !== '' && dayInChina(order.paidAtMs) === day)
    .map((order) => ({ order, atMs: order.paidAtMs }));
  const refunded = [...ledger.refunds.values()].flatMap(({ body, ...refund }) => {
    const order = ledger.orders.get(body.out_trade_no);
    if (order === undefined || dayInChina(refund.createdAtMs) !== day) return [];
    const { refundId: id, state } = refund;
    const told = { id, number: body.out_refund_no, fen: body.amount.refund, state };
    return [{ order, atMs: refund.createdAtMs, refund: told }];
  });
  return [...paid, ...refunded];
};

/** The trade bill of a day in Beijing with its SHA-1; undefined when nothing was traded on it. */
export const makeBill = (
  ledger: Ledger,
  day: string,
): { text: string; sha1: string } | undefined => {
  const traded = tradedOn(ledger, day);
  if (traded.length === 0) return undefined;
  const sum = (fen: (one: Traded) => number) =>
    yuan(traded.reduce((all, one) => all + fen(one), 0));
  const paid = sum(({ order, refund }) => (refund === undefined ? order.body.amount.total : 0));
  const back = sum(({ refund }) => refund?.fen ?? 0);
  const totals = line([String(traded.length), paid, back, '0.00', '0.00', paid, back]);
  const lines = traded.map((one) => line(cellsOf(one)));
  const text = `\uFEFF${[HEADER, ...lines, TOTALS, totals].join('\r\n')}\r\n`;
  return { text, sha1: sha1Of(text) };
};

export const sha1Of = (text: string): string => createHash('sha1').update(text).digest('hex');
