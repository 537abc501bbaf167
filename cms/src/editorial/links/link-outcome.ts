/** What one look at a link showed. */
export interface Outcome {
  /** `unsure`: the site answers but will not say; `refused`: we do not go there */
  verdict: 'ok' | 'failed' | 'unsure' | 'refused';
  /** what was seen, in Chinese, for an editor */
  words: string;
  /** status of the last answer; 0 when there was none */
  httpStatus: number;
  /** where the site says the page has gone for good; empty when it has not */
  movedTo: string;
}

/** A link that is not followed, and why, in Chinese. */
export class LinkRefused extends Error {
  override readonly name = 'LinkRefused';
}

/** A link that leads nowhere now, and why, in Chinese. */
export class LinkFailed extends Error {
  override readonly name = 'LinkFailed';
  /**
   * @param fault `ours`: it may lie with this server's own network; `answer`: the site was there and
   *   broke off, spoke nonsense, or kept silent
   */
  constructor(
    message: string,
    readonly fault: 'site' | 'ours' | 'answer' = 'site',
  ) {
    super(message);
  }
}

/** Answers of sites that keep programs out; a person may well see the page. */
const UNSURE: Record<number, string> = {
  401: '网站要求登录',
  403: '网站不允许自动检查',
  405: '网站不允许自动检查',
  406: '网站不允许自动检查',
  429: '网站限制检查次数',
  451: '网站因法律原因不提供',
  999: '网站不允许自动检查',
};

const FAILED: Record<number, string> = {
  404: '页面不存在',
  410: '页面已删除',
};

const failureWords = (status: number): string => {
  if (status >= 500) return '网站出错';
  return FAILED[status] ?? '网站拒绝了请求';
};

/** What the last answer of a site means. */
export const outcomeOfStatus = (httpStatus: number, movedTo: string): Outcome => {
  const code = `（${String(httpStatus)}）`;
  if (httpStatus >= 200 && httpStatus < 300)
    return {
      verdict: 'ok',
      words: movedTo === '' ? '正常' : '正常，已永久改址',
      httpStatus,
      movedTo,
    };
  const unsure = UNSURE[httpStatus];
  return unsure === undefined
    ? { verdict: 'failed', words: `${failureWords(httpStatus)}${code}`, httpStatus, movedTo: '' }
    : { verdict: 'unsure', words: `${unsure}${code}，请人工打开核对`, httpStatus, movedTo: '' };
};

const CODES: Record<string, string> = {
  ENOTFOUND: '域名不存在',
  ECONNREFUSED: '网站拒绝连接',
  ECONNRESET: '网站中断了连接',
  EPIPE: '网站中断了连接',
  EHOSTUNREACH: '网站无法到达',
  ETIMEDOUT: '网站没有及时回应',
  HPE_HEADER_OVERFLOW: '网站回应的头部过大',
  CERT_HAS_EXPIRED: '证书已过期',
  CERT_NOT_YET_VALID: '证书尚未生效',
  DEPTH_ZERO_SELF_SIGNED_CERT: '证书是自签的，浏览器会警告',
  SELF_SIGNED_CERT_IN_CHAIN: '证书是自签的，浏览器会警告',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '证书链不完整，浏览器会警告',
  UNABLE_TO_GET_ISSUER_CERT: '证书链不完整，浏览器会警告',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: '证书链不完整，浏览器会警告',
  ERR_TLS_CERT_ALTNAME_INVALID: '证书不属于这个域名',
};

/** Faults that say more about this server's network than about the site. */
const OURS: Record<string, string> = {
  EAI_AGAIN: '本服务器暂时无法解析域名',
  ENETUNREACH: '本服务器的网络不通',
  ENETDOWN: '本服务器的网络不通',
  EADDRNOTAVAIL: '本服务器的网络不通',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The fault of a connection in words. */
export const failureOf = (error: unknown): LinkFailed => {
  if (error instanceof LinkFailed) return error;
  const code = codeOf(error);
  const ours = OURS[code];
  if (ours !== undefined) return new LinkFailed(ours, 'ours');
  if (code.startsWith('HPE_') || code === 'ECONNRESET' || code === 'EPIPE')
    return new LinkFailed(CODES[code] ?? '网站的回应不合规范', 'answer');
  const isTls = code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO';
  return new LinkFailed(CODES[code] ?? (isTls ? '加密连接失败' : '网站连接失败'));
};

/** What a fault means for the link. */
export const outcomeOfError = (error: unknown): Outcome => {
  const none = { httpStatus: 0, movedTo: '' };
  if (error instanceof LinkRefused) return { verdict: 'refused', words: error.message, ...none };
  const { message, fault } = failureOf(error);
  return { verdict: fault === 'ours' ? 'unsure' : 'failed', words: message, ...none };
};
