import type { Seal } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

/** The access token as all processes of the api share it. */
export interface AccessTokenStore {
  read(): Promise<{ token: string; expiresAtMs: number } | undefined>;
  write(one: { token: string; expiresAtMs: number }): Promise<void>;
}

/** SQL of the shared access token; sealed, since whoever holds it speaks to WeChat in our name. */
export const createAccessTokenStore = (
  db: Kysely<Tables>,
  seal: Seal,
  appId: string,
): AccessTokenStore => {
  const place = `wechat_tokens|token|${appId}`;
  const opened = (sealed: string): string | undefined => {
    try {
      return seal.open(sealed, place);
    } catch {
      // Sealed with a secret that is no longer held: WeChat simply tells the token again.
      return undefined;
    }
  };
  return {
    read: async () => {
      const row = await db
        .selectFrom('wechat_tokens')
        .select(['token', 'expires_at_ms'])
        .where('app_id', '=', appId)
        .executeTakeFirst();
      const token = row && opened(row.token);
      return token === undefined || row === undefined
        ? undefined
        : { token, expiresAtMs: row.expires_at_ms };
    },
    write: ({ token, expiresAtMs }) =>
      writeToStore(db, async (trx) => {
        await trx.deleteFrom('wechat_tokens').where('app_id', '=', appId).execute();
        const row = { app_id: appId, token: seal.seal(token, place), expires_at_ms: expiresAtMs };
        await trx.insertInto('wechat_tokens').values(row).execute();
      }),
  };
};
