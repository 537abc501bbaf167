import type { IncomingHttpHeaders } from 'node:http';
import { GATEWAY_ORIGIN, parseAuthorization, requestMessage } from '../formatter';
import { isSigned } from '../rsa';
import type { SimulatedAccount } from './account';
import { makeBill, sha1Of } from './bills';
import { sealedCertificates } from './certificate-list';
import {
  checkFields,
  closeBody,
  codeOrder,
  miniProgramOrder,
  refundBody,
  type OrderBody,
} from './field-rules';
import type { Ledger, TradeType } from './ledger';
import { Refusal } from './refusal';
import { orderView, refundView } from './views';

const WINDOW_SECONDS = 300;

export interface GatewayRequest {
  method: string;
  /** path and query */
  target: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** JSON; text of a bill; or nothing, with 204. */
export type GatewayAnswer = { json: object } | { text: string } | undefined;

export interface InterfaceParts {
  account: SimulatedAccount;
  ledger: Ledger;
  now: () => number;
  /** changes a bill before it is given out, for planted differences */
  alterBill: (text: string) => string;
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, 'PARAM_ERROR', 'the body is not JSON');
  }
};

/** The gateway's side of the interface: signatures, rules and states, without HTTP. */
export const createInterface = ({ account, ledger, now, alterBill }: InterfaceParts) => {
  const bills = new Map<string, string>();

  /** @throws Refusal SIGN_ERROR unless the merchant signed exactly this, just now */
  const checkSignature = ({ method, target, headers, body }: GatewayRequest): void => {
    const wrong = (why: string) => new Refusal(401, 'SIGN_ERROR', why);
    const fields = parseAuthorization(headers.authorization ?? '');
    const field = (name: string): string => fields?.get(name) ?? '';
    if (field('mchid') !== account.merchantId) throw wrong('商户号不正确');
    if (field('serial_no') !== account.merchantSerial) throw wrong('商户证书序列号不正确');
    const [timestamp, nonce] = [field('timestamp'), field('nonce_str')];
    if (!(Math.abs(now() / 1000 - Number(timestamp)) < WINDOW_SECONDS)) throw wrong('时间戳已过期');
    const message = requestMessage({ method, path: target, timestamp, nonce, body });
    if (!isSigned(message, field('signature'), account.merchantKey)) throw wrong('签名错误');
    const keyAsked = headers['wechatpay-serial'];
    const known = [undefined, account.publicKey?.id, account.certificate?.serial];
    if (!known.includes(keyAsked as string | undefined)) throw wrong('Wechatpay-Serial 不正确');
  };

  const checkMerchant = ({ appid, mchid }: { appid?: string; mchid: string }): void => {
    if (mchid !== account.merchantId || (appid !== undefined && appid !== account.appId))
      throw new Refusal(400, 'APPID_MCHID_NOT_MATCH', 'appid 和 mchid 不匹配');
  };

  const place = (body: OrderBody, tradeType: TradeType): GatewayAnswer => {
    checkMerchant(body);
    const { prepayId } = ledger.place(body, tradeType);
    if (tradeType === 'JSAPI') return { json: { prepay_id: prepayId } };
    return { json: { code_url: `weixin://wxpay/bizpayurl?pr=${prepayId.slice(2, 11)}` } };
  };

  const billOf = (query: URLSearchParams): GatewayAnswer => {
    const day = query.get('bill_date') ?? '';
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Refusal(400, 'PARAM_ERROR', 'bill_date');
    const bill = makeBill(ledger, day);
    if (bill === undefined) throw new Refusal(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
    const text = alterBill(bill.text);
    bills.set(day, text);
    const download_url = `${GATEWAY_ORIGIN}/v3/billdownload/file?token=${day}`;
    return { json: { hash_type: 'SHA1', hash_value: sha1Of(text), download_url } };
  };

  const refundAnswerOf = (number: string): GatewayAnswer => {
    const refund = ledger.findRefund(number);
    return { json: refundView(refund, ledger.find(refund.body.out_trade_no)) };
  };

  const get = (path: string, query: URLSearchParams): GatewayAnswer => {
    if (path === '/v3/certificates') return { json: sealedCertificates(account) };
    if (path === '/v3/bill/tradebill') return billOf(query);
    if (path === '/v3/billdownload/file')
      return { text: bills.get(query.get('token') ?? '') ?? '' };
    const order = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)$/.exec(path)?.[1];
    if (order !== undefined) {
      checkMerchant({ mchid: query.get('mchid') ?? '' });
      return { json: orderView(ledger.find(order)) };
    }
    const refund = /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/.exec(path)?.[1];
    if (refund !== undefined) return refundAnswerOf(refund);
    throw new Refusal(404, 'RESOURCE_NOT_EXISTS', 'no such path');
  };

  const post = (path: string, body: unknown): GatewayAnswer => {
    if (path === '/v3/pay/transactions/jsapi')
      return place(checkFields(miniProgramOrder, body), 'JSAPI');
    if (path === '/v3/pay/transactions/native')
      return place(checkFields(codeOrder, body), 'NATIVE');
    const closing = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)\/close$/.exec(path)?.[1];
    if (closing !== undefined) {
      checkMerchant(checkFields(closeBody, body));
      ledger.close(closing);
      return undefined;
    }
    if (path === '/v3/refund/domestic/refunds')
      return refundAnswerOf(ledger.refund(checkFields(refundBody, body)).body.out_refund_no);
    throw new Refusal(404, 'RESOURCE_NOT_EXISTS', 'no such path');
  };

  /** @throws Refusal */
  return (request: GatewayRequest): GatewayAnswer => {
    checkSignature(request);
    const { pathname, searchParams } = new URL(request.target, GATEWAY_ORIGIN);
    if (request.method === 'GET') return get(pathname, searchParams);
    if (request.method === 'POST') return post(pathname, parsed(request.body));
    throw new Refusal(405, 'INVALID_REQUEST', 'no such method');
  };
};
