/** Rows of the tables of payments. Amounts are whole fen, moments milliseconds since the epoch. */

export interface PaymentOrderRow {
  number: string;
  /** what is paid for, e.g. `print-subscription/…`; the module behind it knows more */
  purpose: string;
  /** the purpose again while no other order may be placed for it; null once this one is closed */
  held_purpose: string | null;
  channel: 'mini-program' | 'code';
  /** digest of number and openid; null when whoever scans may pay */
  payer: string | null;
  amount_fen: number;
  description: string;
  state: 'open' | 'closing' | 'closed' | 'paid' | 'late';
  created_at_ms: number;
  expires_at_ms: number;
  closed_at_ms: number | null;
  /** when the gateway is asked next; null: no more */
  ask_at_ms: number | null;
  /** WeChat Pay's own number */
  transaction_id: string | null;
  paid_at_ms: number | null;
}

export interface PaymentRefundRow {
  number: string;
  order_number: string;
  amount_fen: number;
  reason: string;
  state: 'requested' | 'processing' | 'abnormal' | 'succeeded' | 'closed' | 'refused';
  /** WeChat Pay's own number */
  refund_id: string | null;
  asked_at_ms: number;
  /** when the gateway is asked next; null: no more */
  ask_at_ms: number | null;
  tries: number;
}

/** What has happened to money, each thing once. */
export interface PaymentEventRow {
  order_number: string;
  kind: 'paid' | 'late' | 'closed' | 'given-back' | 'not-given';
  /** number of the transaction or refund; empty for `closed` */
  subject: string;
  amount_fen: number;
  at_ms: number;
}

/** A notify that WeChat Pay signed; its body stays sealed as it came. */
export interface PaymentNotifyRow {
  id: string;
  received_at_ms: number;
  state: 'waiting' | 'done';
  body: string | null;
}

export interface PaymentQuarantineRow {
  id: string;
  source: 'notify' | 'query' | 'answer';
  subject: string;
  reason: string;
  /** JSON text; no person in it */
  details: string;
  at_ms: number;
}

export interface PaymentBillRow {
  /** in Beijing */
  day: string;
  /** JSON text of the contract's BillReport */
  report: string;
}

export interface PaymentTables {
  payment_orders: PaymentOrderRow;
  payment_refunds: PaymentRefundRow;
  payment_events: PaymentEventRow;
  payment_notifies: PaymentNotifyRow;
  payment_quarantine: PaymentQuarantineRow;
  payment_bills: PaymentBillRow;
}
