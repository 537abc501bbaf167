import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config';

const SECRET = 'x'.repeat(32);
const PRODUCTION = {
  ...{ NODE_ENV: 'production', MEILISEARCH_KEY: 'a key' },
  ...{ REPORTS_SECRET: SECRET, CASES_SECRET: SECRET },
};
const ACCOUNT = { WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: SECRET };

it('starts with defaults for everything but the secret', () => {
  expect(readConfig({ DELIVERY_SECRET: SECRET, DATABASE_URL: '' })).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    production: false,
  });
});

it.each([
  ['DELIVERY_SECRET', { DELIVERY_SECRET: undefined }],
  ['DELIVERY_SECRET', { DELIVERY_SECRET: 'short' }],
  ['API_PORT', { API_PORT: '70000' }],
  ['API_PORT', { API_PORT: 'http' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://localhost/x' }],
  ['MEILISEARCH_URL', { MEILISEARCH_URL: 'nowhere' }],
  ['DELIVERY_SECRET', { NODE_ENV: 'production', DELIVERY_SECRET: 'x'.repeat(20) }],
  ['MEILISEARCH_KEY', { NODE_ENV: 'production' }],
  ['REPORTS_SECRET', { NODE_ENV: 'production', MEILISEARCH_KEY: 'a key' }],
  ['CASES_SECRET', { ...PRODUCTION, CASES_SECRET: 'x'.repeat(20) }],
  ['CRYPTO_SUITE', { CRYPTO_SUITE: 'rot13' }],
  ['WECHAT_APP_ID', { WECHAT_APP_ID: 'wx1' }],
  ['WECHAT_APP_ID', { WECHAT_SIMULATOR: 'off', WECHAT_APP_SECRET: SECRET }],
  ['WECHAT_APP_SECRET', { WECHAT_APP_ID: 'wx0123456789abcdef' }],
  ['WECHAT_SIMULATOR', { ...PRODUCTION, WECHAT_SIMULATOR: 'on' }],
  [
    'WECHAT_SIMULATOR',
    { ...PRODUCTION, WECHAT_SIMULATOR: 'on', ...ACCOUNT, ACCOUNTS_SECRET: SECRET },
  ],
  ['ACCOUNTS_SECRET', { ...PRODUCTION, ...ACCOUNT }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'the proxy' }],
])('names %s when the environment holds %j', (name, variables) => {
  expect(() => readConfig({ DELIVERY_SECRET: SECRET, ...variables })).toThrow(
    new RegExp(`^The api cannot start\\.\\n${name} must`),
  );
});

it('never prints the value of a wrong secret', () => {
  expect(() => readConfig({ DELIVERY_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
});

it.each([
  ['the simulator in development', {}, 'simulator'],
  ['WeChat itself where its account is given', ACCOUNT, { url: 'https://api.weixin.qq.com' }],
  [
    'the simulator beside an account when asked',
    { ...ACCOUNT, WECHAT_SIMULATOR: 'on' },
    'simulator',
  ],
  ['nobody in production without an account', PRODUCTION, undefined],
  ['nobody where the simulator is switched off', { WECHAT_SIMULATOR: 'off' }, undefined],
])('signs people in with %s', (_who, variables, wechat) => {
  const config = readConfig({ DELIVERY_SECRET: SECRET, ...variables });
  if (typeof wechat === 'object') expect(config.wechat).toMatchObject(wechat);
  else expect(config.wechat).toBe(wechat);
});

describe('with a merchant of WeChat Pay', () => {
  const directory = mkdtempSync(join(tmpdir(), 'minzong-config-'));
  const [privateFile, publicFile] = [join(directory, 'private.pem'), join(directory, 'public.pem')];
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(privateFile, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(publicFile, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  const MERCHANT = {
    ...{ DELIVERY_SECRET: SECRET, ACCOUNTS_SECRET: SECRET, ...PRODUCTION, ...ACCOUNT },
    WECHAT_PAY_MERCHANT_ID: '1900000109',
    WECHAT_PAY_MERCHANT_SERIAL: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
    WECHAT_PAY_PRIVATE_KEY_FILE: privateFile,
    WECHAT_PAY_API_V3_KEY: 'k'.repeat(32),
    WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0116',
    WECHAT_PAY_PUBLIC_KEY_FILE: publicFile,
    WECHAT_PAY_NOTIFY_URL: 'https://pay.example.gov.cn/v1/payments/wechat/notify',
  };

  it('is paid as that merchant, by the public key of WeChat Pay alone', () => {
    expect(readConfig(MERCHANT).wechatPay).toMatchObject({
      url: 'https://api.mch.weixin.qq.com',
      merchantId: '1900000109',
      usesCertificates: false,
      publicKey: { id: 'PUB_KEY_ID_0116' },
    });
  });

  it('asks for certificates where there is no public key, or where both are in use', () => {
    const bare = { WECHAT_PAY_PUBLIC_KEY_ID: '', WECHAT_PAY_PUBLIC_KEY_FILE: '' };
    expect(readConfig({ ...MERCHANT, ...bare }).wechatPay).toMatchObject({
      usesCertificates: true,
      publicKey: undefined,
    });
    const both = { ...MERCHANT, WECHAT_PAY_CERTIFICATES: 'on' };
    expect(readConfig(both).wechatPay).toMatchObject({ usesCertificates: true });
  });

  it.each([
    ['WECHAT_PAY_SIMULATOR', { WECHAT_PAY_SIMULATOR: 'on' }],
    ['WECHAT_PAY_MERCHANT_ID', { WECHAT_PAY_MERCHANT_ID: 'one' }],
    ['WECHAT_PAY_MERCHANT_SERIAL', { WECHAT_PAY_MERCHANT_SERIAL: '' }],
    ['WECHAT_PAY_PRIVATE_KEY_FILE', { WECHAT_PAY_PRIVATE_KEY_FILE: '/no/such/file' }],
    ['WECHAT_PAY_PRIVATE_KEY_FILE', { WECHAT_PAY_PRIVATE_KEY_FILE: publicFile }],
    ['WECHAT_PAY_API_V3_KEY', { WECHAT_PAY_API_V3_KEY: 'short' }],
    ['WECHAT_PAY_PUBLIC_KEY_ID', { WECHAT_PAY_PUBLIC_KEY_ID: '' }],
    ['WECHAT_PAY_PUBLIC_KEY_FILE', { WECHAT_PAY_PUBLIC_KEY_FILE: '' }],
    ['WECHAT_PAY_NOTIFY_URL', { WECHAT_PAY_NOTIFY_URL: 'http://pay.example/v1' }],
    ['WECHAT_PAY_NOTIFY_URL', { WECHAT_PAY_NOTIFY_URL: 'https://pay.example/v1?a=b' }],
    ['WECHAT_PAY_NOTIFY_URL', { WECHAT_PAY_NOTIFY_URL: '' }],
  ])('names %s when it is not whole: %j', (name, variables) => {
    expect(() => readConfig({ ...MERCHANT, ...variables })).toThrow(
      new RegExp(`^The api cannot start\\.\\n${name} must`),
    );
  });

  it('does without payment in production where no merchant is named, and simulates elsewhere', () => {
    expect(readConfig({ ...PRODUCTION, DELIVERY_SECRET: SECRET }).wechatPay).toBeUndefined();
    expect(readConfig({ DELIVERY_SECRET: SECRET }).wechatPay).toBe('simulator');
    const off = { DELIVERY_SECRET: SECRET, WECHAT_PAY_SIMULATOR: 'off' };
    expect(readConfig(off).wechatPay).toBeUndefined();
  });
});
