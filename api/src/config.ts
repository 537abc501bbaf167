import {
  CRYPTO_SUITES,
  trustedProxies,
  type CryptoSuiteName,
  type TrustedProxies,
} from '@minzong/api-contract';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { WechatPayAccount } from './gateways/wechat-pay/wechat-pay';
import type { WechatAccount } from './gateways/wechat/wechat';
import { WECHAT_PAY_REMEDIES, wechatPayIn, WrongVariable } from './wechat-pay-config';

const WECHAT_URL = 'https://api.weixin.qq.com';

const port = (fallback: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(0).max(65_535)).default(fallback);

const url = (protocols: RegExp) => z.url({ protocol: protocols });

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: port(4000),
  DATA_DIRECTORY: z.string().min(1).default('.data'),
  DATABASE_URL: url(/^(?:mysql|mariadb)$/).optional(),
  DELIVERY_SECRET: z.string().min(16),
  FIGURES_SECRET: z.string().min(16).optional(),
  REPORTS_SECRET: z.string().min(16).optional(),
  CASES_SECRET: z.string().min(16).optional(),
  CRYPTO_SUITE: z.enum(CRYPTO_SUITES).default('aes-256-gcm'),
  ACCOUNTS_SECRET: z.string().min(16).optional(),
  WECHAT_APP_ID: z
    .string()
    .regex(/^wx[0-9a-f]{16}$/)
    .optional(),
  WECHAT_APP_SECRET: z.string().min(16).optional(),
  WECHAT_SIMULATOR: z.enum(['on', 'off']).optional(),
  WECHAT_PAY_SIMULATOR: z.enum(['on', 'off']).optional(),
  WECHAT_PAY_MERCHANT_ID: z
    .string()
    .regex(/^\d{8,12}$/)
    .optional(),
  WECHAT_PAY_MERCHANT_SERIAL: z
    .string()
    .regex(/^[0-9A-Fa-f]{16,64}$/)
    .optional(),
  WECHAT_PAY_PRIVATE_KEY_FILE: z.string().optional(),
  WECHAT_PAY_API_V3_KEY: z
    .string()
    .regex(/^[0-9A-Za-z]{32}$/)
    .optional(),
  WECHAT_PAY_PUBLIC_KEY_ID: z
    .string()
    .regex(/^PUB_KEY_ID_\w{1,64}$/)
    .optional(),
  WECHAT_PAY_PUBLIC_KEY_FILE: z.string().optional(),
  WECHAT_PAY_CERTIFICATES: z.enum(['on', 'off']).optional(),
  WECHAT_PAY_NOTIFY_URL: z
    .string()
    .max(255)
    .regex(/^https?:\/\/[^?#\s]+$/)
    .optional(),
  TRUSTED_PROXIES: z.string().default('127.0.0.0/8,::1'),
  MEILISEARCH_URL: url(/^https?$/).default('http://127.0.0.1:7700'),
  MEILISEARCH_KEY: z.string().default(''),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** What to do about a wrong variable; printed after its name. */
const REMEDIES: Record<keyof z.infer<typeof environment>, string> = {
  NODE_ENV: 'must be development, production or test',
  API_HOST: 'must be the address to listen on, e.g. 127.0.0.1',
  API_PORT: 'must be a port number from 0 to 65535, e.g. 4000',
  DATA_DIRECTORY: 'must be a folder that this process may write to',
  DATABASE_URL: 'must be mysql://user:password@host:3306/database, or be left out for SQLite',
  DELIVERY_SECRET:
    'must be the secret shared with the cms: at least 16 characters, in production at least 32 (openssl rand -hex 32)',
  FIGURES_SECRET:
    'must be the secret shared with the site for its visits: at least 16 characters, or left out',
  REPORTS_SECRET:
    'must be a secret of the api alone, with which reports of readers are kept: at least 16 characters, in production at least 32 (openssl rand -hex 32); a new one goes before the old, with a comma',
  CASES_SECRET:
    'must be a secret of the api alone, with which cases of citizens are kept: at least 16 characters, in production at least 32 (openssl rand -hex 32); a new one goes before the old, with a comma; lost, the cases are lost',
  CRYPTO_SUITE: `must be ${CRYPTO_SUITES.join(' or ')}, or left out for the first`,
  ACCOUNTS_SECRET:
    'must be a secret of the api alone, by which people who signed in are recognised and their lists kept: at least 16 characters, in production at least 32 (openssl rand -hex 32); a new one goes before the old, with a comma',
  WECHAT_APP_ID: 'must be the AppID of the mini-program, wx and 16 hexadecimal digits, or left out',
  WECHAT_APP_SECRET: 'must be the AppSecret that belongs to WECHAT_APP_ID',
  WECHAT_SIMULATOR:
    'must be on or off, and in production off or left out, because with the simulator anybody signs in as anybody: give WECHAT_APP_ID and WECHAT_APP_SECRET instead, or neither to do without sign-in',
  ...WECHAT_PAY_REMEDIES,
  TRUSTED_PROXIES:
    'must be addresses or networks of the proxies in front, such as 127.0.0.0/8,10.0.0.5',
  MEILISEARCH_URL: 'must be an address such as http://127.0.0.1:7700',
  MEILISEARCH_KEY: 'must be a key of the Meilisearch server; required in production',
  LOG_LEVEL: 'must be one of trace, debug, info, warn, error, fatal, silent',
};

export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** absolute; everything the api keeps on disk is below it */
  dataDirectory: string;
  /** undefined: SQLite in the data directory */
  databaseUrl: string | undefined;
  deliverySecret: string;
  /** undefined: the site's visits are not counted */
  figuresSecret: string | undefined;
  /** seals what readers report; undefined, in development alone: reports cannot be taken */
  reportsSecret?: string | undefined;
  /** seals cases of citizens; undefined, in development alone: cases cannot be taken */
  casesSecret?: string | undefined;
  /** with what is sealed from now on; AES-256-GCM when undefined */
  cryptoSuite?: CryptoSuiteName;
  /** recognises accounts and seals what is kept for them; undefined: nobody can sign in */
  accountsSecret?: string | undefined;
  /** where WeChat is reached, or its simulator; undefined: nobody can sign in */
  wechat?: WechatAccount | 'simulator' | undefined;
  /** as which merchant WeChat Pay is called, or its simulator; undefined: nothing can be paid */
  wechatPay?: WechatPayAccount | 'simulator' | undefined;
  /** whose `X-Forwarded-For` is believed; the machine itself when undefined */
  trustedProxies?: TrustedProxies;
  meilisearchUrl: string;
  meilisearchKey: string;
  logLevel: string;
}

/** A variable of the environment is missing or wrong. The message names each one and the remedy. */
export class ConfigError extends Error {
  constructor(variables: Iterable<string>) {
    const lines = [...new Set(variables)].map(
      (name) => `${name} ${REMEDIES[name as keyof typeof REMEDIES]}`,
    );
    super(`The api cannot start.\n${lines.join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Every one of several secrets is long enough for production. */
const isStrong = (secrets: string | undefined): boolean =>
  secrets?.split(',').every((secret) => secret.length >= 32) ?? false;

/**
 * WeChat as whom, or its simulator, which stands in wherever it may and nobody else was named.
 * @throws {ConfigError} for a simulator in production, and for an account that is not whole
 */
const wechatIn = (values: z.infer<typeof environment>): Config['wechat'] => {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret } = values;
  const production = values.NODE_ENV === 'production';
  if (production && values.WECHAT_SIMULATOR === 'on') throw new ConfigError(['WECHAT_SIMULATOR']);
  const simulates = values.WECHAT_SIMULATOR ?? (production || appId ? 'off' : 'on');
  if (simulates === 'on') return 'simulator';
  if (appId === undefined && appSecret === undefined) return undefined;
  if (appId === undefined) throw new ConfigError(['WECHAT_APP_ID']);
  if (appSecret === undefined) throw new ConfigError(['WECHAT_APP_SECRET']);
  if (production && !isStrong(values.ACCOUNTS_SECRET)) throw new ConfigError(['ACCOUNTS_SECRET']);
  return { url: WECHAT_URL, appId, appSecret };
};

/** @throws {ConfigError} */
const payingIn = (values: z.infer<typeof environment>): Config['wechatPay'] => {
  try {
    return wechatPayIn(values);
  } catch (error) {
    throw error instanceof WrongVariable ? new ConfigError([error.variable]) : error;
  }
};

const proxiesIn = (list: string): TrustedProxies => {
  try {
    return trustedProxies(list);
  } catch {
    throw new ConfigError(['TRUSTED_PROXIES']);
  }
};

/**
 * Reads the configuration from environment variables. An empty variable counts as left out.
 * @throws {ConfigError} naming every wrong variable
 */
export const readConfig = (variables: NodeJS.ProcessEnv): Config => {
  const given = Object.entries(variables).filter(([, value]) => value !== '');
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path }) => String(path[0])));
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  if (production && values.DELIVERY_SECRET.length < 32) throw new ConfigError(['DELIVERY_SECRET']);
  if (production && values.MEILISEARCH_KEY === '') throw new ConfigError(['MEILISEARCH_KEY']);
  const unsaid = (['REPORTS_SECRET', 'CASES_SECRET'] as const).filter(
    (name) => !isStrong(values[name]),
  );
  if (production && unsaid.length > 0) throw new ConfigError(unsaid);
  return Object.freeze({
    production,
    host: values.API_HOST,
    port: values.API_PORT,
    dataDirectory: resolve(values.DATA_DIRECTORY, 'api'),
    databaseUrl: values.DATABASE_URL,
    deliverySecret: values.DELIVERY_SECRET,
    figuresSecret: values.FIGURES_SECRET,
    reportsSecret: values.REPORTS_SECRET,
    casesSecret: values.CASES_SECRET,
    cryptoSuite: values.CRYPTO_SUITE,
    accountsSecret: values.ACCOUNTS_SECRET,
    wechat: wechatIn(values),
    wechatPay: payingIn(values),
    trustedProxies: proxiesIn(values.TRUSTED_PROXIES),
    meilisearchUrl: values.MEILISEARCH_URL,
    meilisearchKey: values.MEILISEARCH_KEY,
    logLevel: values.LOG_LEVEL,
  });
};

/** {@link readConfig} of this process. */
export const loadConfig = (): Config => readConfig(process.env);
