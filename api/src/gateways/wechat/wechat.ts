import { z } from 'zod';
import { createAccessToken } from './access-token';
import type { AccessTokenStore } from './access-token.store';
import { createExchange } from './exchange';
import { WechatError } from './wechat-error';

/** Where WeChat is reached, and as whom. */
export interface WechatAccount {
  /** origin of WeChat's server interface, or of its simulator */
  url: string;
  appId: string;
  appSecret: string;
}

/** WeChat's server interface, as far as we use it. Every method throws {@link WechatError}. */
export interface Wechat {
  /** Who holds this code of wx.login: the openid. The session_key ends here, unused and unkept. */
  identify(code: string): Promise<string>;
  /** A 小程序码 as PNG or JPEG. @param code.scene at most 32 characters of WeChat's small set */
  drawCode(code: { scene: string; page: string }): Promise<Buffer>;
}

/** 小程序码 come as JPEG of some 60 kB. */
const PICTURE_LIMIT_BYTES = 1024 * 1024;

/** invalid credential, access_token expired, invalid access_token */
const TOKEN_REFUSED = new Set([40001, 42001, 40014]);

const session = z.object({ openid: z.string().min(1).max(128) });

export interface WechatParts extends WechatAccount {
  store: AccessTokenStore;
  now: () => number;
  patienceMs?: number;
}

/** The client of WeChat's server interface; the same for the real one and for the simulator. */
export const createWechat = (parts: WechatParts): Wechat => {
  const { url, appId, appSecret } = parts;
  const exchange = createExchange(url, parts.patienceMs);
  const accessToken = createAccessToken({ ...parts, exchange });

  /** Calls with the access token; with a new one when WeChat refuses the one that was held. */
  const withToken = async <T>(call: (token: string) => Promise<T>): Promise<T> => {
    const token = await accessToken.current();
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof WechatError) || !TOKEN_REFUSED.has(error.errcode ?? 0)) throw error;
      return await call(await accessToken.insteadOf(token));
    }
  };

  return {
    identify: async (code) => {
      const query = { appid: appId, secret: appSecret, js_code: code };
      const grant = { grant_type: 'authorization_code' };
      const path = '/sns/jscode2session';
      return (await exchange.json({ path, query: { ...query, ...grant } }, session)).openid;
    },
    drawCode: ({ scene, page }) =>
      withToken((token) =>
        exchange.bytes({
          path: '/wxa/getwxacodeunlimit',
          query: { access_token: token },
          body: { scene, page, width: 430 },
          limitBytes: PICTURE_LIMIT_BYTES,
        }),
      ),
  };
};
