import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import {
  billPlace,
  codeUrl,
  prepared,
  refundAnswer,
  transaction,
  type GatewayRefund,
  type Transaction,
} from './answers';
import { readBill, type BillLine } from './bill';
import { payMessage } from './formatter';
import { checkMessage } from './message-check';
import { openEnvelope, type Envelope } from './notify';
import { createPlatformKeys, type PlatformPublicKey } from './platform-keys';
import { privateKeyOf, sign } from './rsa';
import { createSigningCaller, newNonce, type Merchant } from './signing-caller';
import { createTransport } from './transport';
import { WechatPayError } from './wechat-pay-error';

/** Where WeChat Pay is reached, and as whom. */
export interface WechatPayAccount extends Merchant {
  url: string;
  /** 32 characters, set by hand on the merchant platform */
  apiV3Key: string;
  /** undefined: WeChat Pay signs with certificates alone */
  publicKey: PlatformPublicKey | undefined;
  /** whether certificates are asked for; merchants since late 2024 have none */
  usesCertificates: boolean;
  /** where WeChat Pay sends its notifies: public, without query */
  notifyUrl: string;
}

export interface PaymentToPlace {
  number: string;
  amountFen: number;
  /** what the payer reads */
  description: string;
  expiresAtMs: number;
}

/** What wx.requestPayment takes. */
export interface PayParameters {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

export interface RefundToAsk {
  refundNumber: string;
  orderNumber: string;
  amountFen: number;
  /** what was paid for the order */
  totalFen: number;
  reason: string;
}

/** WeChat Pay as far as we use it. Whatever goes out throws {@link WechatPayError}. */
export interface WechatPay {
  appId: string;
  merchantId: string;
  /** An order for this payer of the mini-program. The same again gives the same order. */
  placeForMiniProgram(payment: PaymentToPlace & { openId: string }): Promise<PayParameters>;
  /** An order for whoever scans the code. @returns what the code says */
  placeForCode(payment: PaymentToPlace): Promise<string>;
  /** undefined: the gateway does not know it */
  findOrder(number: string): Promise<Transaction | undefined>;
  closeOrder(number: string): Promise<void>;
  /** Asks for a refund; again with the same number, it is the same refund. */
  askRefund(refund: RefundToAsk): Promise<GatewayRefund>;
  findRefund(refundNumber: string): Promise<GatewayRefund | undefined>;
  /**
   * The trade bill of a day in Beijing; undefined when there was no trade on it.
   * @throws {BillUnreadable}
   */
  readBill(day: string): Promise<BillLine[] | undefined>;
  /**
   * What a notify says, after everything about it was checked; calls nobody.
   * @throws {MessageRefused} forged, late, or not for us
   * @throws {ResourceBroken} signed, but sealed with another APIv3 key
   */
  openNotify(headers: IncomingHttpHeaders, body: Uint8Array): Envelope;
  /** What a notify says that was opened before and kept as it came. @throws {ResourceBroken} */
  openKept(body: Uint8Array): Envelope;
  /** Asks for the platform's certificates where they are used; done by itself every twelve hours. */
  refreshKeys(): Promise<void>;
}

const KEYS_HELD_MS = 12 * 60 * 60_000;
const ABSENT = new Set(['ORDER_NOT_EXIST', 'RESOURCE_NOT_EXISTS']);

const told = <S extends z.ZodType>(schema: S, data: unknown, path: string): z.output<S> => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new WechatPayError('unknown', path, 'the answer is not what was agreed');
};

const unlessAbsent = async <T>(call: Promise<T>): Promise<T | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof WechatPayError && ABSENT.has(error.code)) return undefined;
    throw error;
  }
};

/** RFC 3339 in Beijing time, as the interface writes moments. */
const momentOf = (ms: number): string =>
  `${new Date(ms + 8 * 60 * 60_000).toISOString().slice(0, 19)}+08:00`;

/** The client of WeChat Pay; the same for the real gateway and for its simulator. */
export const createWechatPay = (
  account: WechatPayAccount,
  now: () => number = Date.now,
  patienceMs?: number,
): WechatPay => {
  const { appId, merchantId, publicKey, url } = account;
  const apiV3Key = Buffer.from(account.apiV3Key, 'utf8');
  const privateKey = privateKeyOf(account.privateKey);
  const keys = createPlatformKeys(publicKey, apiV3Key, now);
  const transport = createTransport({ url, keys, publicKeyId: publicKey?.id, now, patienceMs });
  const caller = createSigningCaller(account, transport, now);
  let keysAtMs = account.usesCertificates ? -Infinity : Infinity;
  let refreshing: Promise<void> | undefined;

  const refreshKeys = async (): Promise<void> => {
    if (!account.usesCertificates) return;
    keys.adopt(await caller.certificates());
    keysAtMs = now();
  };
  /** The caller, once there are keys to check its answers with; asked for once for all who wait. */
  const ready = async () => {
    if (now() - keysAtMs > KEYS_HELD_MS)
      await (refreshing ??= refreshKeys().finally(() => {
        refreshing = undefined;
      }));
    return caller;
  };

  const orderOf = ({ number, amountFen, description, expiresAtMs }: PaymentToPlace) => ({
    out_trade_no: number,
    description,
    time_expire: momentOf(expiresAtMs),
    notify_url: account.notifyUrl,
    amount: { total: amountFen, currency: 'CNY' },
  });

  const parametersFor = (prepayId: string): PayParameters => {
    const timestamp = String(Math.floor(now() / 1000));
    const parts = { appId, timestamp, nonce: newNonce(), package: `prepay_id=${prepayId}` };
    const paySign = sign(payMessage(parts), privateKey);
    const { nonce: nonceStr, package: packed } = parts;
    return { timeStamp: timestamp, nonceStr, package: packed, signType: 'RSA', paySign };
  };

  return {
    appId,
    merchantId,
    refreshKeys,

    placeForMiniProgram: async ({ openId, ...payment }) => {
      const order = { ...orderOf(payment), payer: { openid: openId } };
      return parametersFor(told(prepared, await (await ready()).prepare(order), 'jsapi').prepay_id);
    },

    placeForCode: async (payment) => {
      const { data } = (await (await ready()).transactions_native(orderOf(payment))) as {
        data?: unknown;
      };
      return told(codeUrl, data, 'native').code_url;
    },

    findOrder: (number) =>
      unlessAbsent(
        ready()
          .then((ours) => ours.query({ out_trade_no: number }))
          .then(({ data }) => told(transaction, data, 'query')),
      ),

    closeOrder: async (number) => {
      await (await ready()).close(number);
    },

    askRefund: async ({ refundNumber, orderNumber, amountFen, totalFen, reason }) => {
      const { data } = await (
        await ready()
      ).refunds({
        out_refund_no: refundNumber,
        out_trade_no: orderNumber,
        reason,
        notify_url: account.notifyUrl,
        amount: { refund: amountFen, total: totalFen, currency: 'CNY' },
      });
      return told(refundAnswer, data, 'refunds');
    },

    findRefund: (refundNumber) =>
      unlessAbsent(
        ready()
          .then((ours) => ours.find_refunds(refundNumber))
          .then(({ data }) => told(refundAnswer, data, 'refunds')),
      ),

    readBill: async (day) => {
      const ours = await ready();
      try {
        const asked = await ours.tradebill({ bill_date: day, bill_type: 'ALL' });
        const place = told(billPlace, asked.data, 'tradebill');
        const bill = (await ours.downloadBill(place.download_url)).data as Buffer;
        const hash = createHash('sha1').update(bill).digest('hex');
        if (hash !== place.hash_value.toLowerCase())
          throw new WechatPayError('unknown', '/v3/billdownload', 'the bill has another hash');
        return readBill(bill.toString('utf8'));
      } catch (error) {
        if (error instanceof WechatPayError && error.code === 'NO_STATEMENT_EXIST')
          return undefined;
        throw error;
      }
    },

    openKept: (body) => openEnvelope(body, apiV3Key),

    openNotify: (headers, body) => {
      checkMessage(headers, body, keys, now());
      return openEnvelope(body, apiV3Key);
    },
  };
};
