/**
 * What went wrong between us and WeChat, in words without the address: the secret and the access
 * token travel in the query string, so no address, cause or answer is carried along.
 */
export class WechatError extends Error {
  override readonly name = 'WechatError';

  /**
   * @param path of WeChat's interface, e.g. `/sns/jscode2session`
   * @param reason `errcode 40029`, `no answer in time`, …
   * @param errcode what WeChat answered, undefined when it was away or not itself
   */
  constructor(
    readonly path: string,
    reason: string,
    readonly errcode?: number,
  ) {
    super(`WeChat ${path}: ${reason}`);
  }
}

/** 系统繁忙: WeChat asks to try again. */
export const BUSY = -1;
