import { readConfig } from './config';

const SECRET = 'x'.repeat(32);

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
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'the proxy' }],
])('names %s when the environment holds %j', (name, variables) => {
  expect(() => readConfig({ DELIVERY_SECRET: SECRET, ...variables })).toThrow(
    new RegExp(`^The api cannot start\\.\\n${name} must`),
  );
});

it('never prints the value of a wrong secret', () => {
  expect(() => readConfig({ DELIVERY_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
});
