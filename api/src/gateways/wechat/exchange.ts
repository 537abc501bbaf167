import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from '../../errors';
import { BUSY, WechatError } from './wechat-error';

const PATIENCE_MS = 5000;
const BUSY_PAUSE_MS = 200;
const JSON_LIMIT_BYTES = 64 * 1024;

/** One call of WeChat's server interface. */
export interface WechatCall {
  path: string;
  query: Record<string, string>;
  /** sent as JSON by POST; without it the call is a GET */
  body?: object;
  /** how much WeChat may answer; JSON has its own limit unless told */
  limitBytes?: number;
}

/** Sends a call. @throws WechatError when WeChat is away, late, not itself, or refuses */
export interface WechatExchange {
  json<S extends z.ZodType>(call: WechatCall, answer: S): Promise<z.output<S>>;
  bytes(call: WechatCall): Promise<Buffer>;
}

const status = z.object({ errcode: z.int().default(0) });

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Why a request came to nothing; what Node says of it may hold the address, so only its code is kept. */
const faultOf = (error: unknown, path: string): WechatError => {
  if (error instanceof WechatError) return error;
  const { name, cause } = error as { name?: string; cause?: unknown };
  if (name === 'TimeoutError') return new WechatError(path, 'no answer in time');
  const code = codeOf(cause);
  return new WechatError(path, `no connection ${code}`.trim());
};

const readUpTo = async (response: Response, path: string, limitBytes: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw new WechatError(path, 'the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** WeChat answers HTTP 200 to nearly everything; whether it worked is told by `errcode`. */
const checkStatus = (bytes: Buffer, path: string): void => {
  const told = status.safeParse(parsed(bytes));
  if (!told.success) throw new WechatError(path, 'the answer is not JSON');
  const { errcode } = told.data;
  if (errcode !== 0) throw new WechatError(path, `errcode ${String(errcode)}`, errcode);
};

const isPicture = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  bytes.subarray(1, 4).toString('latin1') === 'PNG';

/**
 * The way to WeChat. Busy (-1) is tried once more; nothing else is, because a code that was sent
 * may be used up although no answer came.
 * @param url origin of WeChat or of its simulator
 */
export const createExchange = (url: string, patienceMs = PATIENCE_MS): WechatExchange => {
  const send = async (call: WechatCall): Promise<Buffer> => {
    const { path, query, body, limitBytes = JSON_LIMIT_BYTES } = call;
    const address = new URL(path, url);
    address.search = new URLSearchParams(query).toString();
    try {
      const response = await fetch(address, {
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        ...(body !== undefined && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        throw new WechatError(path, `status ${String(response.status)}`);
      }
      const bytes = await readUpTo(response, path, limitBytes);
      if (!isPicture(bytes)) checkStatus(bytes, path);
      return bytes;
    } catch (error) {
      throw faultOf(error, path);
    }
  };

  const sendPatiently = async (call: WechatCall): Promise<Buffer> => {
    try {
      return await send(call);
    } catch (error) {
      if (!(error instanceof WechatError) || error.errcode !== BUSY) throw error;
      await sleep(BUSY_PAUSE_MS);
      return await send(call);
    }
  };

  return {
    json: async (call, answer) => {
      const told = answer.safeParse(parsed(await sendPatiently(call)));
      if (told.success) return told.data;
      throw new WechatError(call.path, 'the answer is not what was agreed');
    },
    bytes: async (call) => {
      const bytes = await sendPatiently(call);
      if (isPicture(bytes)) return bytes;
      throw new WechatError(call.path, 'the answer is no picture');
    },
  };
};
