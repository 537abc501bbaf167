import type { ProblemLanguage, ProblemText } from './problem-texts';

/** Problems of orders and refunds. */
export const PAYMENT_PROBLEM_TEXTS: Record<string, Record<ProblemLanguage, ProblemText>> = {
  'payment-confirming': {
    'zh-CN': {
      title: '正在确认',
      detail: '微信支付暂时没有回应。请稍后再试，不会重复扣款。',
    },
    en: {
      title: 'Being confirmed',
      detail: 'WeChat Pay does not answer now. Try again in a moment; nothing is charged twice.',
    },
  },
  'payment-refused': {
    'zh-CN': { title: '暂时不能付款', detail: '没有扣款。请稍后再试，或致电我们。' },
    en: { title: 'Payment is not possible now', detail: 'Nothing was charged. Try again later.' },
  },
  'payments-unavailable': {
    'zh-CN': {
      title: '没有开通支付',
      detail: '运维人员请按 docs/payments.md 设置 WECHAT_PAY_MERCHANT_ID 等变量。',
    },
    en: {
      title: 'Payments are switched off',
      detail: 'Operators: set WECHAT_PAY_MERCHANT_ID and the others as docs/payments.md says.',
    },
  },
  'payment-gateway-away': {
    'zh-CN': { title: '微信支付暂时没有回应', detail: '请稍后重试。' },
    en: { title: 'WeChat Pay does not answer', detail: 'Try again later.' },
  },
  'order-unknown': {
    'zh-CN': { title: '没有这个订单', detail: '请检查订单号。' },
    en: { title: 'There is no such order', detail: 'Check its number.' },
  },
  'refund-not-possible': {
    'zh-CN': { title: '不能退款', detail: '只有一年内付款的订单才能退款。' },
    en: { title: 'No refund is possible', detail: 'Only what was paid within a year is refunded.' },
  },
  'refund-too-much': {
    'zh-CN': { title: '退款金额过大', detail: '各次退款之和不能超过实付金额。' },
    en: { title: 'That is too much', detail: 'All refunds together cannot exceed what was paid.' },
  },
  'refund-too-many': {
    'zh-CN': { title: '退款次数过多', detail: '一个订单最多退款 50 次。' },
    en: { title: 'Too many refunds', detail: 'One order can be refunded in 50 parts at most.' },
  },
  'refund-number-used': {
    'zh-CN': { title: '退款单号已使用', detail: '该单号对应另一笔退款，请换一个单号。' },
    en: { title: 'The number is used', detail: 'It belongs to another refund; take another one.' },
  },
  'bill-unknown': {
    'zh-CN': { title: '这一天还没有对账', detail: '账单在次日上午十点后可用。' },
    en: { title: 'That day is not reconciled', detail: 'Bills are ready after ten the next day.' },
  },
};
