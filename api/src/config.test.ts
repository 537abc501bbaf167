import { readConfig } from './config';

const SECRET = 'x'.repeat(32);
const PRODUCTION = { NODE_ENV: 'production', MEILISEARCH_KEY: 'a key', REPORTS_SECRET: SECRET };
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
