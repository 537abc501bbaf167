import type { IPayRequest } from 'wechatpay-node-v3/dist/lib/pay-request.interface';
import type { Output } from 'wechatpay-node-v3/dist/lib/interface-v2';
import { codeOf } from '../../errors';
import { CERTIFICATES_PATH, GATEWAY_ORIGIN } from './formatter';
import { checkMessage, MessageRefused, SIGNED_HEADERS } from './message-check';
import type { PlatformKeys } from './platform-keys';
import { WechatPayError } from './wechat-pay-error';

const PATIENCE_MS = 8000;
const ANSWER_LIMIT_BYTES = 64 * 1024;
const BILL_LIMIT_BYTES = 64 * 1024 * 1024;
/** Bills are not signed; who asked for one holds its SHA-1 from an answer that was. */
const UNSIGNED = /^\/v3\/billdownload\//;
const CLOCK_OFF_SECONDS = 60;

export interface TransportParts {
  /** origin of the gateway, or of its simulator */
  url: string;
  keys: Pick<PlatformKeys, 'find' | 'offeredBy'>;
  /** `PUB_KEY_ID_…`: tells the gateway to sign with that key; undefined with certificates */
  publicKeyId?: string | undefined;
  now: () => number;
  patienceMs?: number | undefined;
}

const readUpTo = async (response: Response, path: string, limitBytes: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes)
      throw new WechatPayError('unknown', path, 'the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const parsed = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** How far this machine's clock is off, where the gateway says that the signature is wrong. */
const clockHint = (response: Response, nowMs: number): string => {
  const offSeconds = Math.round((nowMs - Date.parse(response.headers.get('date') ?? '')) / 1000);
  if (response.status !== 401 || !(Math.abs(offSeconds) > CLOCK_OFF_SECONDS)) return '';
  return `; the clock of this machine is off by ${String(offSeconds)} s`;
};

const signedHeadersOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries(SIGNED_HEADERS.map((name) => [name, headers.get(name) ?? '']));

const refusal = (response: Response, path: string, bytes: Buffer, nowMs: number) => {
  const { status } = response;
  const told = parsed(bytes) as { code?: unknown } | null | undefined;
  const code = typeof told?.code === 'string' && /^\w{1,64}$/.test(told.code) ? told.code : '';
  const kind = status === 429 ? 'busy' : status >= 400 && status < 500 ? 'refused' : 'unknown';
  const reason = `status ${String(status)} ${code}`.trim() + clockHint(response, nowMs);
  return new WechatPayError(kind, path, reason, code);
};

/** Why a call came to nothing; what Node says may hold the address and headers, so its code is kept. */
const faultOf = (error: unknown, path: string): WechatPayError => {
  if (error instanceof WechatPayError) return error;
  if (error instanceof MessageRefused)
    return new WechatPayError('unknown', path, `the answer is refused: ${error.reason}`);
  const { name, cause } = error as { name?: string; cause?: unknown };
  if (name === 'TimeoutError') return new WechatPayError('unknown', path, 'no answer in time');
  return new WechatPayError('unknown', path, `no connection ${codeOf(cause)}`.trim());
};

/**
 * Our own transport below the order caller: every call ends in time, every answer of success was
 * signed by WeChat Pay, every failure is a {@link WechatPayError}.
 */
export const createTransport = (parts: TransportParts): IPayRequest => {
  const { url, keys, publicKeyId, now, patienceMs = PATIENCE_MS } = parts;

  const send = async (address: string, headers: Record<string, string>, body?: string) => {
    if (!address.startsWith(`${GATEWAY_ORIGIN}/v3/`))
      throw new WechatPayError('refused', '', 'another address than the gateway');
    const target = address.slice(GATEWAY_ORIGIN.length);
    const path = target.split('?')[0] ?? '';
    try {
      const response = await fetch(new URL(target, url), {
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: { ...headers, ...(publicKeyId && { 'wechatpay-serial': publicKeyId }) },
        ...(body !== undefined && { method: 'POST', body }),
      });
      const isBill = UNSIGNED.test(path);
      const bytes = await readUpTo(response, path, isBill ? BILL_LIMIT_BYTES : ANSWER_LIMIT_BYTES);
      if (!response.ok) throw refusal(response, path, bytes, now());
      if (isBill) return { status: response.status, data: bytes };
      const isList = path === CERTIFICATES_PATH;
      const known = isList ? keys.offeredBy(bytes) : keys;
      checkMessage(signedHeadersOf(response), bytes, known, now());
      if (isList) return { status: response.status, data: bytes };
      const data = parsed(bytes);
      if (data !== undefined) return { status: response.status, data };
      throw new WechatPayError('unknown', path, 'the answer is not JSON');
    } catch (error) {
      throw faultOf(error, path);
    }
  };

  return {
    get: (address, headers): Promise<Output> => send(address, headers),
    post: (address, params, headers): Promise<Output> =>
      send(address, headers, JSON.stringify(params)),
    upload: () => Promise.reject(new WechatPayError('refused', '', 'nothing is uploaded')),
  };
};
