import type { KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { answerMessage } from './formatter';
import { isSigned } from './rsa';

/** A message whose time differs by this much or more is refused (回调通知处理: 5 minutes). */
const WINDOW_SECONDS = 300;
/** WeChat Pay sends wrong signatures on purpose to see whether they are noticed. */
const PROBE = 'WECHATPAY/SIGNTEST/';

/** What a signed message carries beside its body. */
export const SIGNED_HEADERS = [
  'wechatpay-signature',
  'wechatpay-timestamp',
  'wechatpay-nonce',
  'wechatpay-serial',
] as const;

export type RefusalReason = 'probe' | 'incomplete' | 'stale' | 'unknown-key' | 'signature';

/** A message that did not come from WeChat Pay, or not now, or not like this. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
  constructor(readonly reason: RefusalReason) {
    super(`The message is refused: ${reason}`);
  }
}

/** The keys with which WeChat Pay signs, by certificate number or `PUB_KEY_ID_…`. */
export interface KnownKeys {
  find(id: string): KeyObject | undefined;
}

const headerIn = (headers: IncomingHttpHeaders, name: string): string =>
  [headers[name] ?? []].flat()[0] ?? '';

/**
 * Refuses a message that WeChat Pay did not sign within the last five minutes over exactly these
 * bytes. Only keys that are held already are tried: a forged number must not make us ask for one.
 * @throws MessageRefused
 */
export const checkMessage = (
  headers: IncomingHttpHeaders,
  body: Uint8Array,
  keys: KnownKeys,
  nowMs: number,
): void => {
  const signature = headerIn(headers, 'wechatpay-signature');
  if (signature.startsWith(PROBE)) throw new MessageRefused('probe');
  const timestamp = headerIn(headers, 'wechatpay-timestamp');
  const nonce = headerIn(headers, 'wechatpay-nonce');
  if (signature === '' || nonce === '' || !/^\d{1,12}$/.test(timestamp))
    throw new MessageRefused('incomplete');
  if (Math.abs(nowMs / 1000 - Number(timestamp)) >= WINDOW_SECONDS)
    throw new MessageRefused('stale');
  const key = keys.find(headerIn(headers, 'wechatpay-serial'));
  if (key === undefined) throw new MessageRefused('unknown-key');
  if (!isSigned(answerMessage(timestamp, nonce, body), signature, key))
    throw new MessageRefused('signature');
};
