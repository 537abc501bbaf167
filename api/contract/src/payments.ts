import { z } from 'zod';

export const PAYMENT_PATHS = {
  /** POST by WeChat Pay alone; checked by its signature. Part of the address given to WeChat */
  notify: '/v1/payments/wechat/notify',
  /** signed: POST {@link refundOrder} → {@link RefundView} */
  refunds: '/publishing/payments/refunds',
  /** signed: GET → {@link QuarantinedMessage}[] */
  quarantine: '/publishing/payments/quarantine',
  /** signed: GET `/<day>` → {@link BillReport}; POST `/<day>` compares that day anew first */
  bills: '/publishing/payments/bills',
} as const;

/** A refund as the desk asks for it; again with the same number, it is the same refund. */
export const refundOrder = z.strictObject({
  refundNumber: z.string().regex(/^[\w-]{6,64}$/),
  orderNumber: z.string().regex(/^[\w-]{6,32}$/),
  amountFen: z.int().min(1),
  reason: z.string().trim().min(1).max(26),
});
export type RefundOrder = z.infer<typeof refundOrder>;

/** Where a refund stands. */
export interface RefundView {
  refundNumber: string;
  orderNumber: string;
  amountFen: number;
  state: 'requested' | 'processing' | 'abnormal' | 'succeeded' | 'closed' | 'refused';
}

/** What WeChat Pay truly said and what does not fit what we know; somebody has to look at it. */
export interface QuarantinedMessage {
  source: 'notify' | 'query' | 'answer';
  /** number of an order or a refund */
  subject: string;
  reason: string;
  details: Record<string, string | number | null>;
  at: string;
}

export type BillDifferenceKind =
  | 'unknown-order'
  | 'not-paid-here'
  | 'amount-differs'
  | 'transaction-differs'
  | 'twice-in-bill'
  | 'missing-in-bill'
  | 'unknown-refund'
  | 'refund-amount-differs'
  | 'refund-state-differs'
  | 'refund-missing-in-bill';

/** One difference between a day's bill and what is known here. */
export interface BillDifference {
  kind: BillDifferenceKind;
  /** number of the order or refund */
  subject: string;
  /** as the bill says; null when it says nothing */
  theirsFen: number | null;
  /** as is known here; null when nothing is */
  oursFen: number | null;
  /** it was asked about and is in order by now */
  isSettled: boolean;
}

/** A day in Beijing, compared with the bill of WeChat Pay. */
export interface BillReport {
  day: string;
  checkedAt: string;
  payments: number;
  refunds: number;
  differences: BillDifference[];
}

export const billDay = z.iso.date();
