import { readFileSync } from 'node:fs';
import { privateKeyOf, publicKeyOf } from './gateways/wechat-pay/rsa';
import type { WechatPayAccount } from './gateways/wechat-pay/wechat-pay';

const WECHAT_PAY_URL = 'https://api.mch.weixin.qq.com';

/** The variables about WeChat Pay, each checked by itself. */
export interface WechatPayVariables {
  NODE_ENV: string;
  WECHAT_APP_ID?: string | undefined;
  WECHAT_PAY_SIMULATOR?: 'on' | 'off' | undefined;
  WECHAT_PAY_MERCHANT_ID?: string | undefined;
  WECHAT_PAY_MERCHANT_SERIAL?: string | undefined;
  WECHAT_PAY_PRIVATE_KEY_FILE?: string | undefined;
  WECHAT_PAY_API_V3_KEY?: string | undefined;
  WECHAT_PAY_PUBLIC_KEY_ID?: string | undefined;
  WECHAT_PAY_PUBLIC_KEY_FILE?: string | undefined;
  WECHAT_PAY_CERTIFICATES?: 'on' | 'off' | undefined;
  WECHAT_PAY_NOTIFY_URL?: string | undefined;
}
type Name = keyof WechatPayVariables;

/** What to do about a wrong variable; printed after its name. */
export const WECHAT_PAY_REMEDIES = {
  WECHAT_PAY_SIMULATOR:
    'must be on or off, and in production off or left out, because with the simulator nobody really pays: give the variables of a merchant instead, or none to do without payment',
  WECHAT_PAY_MERCHANT_ID: 'must be the merchant number (商户号), digits alone, or be left out',
  WECHAT_PAY_MERCHANT_SERIAL:
    'must be the number of the merchant certificate (商户API证书序列号), hexadecimal',
  WECHAT_PAY_PRIVATE_KEY_FILE:
    'must be a file that this process may read with the merchant’s private key (apiclient_key.pem)',
  WECHAT_PAY_API_V3_KEY: 'must be the APIv3 key (APIv3密钥), exactly 32 letters and digits',
  WECHAT_PAY_PUBLIC_KEY_ID:
    'must be the id of the public key of WeChat Pay, beginning with PUB_KEY_ID_, or be left out where certificates are used',
  WECHAT_PAY_PUBLIC_KEY_FILE:
    'must be a file with the public key of WeChat Pay that belongs to WECHAT_PAY_PUBLIC_KEY_ID (pub_key.pem)',
  WECHAT_PAY_CERTIFICATES:
    'must be on or off; off only together with WECHAT_PAY_PUBLIC_KEY_ID, because answers could not be checked otherwise',
  WECHAT_PAY_NOTIFY_URL:
    'must be the public address of /v1/payments/wechat/notify, https and without a query, at most 255 characters',
} satisfies Partial<Record<Name, string>>;

/** Names the variable that is missing or wrong. */
export class WrongVariable extends Error {
  constructor(readonly variable: Name) {
    super(variable);
  }
}

/** The text of a key file that holds a key. @throws WrongVariable; says nothing of its content */
const keyIn = (values: WechatPayVariables, name: Name, check: (pem: string) => unknown): string => {
  const path = values[name];
  try {
    if (path === undefined) throw new Error('no file is named');
    const pem = readFileSync(path, 'utf8');
    check(pem);
    return pem;
  } catch {
    throw new WrongVariable(name);
  }
};

const given = (values: WechatPayVariables, name: Name): string => {
  const value = values[name];
  if (value === undefined) throw new WrongVariable(name);
  return value;
};

const publicKeyIn = (values: WechatPayVariables): WechatPayAccount['publicKey'] => {
  const { WECHAT_PAY_PUBLIC_KEY_ID: id, WECHAT_PAY_PUBLIC_KEY_FILE: file } = values;
  if (id === undefined && file === undefined) return undefined;
  return {
    id: given(values, 'WECHAT_PAY_PUBLIC_KEY_ID'),
    key: keyIn(values, 'WECHAT_PAY_PUBLIC_KEY_FILE', publicKeyOf),
  };
};

/**
 * WeChat Pay as which merchant, or its simulator, which stands in wherever it may and no merchant
 * was named.
 * @throws {WrongVariable} for a simulator in production, and for a merchant that is not whole
 */
export const wechatPayIn = (
  values: WechatPayVariables,
): WechatPayAccount | 'simulator' | undefined => {
  const production = values.NODE_ENV === 'production';
  const merchantId = values.WECHAT_PAY_MERCHANT_ID;
  if (production && values.WECHAT_PAY_SIMULATOR === 'on')
    throw new WrongVariable('WECHAT_PAY_SIMULATOR');
  const simulates = values.WECHAT_PAY_SIMULATOR ?? (production || merchantId ? 'off' : 'on');
  if (simulates === 'on') return 'simulator';
  if (merchantId === undefined) return undefined;
  const publicKey = publicKeyIn(values);
  const usesCertificates = values.WECHAT_PAY_CERTIFICATES ?? (publicKey ? 'off' : 'on');
  if (publicKey === undefined && usesCertificates === 'off')
    throw new WrongVariable('WECHAT_PAY_CERTIFICATES');
  const notifyUrl = given(values, 'WECHAT_PAY_NOTIFY_URL');
  if (production && !notifyUrl.startsWith('https:'))
    throw new WrongVariable('WECHAT_PAY_NOTIFY_URL');
  return {
    url: WECHAT_PAY_URL,
    appId: given(values, 'WECHAT_APP_ID'),
    merchantId,
    merchantSerial: given(values, 'WECHAT_PAY_MERCHANT_SERIAL'),
    privateKey: keyIn(values, 'WECHAT_PAY_PRIVATE_KEY_FILE', privateKeyOf),
    apiV3Key: given(values, 'WECHAT_PAY_API_V3_KEY'),
    ...{ publicKey, notifyUrl, usesCertificates: usesCertificates === 'on' },
  };
};
