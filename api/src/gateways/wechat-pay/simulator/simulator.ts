import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { WechatPayAccount } from '../wechat-pay';
import { makeAccount, type KeyMode, type SimulatedAccount } from './account';
import { createControl } from './control';
import { createFaults, type CallFault, type FaultOrder } from './faults';
import { createInterface, type GatewayAnswer } from './interface';
import { createLedger, type Ledger } from './ledger';
import { createNotifier, type Notifier } from './notifier';
import { Refusal } from './refusal';
import { signedHeaders, type SigningChoice } from './signed-headers';

const BODY_LIMIT_BYTES = 64 * 1024;
const MOST_CALLS = 1000;

export interface SimulatorOptions {
  /** of the mini-program that pays */
  appId: string;
  /** where the api takes notifies */
  notifyUrl: string;
  mode?: KeyMode;
  now?: () => number;
  /** how much faster than the real one time goes between the tries of a notify */
  speed?: number;
}

export interface WechatPaySimulator {
  url: string;
  /** as whom the api calls this gateway */
  account: WechatPayAccount;
  /** the gateway's own side of it */
  secrets: SimulatedAccount;
  ledger: Ledger;
  notifier: Notifier;
  /** calls that reached the gateway, `POST /v3/…`, oldest first */
  calls: string[];
  pay(orderNumber: string, openId?: string, late?: boolean): void;
  settleRefund(refundNumber: string, state: 'SUCCESS' | 'ABNORMAL' | 'CLOSED'): void;
  addFault(order: FaultOrder): void;
  clearFaults(): void;
  /** Changes bills before they are given out. */
  alterBills(alter: (text: string) => string): void;
  close(): Promise<void>;
}

const readText = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > BODY_LIMIT_BYTES) throw new Refusal(413, 'PARAM_ERROR', 'too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const CHOICES: Partial<Record<CallFault['kind'], SigningChoice>> = {
  forged: { isForged: true },
  'wrong-serial': { serial: 'PUB_KEY_ID_0000000000000000000000000000' },
  stale: { offSeconds: -600 },
};

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof z.ZodError) return new Refusal(400, 'PARAM_ERROR', 'not understood');
  return new Refusal(500, 'SYSTEM_ERROR', '系统异常');
};

const accountFor = (
  { apiV3Key, publicKey, certificate, ...own }: SimulatedAccount,
  url: string,
  notifyUrl: string,
): WechatPayAccount => ({
  ...{ url, notifyUrl, apiV3Key, publicKey },
  appId: own.appId,
  merchantId: own.merchantId,
  merchantSerial: own.merchantSerial,
  privateKey: own.privateKey,
  usesCertificates: certificate !== undefined,
});

/**
 * The gateway of WeChat Pay for development and tests: another HTTP server that speaks the same
 * protocol with keys of its own. Whoever reaches it can pay without money, so config.ts refuses it
 * in production.
 *
 * For people and tests: `POST /simulator/pay {"orderNumber"}` pays an order,
 * `POST /simulator/refunds {"refundNumber","state"}` lets a refund arrive,
 * `POST /simulator/faults` makes the next calls or notifies go wrong.
 */
export const startWechatPaySimulator = async (
  options: SimulatorOptions,
): Promise<WechatPaySimulator> => {
  const { appId, notifyUrl, mode = 'public-key', now = Date.now, speed = 1 } = options;
  const account = await makeAccount(mode, appId, now());
  const ledger = createLedger(now);
  const faults = createFaults();
  const notifier = createNotifier({ account, faults, now, speed });
  const control = createControl({ ledger, notifier, faults });
  let alter = (text: string): string => text;
  const answerCall = createInterface({ account, ledger, now, alterBill: (text) => alter(text) });
  const calls: string[] = [];

  const send = (
    request: IncomingMessage,
    response: ServerResponse,
    answer: GatewayAnswer | { refusal: Refusal },
    choice?: SigningChoice,
  ): void => {
    if (answer !== undefined && 'text' in answer) {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(answer.text);
      return;
    }
    const refusal = answer !== undefined && 'refusal' in answer ? answer.refusal : undefined;
    const told = refusal
      ? { code: refusal.code, message: refusal.message }
      : (answer as { json: object } | undefined)?.json;
    const body = told === undefined ? '' : JSON.stringify(told);
    const askedFor = [request.headers['wechatpay-serial'] ?? []].flat()[0];
    const headers = signedHeaders(account, body, now(), { askedFor, ...choice });
    const date = { date: new Date(now()).toUTCString() };
    const status = refusal?.status ?? (told === undefined ? 204 : 200);
    response.writeHead(status, { ...headers, ...date, 'content-type': 'application/json' });
    response.end(body);
  };

  const note = (call: string): void => {
    calls.push(call);
    if (calls.length > MOST_CALLS) calls.shift();
  };

  const steer = (path: string, body: string, response: ServerResponse): void => {
    const done = control.answer(path, JSON.parse(body || '{}'));
    response.writeHead(done ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(done ?? {}));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', headers } = request;
    const target = request.url ?? '/';
    const [path = ''] = target.split('?');
    const body = await readText(request);
    if (path.startsWith('/simulator/')) {
      steer(path, body, response);
      return;
    }
    note(`${method} ${path}`);
    const fault = faults.forCall(path);
    if (fault?.kind === 'delay') await sleep(fault.milliseconds, undefined, { ref: false });
    if (fault?.kind === 'drop-before') {
      response.destroy();
      return;
    }
    if (fault?.kind === 'status')
      throw new Refusal(
        fault.status,
        fault.status === 429 ? 'FREQUENCY_LIMITED' : 'SYSTEM_ERROR',
        '',
      );
    const answer = answerCall({ method, target, headers, body });
    if (fault?.kind === 'drop-after') response.destroy();
    else send(request, response, answer, fault && CHOICES[fault.kind]);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      send(request, response, { refusal: refusalOf(error) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    ...{ url, secrets: account, ledger, notifier, calls },
    account: accountFor(account, url, notifyUrl),
    pay: control.pay,
    settleRefund: control.settleRefund,
    addFault: faults.add,
    clearFaults: faults.clear,
    alterBills: (next) => {
      alter = next;
    },
    close: async () => {
      notifier.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};
