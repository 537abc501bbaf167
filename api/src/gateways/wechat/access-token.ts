import { z } from 'zod';
import type { AccessTokenStore } from './access-token.store';
import type { WechatExchange } from './exchange';
import { WechatError } from './wechat-error';

const PATH = '/cgi-bin/stable_token';

/** In its last five minutes WeChat hands out the next token, while this one still holds. */
const RENEWED_BEFORE_END_MS = 5 * 60_000;
/** WeChat refuses to force a new token more often than this, and more than twenty times a day. */
const FORCED_EVERY_MS = 30_000;

const answer = z.object({ access_token: z.string().min(1).max(512), expires_in: z.int().min(1) });

interface AccessToken {
  token: string;
  expiresAtMs: number;
}

export interface AccessTokenParts {
  exchange: WechatExchange;
  appId: string;
  appSecret: string;
  store: AccessTokenStore;
  now: () => number;
}

/**
 * The token for all of WeChat's interface but the sign-in. It is asked for once, however many
 * callers wait, and shared with other processes through the database.
 */
export const createAccessToken = ({ exchange, store, now, ...account }: AccessTokenParts) => {
  let known: AccessToken | undefined;
  let underWay: Promise<AccessToken> | undefined;
  let forcedAtMs = -Infinity;

  const holds = (one: AccessToken | undefined): one is AccessToken =>
    one !== undefined && one.expiresAtMs - RENEWED_BEFORE_END_MS > now();

  const ask = async (isForced: boolean): Promise<AccessToken> => {
    const body = {
      ...{ grant_type: 'client_credential', appid: account.appId, secret: account.appSecret },
      force_refresh: isForced,
    };
    const told = await exchange.json({ path: PATH, query: {}, body }, answer);
    return { token: told.access_token, expiresAtMs: now() + told.expires_in * 1000 };
  };

  const askAnew = async (refused: string | undefined): Promise<AccessToken> => {
    const told = await ask(false);
    if (told.token !== refused) return told;
    if (now() - forcedAtMs < FORCED_EVERY_MS)
      throw new WechatError(PATH, 'the token was refused and cannot be forced again yet');
    forcedAtMs = now();
    return await ask(true);
  };

  const find = async (refused: string | undefined): Promise<AccessToken> => {
    const shared = await store.read();
    if (holds(shared) && shared.token !== refused) return shared;
    const asked = await askAnew(refused);
    await store.write(asked);
    return asked;
  };

  const renew = async (refused?: string): Promise<string> => {
    underWay ??= find(refused).finally(() => {
      underWay = undefined;
    });
    known = await underWay;
    return known.token;
  };

  return {
    current: async (): Promise<string> => (holds(known) ? known.token : await renew()),
    /** Another token than the one that WeChat has just refused. */
    insteadOf: async (refused: string): Promise<string> =>
      holds(known) && known.token !== refused ? known.token : await renew(refused),
  };
};
