import { ConfigError, readConfig } from './config';

const random = (letter: string): string => `${letter}41d8cd98f00b204e9800998ecf8427e`;

const complete = {
  DATA_DIRECTORY: '/data',
  DELIVERY_SECRET: random('a'),
  APP_KEYS: `${random('b')},${random('c')}`,
  ADMIN_JWT_SECRET: random('d'),
  API_TOKEN_SALT: random('e'),
  TRANSFER_TOKEN_SALT: random('f'),
  ENCRYPTION_KEY: random('0'),
  AUDIT_SECRET: random('9'),
};

const refusalOf = (changes: Record<string, string | undefined>): string => {
  try {
    readConfig({ ...complete, ...changes });
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

test('a complete environment is accepted, with a folder of its own below the data', () => {
  expect(readConfig({ ...complete, NODE_ENV: 'production' })).toMatchObject({
    dataDirectory: '/data/cms',
    production: true,
    CMS_PORT: 1337,
  });
});

test.each(Object.keys(complete))('without %s the cms does not start and names it', (name) => {
  expect(refusalOf({ [name]: undefined })).toMatch(new RegExp(`^${name} is missing; set it to`));
});

test.each([
  ['DELIVERY_SECRET', 'short', /shorter than 32/],
  ['APP_KEYS', 'toBeModified1,toBeModified2', /placeholder|shorter/],
  ['ENCRYPTION_KEY', 'changeme-changeme-changeme-changeme', /placeholder/],
  ['ADMIN_JWT_SECRET', '0'.repeat(40), /placeholder/],
  ['CMS_PORT', 'http', /port number/],
  ['CMS_PORT', '70000', /port number/],
  ['API_URL', 'ftp://host', /http\(s\) address/],
  ['DATABASE_CLIENT', 'postgres', /sqlite or mysql/],
  ['DATABASE_COLLATION', 'utf8mb4_general_ci', /rare characters/],
  ['RECONCILE_SECONDS', '0', /at least 1 second/],
  ['IMPORT_TOKEN', 'import', /shorter/],
])('%s=%s is refused with its name and the remedy', (name, value, remedy) => {
  expect(refusalOf({ [name]: value })).toMatch(new RegExp(`^${name} `));
  expect(refusalOf({ [name]: value })).toMatch(remedy);
});

test('a demo account is refused in production', () => {
  const demo = { DEMO_EDITOR_EMAIL: 'editor@example.org', DEMO_EDITOR_PASSWORD: 'Editor-1234' };
  expect(refusalOf(demo)).toBe('');
  expect(refusalOf({ ...demo, NODE_ENV: 'production' })).toMatch(/^DEMO_EDITOR_EMAIL /);
});
