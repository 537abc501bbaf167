import { z } from 'zod';

/** The order states of the gateway; the last three belong to payment by a code on the telephone. */
const TRADE_STATES = [
  'SUCCESS',
  'REFUND',
  'NOTPAY',
  'CLOSED',
  'USERPAYING',
  'REVOKED',
  'PAYERROR',
] as const;

const fen = z.int().min(0);

const transactionShape = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string().default(''),
  trade_state: z.enum(TRADE_STATES),
  success_time: z.iso.datetime({ offset: true }).optional(),
  payer: z.object({ openid: z.string().optional() }).optional(),
  amount: z.object({ total: fen, currency: z.string().default('CNY') }).optional(),
});

/** An order as the gateway knows it. */
export interface Transaction {
  appId: string;
  merchantId: string;
  orderNumber: string;
  /** WeChat Pay's own number; empty before payment */
  transactionId: string;
  state: (typeof TRADE_STATES)[number];
  /** undefined before payment */
  amountFen: number | undefined;
  currency: string;
  payerOpenId: string | undefined;
  paidAtMs: number | undefined;
}

export const transaction = transactionShape.transform((told): Transaction => ({
  appId: told.appid,
  merchantId: told.mchid,
  orderNumber: told.out_trade_no,
  transactionId: told.transaction_id,
  state: told.trade_state,
  amountFen: told.amount?.total,
  currency: told.amount?.currency ?? 'CNY',
  payerOpenId: told.payer?.openid,
  paidAtMs: told.success_time === undefined ? undefined : Date.parse(told.success_time),
}));

const REFUND_STATES = ['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'] as const;

const refundAmount = z.object({ refund: fen, total: fen });

/** A refund as the gateway knows it. */
export interface GatewayRefund {
  refundNumber: string;
  /** WeChat Pay's own number */
  refundId: string;
  orderNumber: string;
  transactionId: string;
  state: (typeof REFUND_STATES)[number];
  amountFen: number;
  /** undefined in answers, where the caller is known */
  merchantId: string | undefined;
}

const refundShape = z.object({
  out_refund_no: z.string(),
  refund_id: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string(),
  amount: refundAmount,
});

type RefundShape = z.infer<typeof refundShape>;

const refundOf = (
  told: RefundShape,
  state: GatewayRefund['state'],
  merchantId?: string,
): GatewayRefund => ({
  refundNumber: told.out_refund_no,
  refundId: told.refund_id,
  orderNumber: told.out_trade_no,
  transactionId: told.transaction_id,
  state,
  amountFen: told.amount.refund,
  merchantId,
});

/** The answer to asking for a refund, or what became of one. */
export const refundAnswer = refundShape
  .extend({ status: z.enum(REFUND_STATES) })
  .transform((told) => refundOf(told, told.status));

/** What a notify about a refund holds; its state has another name there. */
export const refundNotice = refundShape
  .extend({ refund_status: z.enum(REFUND_STATES), mchid: z.string() })
  .transform((told) => refundOf(told, told.refund_status, told.mchid));

export const prepared = z.object({ prepay_id: z.string().min(1).max(128) });
export const codeUrl = z.object({ code_url: z.string().startsWith('weixin://').max(512) });
export const billPlace = z.object({
  hash_type: z.literal('SHA1'),
  hash_value: z.string().regex(/^[0-9a-fA-F]{40}$/),
  download_url: z.string(),
});
