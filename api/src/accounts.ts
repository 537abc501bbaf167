import type { DocumentType } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import { join } from 'node:path';
import type { Config } from './config';
import type { Tables } from './database/schema';
import { connectWechat } from './gateways/wechat/connect-wechat';
import type { Log } from './log';
import { createMiniProgramCodeService } from './modules/mini-program-codes/mini-program-codes.service';
import { createPictureFiles } from './modules/mini-program-codes/picture-files';

export interface AccountParts {
  db: Kysely<Tables>;
  config: Pick<Config, 'wechat' | 'accountsSecret' | 'dataDirectory'>;
  /** slug of a document that can be read */
  findSlug: (type: DocumentType, id: string) => Promise<string | undefined>;
  log: Log;
  now: () => number;
}

/** Everything that has to do with WeChat and with people who signed in. */
export const createAccounts = async ({ db, config, findSlug, log, now }: AccountParts) => {
  const wechat = await connectWechat(config.wechat, config.accountsSecret, { db, log, now });
  const pictures = join(config.dataDirectory, 'mini-program-codes', wechat?.appId ?? 'none');
  return {
    codes: createMiniProgramCodeService({
      wechat: wechat && { draw: (code) => wechat.drawCode(code) },
      files: createPictureFiles(pictures),
      findSlug,
      now,
    }),
    close: async (): Promise<void> => {
      await wechat?.close();
    },
  };
};

export type Accounts = Awaited<ReturnType<typeof createAccounts>>;
