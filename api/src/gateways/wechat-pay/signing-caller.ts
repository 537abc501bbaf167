import { createPublicKey, randomBytes } from 'node:crypto';
import Pay from 'wechatpay-node-v3';
import type { Ijsapi } from 'wechatpay-node-v3/dist/lib/interface';
import type { IPayRequest } from 'wechatpay-node-v3/dist/lib/pay-request.interface';
import { CERTIFICATES_PATH, GATEWAY_ORIGIN } from './formatter';

/** Who calls: the merchant and its own key. */
export interface Merchant {
  appId: string;
  merchantId: string;
  /** number of the merchant's certificate, hexadecimal */
  merchantSerial: string;
  /** PEM */
  privateKey: string;
}

/** 32 characters that nobody can foresee, as the interface allows at most. */
export const newNonce = (): string => randomBytes(16).toString('hex');

/**
 * wechatpay-node-v3 as signer and order caller, and as nothing else: its own nonces come from
 * Math.random, its transport neither ends nor checks, its opener does not look at the tag
 * (decision 0038).
 */
class SigningCaller extends Pay {
  protected override buildAuthorization(
    method: string,
    url: string,
    body?: Record<string, unknown>,
  ): string {
    const nonce = newNonce();
    const timestamp = String(Math.floor(this.now() / 1000));
    const path = url.replace(GATEWAY_ORIGIN, '');
    const signature = this.getSignature(method, nonce, timestamp, path, body);
    return this.getAuthorization(nonce, timestamp, signature);
  }

  /** The answer to asking for the platform's certificates, still sealed. */
  async certificates(): Promise<Buffer> {
    const url = `${GATEWAY_ORIGIN}${CERTIFICATES_PATH}`;
    const headers = this.getHeaders(this.buildAuthorization('GET', url));
    return (await this.httpService.get(url, headers)).data as Buffer;
  }

  /** The library would sign for the telephone with a nonce of its own: only the order is asked. */
  async prepare(order: Omit<Ijsapi, 'appid' | 'mchid'>): Promise<unknown> {
    const url = `${GATEWAY_ORIGIN}/v3/pay/transactions/jsapi`;
    const body = { appid: this.appid, mchid: this.mchid, ...order };
    const authorization = this.buildAuthorization('POST', url, body);
    const headers = this.getHeaders(authorization, { 'content-type': 'application/json' });
    return (await this.httpService.post(url, body, headers)).data as unknown;
  }

  constructor(
    merchant: Merchant,
    private readonly now: () => number,
  ) {
    super({
      appid: merchant.appId,
      mchid: merchant.merchantId,
      serial_no: merchant.merchantSerial,
      // The library asks for a certificate to read its number from; the number is given.
      publicKey: Buffer.from(
        createPublicKey(merchant.privateKey).export({ type: 'spki', format: 'pem' }),
      ),
      privateKey: Buffer.from(merchant.privateKey),
      userAgent: 'minzong',
    });
  }
}

/** The caller of the interface, signing as this merchant, over the transport given. */
export const createSigningCaller = (
  merchant: Merchant,
  transport: IPayRequest,
  now: () => number,
): SigningCaller => {
  const caller = new SigningCaller(merchant, now);
  caller.createHttp(transport);
  return caller;
};
