/** What is signed on the way to WeChat Pay and back, line by line; no keys and no network. */

const SCHEME = 'WECHATPAY2-SHA256-RSA2048';

/** The origin that every path is signed without and that the order caller has built in. */
export const GATEWAY_ORIGIN = 'https://api.mch.weixin.qq.com';

export const CERTIFICATES_PATH = '/v3/certificates';

const lines = (...parts: string[]): string => parts.map((part) => `${part}\n`).join('');

/** One request as it is signed. */
export interface SignedRequestParts {
  method: string;
  /** path and query exactly as sent, without the host */
  path: string;
  /** seconds since the epoch */
  timestamp: string;
  nonce: string;
  /** the exact text sent; empty for GET */
  body: string;
}

/** The text that a request is signed over (签名生成). */
export const requestMessage = (request: SignedRequestParts): string =>
  lines(request.method, request.path, request.timestamp, request.nonce, request.body);

/** The text that an answer or a notify is signed over (签名验证): the body byte for byte. */
export const answerMessage = (timestamp: string, nonce: string, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(lines(timestamp, nonce)), body, Buffer.from('\n')]);

/** The text behind `paySign`, with which the mini-program opens the payment (小程序调起支付). */
export const payMessage = (parts: {
  appId: string;
  timestamp: string;
  nonce: string;
  /** `prepay_id=…` */
  package: string;
}): string => lines(parts.appId, parts.timestamp, parts.nonce, parts.package);

const FIELD = /^(\w+)="([^"\\]*)"$/;

/** The fields of an Authorization header of the scheme, or undefined for anything else. */
export const parseAuthorization = (header: string): Map<string, string> | undefined => {
  if (!header.startsWith(`${SCHEME} `)) return undefined;
  const fields = header
    .slice(SCHEME.length + 1)
    .split(',')
    .map((field) => FIELD.exec(field));
  if (fields.some((field) => field === null)) return undefined;
  return new Map(fields.map((field) => [field?.[1] ?? '', field?.[2] ?? '']));
};
