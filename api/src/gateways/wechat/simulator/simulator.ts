import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFaults, faultOrder, type Fault, type FaultOrder } from './faults';
import { createInterface, type Answer } from './interface';

/** A made-up account that only the simulator knows. */
const ACCOUNT = {
  appId: 'wx00000000simulate',
  appSecret: 'the secret of the simulated account',
};
const BODY_LIMIT_BYTES = 64 * 1024;
const MOST_CALLS = 1000;
const TOO_LARGE_BYTES = 4 * 1024 * 1024;

/** One call that reached the simulator; no query, which holds secrets. */
export interface SimulatedCall {
  method: string;
  path: string;
}

export interface WechatSimulator {
  url: string;
  appId: string;
  appSecret: string;
  /** the latest, oldest first */
  calls: SimulatedCall[];
  /** A code as wx.login gives it to this person. */
  issueCode(person: string): string;
  addFault(order: FaultOrder): void;
  clearFaults(): void;
  close(): Promise<void>;
}

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > BODY_LIMIT_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};

const send = (response: ServerResponse, answer: Answer, status = 200): void => {
  const isPicture = Buffer.isBuffer(answer);
  response.writeHead(status, { 'content-type': isPicture ? 'image/png' : 'application/json' });
  response.end(isPicture ? answer : JSON.stringify(answer));
};

/** Plays a fault; true when that was the answer. */
const play = async (fault: Fault, response: ServerResponse): Promise<boolean> => {
  switch (fault.kind) {
    case 'delay':
      await sleep(fault.milliseconds, undefined, { ref: false });
      return false;
    case 'drop':
      response.destroy();
      return true;
    case 'errcode':
      send(response, { errcode: fault.errcode, errmsg: 'asked for' });
      return true;
    case 'status':
      send(response, {}, fault.status);
      return true;
    case 'not-json':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html><p>请登录网络</p></html>');
      return true;
    case 'too-large':
      send(response, { padding: 'x'.repeat(TOO_LARGE_BYTES) });
      return true;
  }
};

/**
 * WeChat's server interface for development and tests: another HTTP server that speaks the same
 * protocol. Anybody can sign in with it as anybody, so config.ts refuses it in production.
 *
 * For people and tests: `POST /simulator/codes {"person"}` gives a code as wx.login would;
 * `POST /simulator/faults {"path","fault","times"}` makes the next calls go wrong.
 */
export const startWechatSimulator = async (
  now: () => number = Date.now,
): Promise<WechatSimulator> => {
  const wechat = createInterface(ACCOUNT, now);
  const faults = createFaults();
  const calls: SimulatedCall[] = [];

  const control = (path: string, body: unknown): Answer | undefined => {
    if (path === '/simulator/codes') {
      const person = (body as { person?: unknown } | undefined)?.person;
      return { code: wechat.issueCode(typeof person === 'string' ? person : 'somebody') };
    }
    const order = path === '/simulator/faults' ? faultOrder.safeParse(body) : undefined;
    if (order?.success !== true) return undefined;
    faults.add(order.data);
    return { waiting: true };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', 'http://simulator');
    const body = await readJson(request);
    const controlled = method === 'POST' ? control(url.pathname, body) : undefined;
    if (controlled !== undefined) {
      send(response, controlled);
      return;
    }
    calls.push({ method, path: url.pathname });
    if (calls.length > MOST_CALLS) calls.shift();
    const fault = faults.take(url.pathname);
    if (fault !== undefined && (await play(fault, response))) return;
    const told = wechat.answer(method, url, body);
    send(
      response,
      told ?? { errcode: 404, errmsg: 'no such path' },
      told === undefined ? 404 : 200,
    );
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    ...ACCOUNT,
    calls,
    issueCode: wechat.issueCode,
    addFault: faults.add,
    clearFaults: faults.clear,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
