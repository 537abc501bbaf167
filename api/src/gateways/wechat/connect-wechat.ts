import { createSeal } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { Log } from '../../log';
import { createAccessTokenStore } from './access-token.store';
import { startWechatSimulator } from './simulator/simulator';
import { createWechat, type Wechat, type WechatAccount } from './wechat';

export interface ConnectedWechat extends Wechat {
  appId: string;
  close(): Promise<void>;
}

/**
 * WeChat for this process: the real one, or a simulator that is started beside it. Undefined
 * without an account or without a secret to keep the access token by.
 */
export const connectWechat = async (
  account: WechatAccount | 'simulator' | undefined,
  secrets: string | undefined,
  { db, log, now }: { db: Kysely<Tables>; log: Pick<Log, 'info'>; now: () => number },
): Promise<ConnectedWechat | undefined> => {
  if (account === undefined || secrets === undefined) return undefined;
  const close = (): Promise<void> => Promise.resolve();
  const { url, appId, appSecret, ...beside } =
    account === 'simulator' ? await startWechatSimulator() : { ...account, close };
  if (account === 'simulator') log.info({ url }, 'a simulator stands in for WeChat');
  const store = createAccessTokenStore(db, createSeal(secrets, 'wechat'), appId);
  const wechat = createWechat({ url, appId, appSecret, store, now });
  return { ...wechat, appId, close: () => beside.close() };
};
