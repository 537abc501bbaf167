/**
 * What is known about a call that failed.
 * `refused`: the gateway understood it and did nothing. `busy`: it did nothing yet, ask again later
 * with the same number. `unknown`: it may have done it: ask what became of the number.
 */
export type FailureKind = 'refused' | 'busy' | 'unknown';

/**
 * What went wrong between us and WeChat Pay, in words without headers, bodies or keys: the
 * Authorization header of a failed call would let others repeat it.
 */
export class WechatPayError extends Error {
  override readonly name = 'WechatPayError';

  /**
   * @param path of the interface without its query, e.g. `/v3/pay/transactions/jsapi`
   * @param code the gateway's word, e.g. `ORDERPAID`; empty when it said none
   */
  constructor(
    readonly kind: FailureKind,
    readonly path: string,
    reason: string,
    readonly code = '',
  ) {
    super(`WeChat Pay ${path}: ${reason}`);
  }
}
