import type { SimulatedOrder, SimulatedRefund } from './ledger';

/** Moments as the interface writes them. */
export const momentOf = (ms: number): string =>
  `${new Date(ms + 8 * 60 * 60_000).toISOString().slice(0, 19)}+08:00`;

const STATE_WORDS = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  CLOSED: '订单已关闭',
};

/** An order as it is told in answers and notifies. */
export const orderView = ({ body, ...order }: SimulatedOrder): object => {
  const named = {
    appid: body.appid,
    mchid: body.mchid,
    out_trade_no: body.out_trade_no,
    trade_state: order.state,
    trade_state_desc: STATE_WORDS[order.state],
  };
  if (order.transactionId === '') return { ...named, promotion_detail: [] };
  return {
    ...named,
    transaction_id: order.transactionId,
    trade_type: order.tradeType,
    bank_type: 'OTHERS',
    attach: body.attach ?? '',
    success_time: momentOf(order.paidAtMs),
    payer: { openid: order.openId },
    amount: {
      total: body.amount.total,
      payer_total: body.amount.total,
      currency: 'CNY',
      payer_currency: 'CNY',
    },
  };
};

const partsOf = ({ body, ...refund }: SimulatedRefund, order: SimulatedOrder) => ({
  refund_id: refund.refundId,
  out_refund_no: body.out_refund_no,
  transaction_id: order.transactionId,
  out_trade_no: body.out_trade_no,
  user_received_account: '支付用户零钱',
  ...(refund.state === 'SUCCESS' && { success_time: momentOf(refund.settledAtMs) }),
  amount: {
    total: order.body.amount.total,
    refund: body.amount.refund,
    payer_total: order.body.amount.total,
    payer_refund: body.amount.refund,
    currency: 'CNY',
  },
});

/** A refund as it is told in answers. */
export const refundView = (refund: SimulatedRefund, order: SimulatedOrder): object => ({
  ...partsOf(refund, order),
  channel: 'ORIGINAL',
  create_time: momentOf(refund.createdAtMs),
  status: refund.state,
  funds_account: 'AVAILABLE',
});

/** A refund as a notify tells it. */
export const refundNoticeView = (refund: SimulatedRefund, order: SimulatedOrder): object => ({
  mchid: order.body.mchid,
  ...partsOf(refund, order),
  refund_status: refund.state,
});
