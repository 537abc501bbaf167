import type { DocumentType } from '@minzong/content-types';
import type { Context } from 'koa';
import type { Kysely } from 'kysely';
import { join } from 'node:path';
import type { Config } from './config';
import type { Tables } from './database/schema';
import { connectWechat } from './gateways/wechat/connect-wechat';
import type { Log } from './log';
import { createMiniProgramCodeService } from './modules/mini-program-codes/mini-program-codes.service';
import { createPictureFiles } from './modules/mini-program-codes/picture-files';
import { createPersonalListsService } from './modules/personal-lists/personal-lists.service';
import { createPersonalListsStore } from './modules/personal-lists/personal-lists.store';
import { createSignIn } from './modules/sign-in/sign-in';
import { createAuthentication } from './modules/sign-in/sign-in.routes';

export interface AccountParts {
  db: Kysely<Tables>;
  config: Pick<Config, 'wechat' | 'accountsSecret' | 'dataDirectory'>;
  /** slug of a document that can be read */
  findSlug: (type: DocumentType, id: string) => Promise<string | undefined>;
  /** the address of whoever sent a request */
  senderOf: (context: Context) => string;
  log: Log;
  now: () => number;
}

/** Everything that has to do with WeChat and with people who signed in, introduced to each other. */
export const createAccounts = async (parts: AccountParts) => {
  const { db, config, findSlug, senderOf, log, now } = parts;
  const { accountsSecret: secrets } = config;
  const wechat = await connectWechat(config.wechat, secrets, { db, log, now });
  const pictures = join(config.dataDirectory, 'mini-program-codes', wechat?.appId ?? 'none');
  const store = createPersonalListsStore(db);
  const lists =
    secrets === undefined ? undefined : createPersonalListsService({ store, secrets, now });
  const signIn = createSignIn({
    ...{ db, secrets, log, now },
    identify: wechat && ((code) => wechat.identify(code)),
    elsewhere: {
      read: async (account) => (await lists?.entries(account)) ?? [],
      remove: async (trx, account) =>
        (await lists?.removeIn(trx, account)) ?? { favourites: 0, following: 0 },
    },
  });
  const authenticate = createAuthentication({ service: signIn.service, senderOf });
  return {
    codes: createMiniProgramCodeService({
      wechat: wechat && { draw: (code) => wechat.drawCode(code) },
      files: createPictureFiles(pictures),
      findSlug,
      now,
    }),
    signIn: { service: signIn.service, senderOf },
    personalLists: {
      service: lists,
      accountOf: async (context: Context) => (await authenticate(context)).account_id,
    },
    close: async (): Promise<void> => {
      signIn.close();
      await wechat?.close();
    },
  };
};

export type Accounts = Awaited<ReturnType<typeof createAccounts>>;
