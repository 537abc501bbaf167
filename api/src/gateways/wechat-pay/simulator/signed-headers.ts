import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { answerMessage } from '../formatter';
import { sign } from '../rsa';
import type { SimulatedAccount } from './account';

let stranger: KeyObject | undefined;
/** A key that is nobody's, for forgeries; made when it is first needed. */
const strangersKey = (): KeyObject =>
  (stranger ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);

export interface SigningChoice {
  /** the `Wechatpay-Serial` of the request */
  askedFor?: string | undefined;
  isForged?: boolean;
  serial?: string;
  signature?: string;
  offSeconds?: number;
}

/** The headers with which WeChat Pay signs a body, or with which somebody tries to. */
export const signedHeaders = (
  account: SimulatedAccount,
  body: string,
  nowMs: number,
  choice: SigningChoice = {},
): Record<string, string> => {
  const key = account.platformKey(choice.askedFor);
  const timestamp = String(Math.floor(nowMs / 1000) + (choice.offSeconds ?? 0));
  const nonce = randomBytes(16).toString('hex');
  const message = answerMessage(timestamp, nonce, Buffer.from(body));
  return {
    'Request-ID': randomBytes(12).toString('hex'),
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': choice.serial ?? key.id,
    'Wechatpay-Signature':
      choice.signature ?? sign(message, choice.isForged ? strangersKey() : key.privateKey),
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  };
};
