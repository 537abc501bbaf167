/** What a cms of the tests is told, whichever process boots it. */
const secretOf = (name) => `${name}-of-a-test-${'0123456789abcdef'.repeat(2)}`;

const environmentOf = (dataDirectory, apiUrl) => ({
  NODE_ENV: 'test',
  DATA_DIRECTORY: dataDirectory,
  API_URL: apiUrl,
  CMS_PORT: '0',
  APP_KEYS: `${secretOf('one')},${secretOf('two')}`,
  ADMIN_JWT_SECRET: secretOf('admin'),
  API_TOKEN_SALT: secretOf('salt'),
  TRANSFER_TOKEN_SALT: secretOf('transfer'),
  ENCRYPTION_KEY: secretOf('encryption'),
  AUDIT_SECRET: secretOf('audit'),
  DELIVERY_SECRET: secretOf('delivery'),
  IMPORT_TOKEN: secretOf('import'),
  IMPORT_PUBLISHES: 'without-review',
  DEMO_EDITOR_EMAIL: 'editor@example.org',
  DEMO_EDITOR_PASSWORD: 'Editor-of-tests-1',
  RECONCILE_SECONDS: '3600',
  LINK_CHECK_HOUR: 'off',
  PICTURE_FORMATS: 'off',
  LOG_LEVEL: 'error',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

module.exports = { environmentOf };
