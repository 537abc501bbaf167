import type { CryptoSuiteName } from '@minzong/api-contract';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { WechatAccount } from '../gateways/wechat/wechat';
import type { Config } from '../config';
import { createServer } from '../start';
import { createSender, type Sender } from './sender';

export const TEST_FIGURES_SECRET = 'a secret for the visits of tests';
const TEST_ACCOUNTS_SECRET = 'a secret for the accounts of tests';
export const TEST_CASES_SECRET = 'a secret for the cases of tests';
const TEST_REPORTS_SECRET = 'a secret for the reports of tests';
export const TEST_SECRET = 'a secret for tests and nothing else';

export interface ApiUnderTest {
  url: string;
  directory: string;
  sender: Sender;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json<T>(path: string): Promise<T>;
  close(): Promise<void>;
}

export interface ApiOptions {
  databaseUrl?: string | undefined;
  meilisearchUrl?: string;
  meilisearchKey?: string;
  directory?: string;
  /** the api's clock, in milliseconds since the epoch */
  now?: () => number;
  /** null: none is given */
  reportsSecret?: null;
  casesSecret?: string | null;
  cryptoSuite?: CryptoSuiteName;
  /** WeChat or its simulator; without it nobody can sign in */
  wechat?: WechatAccount;
  accountsSecret?: string;
  /** WeChat Pay or its simulator; without it nothing can be paid */
  wechatPay?: Config['wechatPay'];
}

/** A whole api in this process, on a freshly migrated store in a temporary folder. */
export const startApi = async (options: ApiOptions = {}): Promise<ApiUnderTest> => {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'minzong-api-')));
  const log = pino({ level: process.env.API_TEST_LOG ?? 'silent' });
  const api = await createServer(
    {
      production: false,
      host: '127.0.0.1',
      port: 0,
      dataDirectory: directory,
      databaseUrl: options.databaseUrl,
      deliverySecret: TEST_SECRET,
      figuresSecret: TEST_FIGURES_SECRET,
      reportsSecret: options.reportsSecret === null ? undefined : TEST_REPORTS_SECRET,
      casesSecret:
        options.casesSecret === null ? undefined : (options.casesSecret ?? TEST_CASES_SECRET),
      cryptoSuite: options.cryptoSuite ?? 'aes-256-gcm',
      accountsSecret: options.accountsSecret ?? TEST_ACCOUNTS_SECRET,
      wechat: options.wechat,
      wechatPay: options.wechatPay,
      // Port 9 is the discard service: nobody listens there.
      meilisearchUrl: options.meilisearchUrl ?? 'http://127.0.0.1:9',
      meilisearchKey: options.meilisearchKey ?? '',
      logLevel: 'silent',
    },
    log,
    options.now,
  );
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}`, { headers, redirect: 'manual' });
  return {
    url: api.url,
    directory,
    sender: createSender(api.url, TEST_SECRET),
    get,
    json: async <T>(path: string) => (await (await get(path)).json()) as T,
    close: async () => {
      await api.close();
      if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
};
