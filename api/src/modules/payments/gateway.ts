import type { ToldPayment, ToldRefund } from './misfits';

/** One line of a day's bill. */
export interface ToldBillLine {
  kind: 'payment' | 'refund';
  orderNumber: string;
  transactionId: string;
  refundNumber: string;
  amountFen: number;
  state: string;
}

export interface PlacedPayment {
  number: string;
  amountFen: number;
  description: string;
  expiresAtMs: number;
}

/** What wx.requestPayment takes. */
export interface PayParameters {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

/** What payments need of WeChat Pay; the gateway itself fits. */
export interface PaymentGateway {
  appId: string;
  merchantId: string;
  placeForMiniProgram(payment: PlacedPayment & { openId: string }): Promise<PayParameters>;
  placeForCode(payment: PlacedPayment): Promise<string>;
  findOrder(number: string): Promise<ToldPayment | undefined>;
  closeOrder(number: string): Promise<void>;
  askRefund(refund: {
    refundNumber: string;
    orderNumber: string;
    amountFen: number;
    totalFen: number;
    reason: string;
  }): Promise<ToldRefund>;
  findRefund(refundNumber: string): Promise<ToldRefund | undefined>;
  readBill(day: string): Promise<ToldBillLine[] | undefined>;
}

/** What became of a call that failed, in the gateway's words. */
interface Failure {
  /** `refused`: nothing was done; `busy`: not yet; `unknown`: perhaps */
  kind: string;
  /** e.g. `ORDERPAID`; empty when it said none */
  code: string;
}

/** The failure of a call of the gateway; undefined for anything else that was thrown. */
export const failureOf = (error: unknown): Failure | undefined =>
  error instanceof Error && error.name === 'WechatPayError'
    ? (error as Error & Failure)
    : undefined;
