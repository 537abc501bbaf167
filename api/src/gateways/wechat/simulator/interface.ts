import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { drawSimulatedCode } from './code-picture';
import { createCodes } from './codes';
import { createTokens } from './tokens';

/** What one path of the simulator answers: JSON, or a picture. */
export type Answer = object | Buffer;

const APP_ID_UNKNOWN = { errcode: 40013, errmsg: 'invalid appid' };
const SECRET_WRONG = { errcode: 40125, errmsg: 'invalid appsecret' };
const PARAMETER_WRONG = {
  errcode: 40169,
  errmsg: 'invalid length for scene, or the data is not json',
};

const tokenOrder = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
});

/** The characters that WeChat allows in a scene. */
const codeOrder = z.object({
  scene: z.string().regex(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/),
  page: z.string().regex(/^[^/].*$/),
});

export interface SimulatedAccount {
  appId: string;
  appSecret: string;
}

/** WeChat's side of the interface: the rules, without HTTP. */
export const createInterface = (account: SimulatedAccount, now: () => number) => {
  const codes = createCodes(now);
  const tokens = createTokens(now);

  const refusal = (appId: unknown, secret: unknown): object | undefined => {
    if (appId !== account.appId) return APP_ID_UNKNOWN;
    return secret === account.appSecret ? undefined : SECRET_WRONG;
  };

  const identify = (query: URLSearchParams): Answer => {
    const refused = refusal(query.get('appid'), query.get('secret'));
    if (refused) return refused;
    const redeemed = codes.redeem(query.get('js_code') ?? '');
    if ('errcode' in redeemed) return { ...redeemed, errmsg: 'invalid code' };
    return { openid: redeemed.openId, session_key: randomBytes(16).toString('base64') };
  };

  const giveToken = (body: unknown): Answer => {
    const order = tokenOrder.safeParse(body);
    if (!order.success) return PARAMETER_WRONG;
    const refused = refusal(order.data.appid, order.data.secret);
    if (refused) return refused;
    const given = tokens.give(order.data.force_refresh);
    if ('errcode' in given) return { ...given, errmsg: 'reach max api daily quota limit' };
    return { access_token: given.token, expires_in: given.expiresInSeconds };
  };

  const drawCode = (query: URLSearchParams, body: unknown): Answer => {
    const errcode = tokens.judge(query.get('access_token') ?? '');
    if (errcode !== 0) return { errcode, errmsg: 'invalid credential' };
    const order = codeOrder.safeParse(body);
    return order.success ? drawSimulatedCode(order.data.scene) : PARAMETER_WRONG;
  };

  return {
    issueCode: codes.issue,
    /** undefined: there is no such path */
    answer: (
      method: string,
      { pathname, searchParams }: URL,
      body: unknown,
    ): Answer | undefined => {
      switch (`${method} ${pathname}`) {
        case 'GET /sns/jscode2session':
          return identify(searchParams);
        case 'POST /cgi-bin/stable_token':
          return giveToken(body);
        case 'POST /wxa/getwxacodeunlimit':
          return drawCode(searchParams, body);
        default:
          return undefined;
      }
    },
  };
};
