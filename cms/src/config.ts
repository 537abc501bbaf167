import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** A variable of the environment that is missing or wrong; the message names it and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const SECRETS = [
  'DELIVERY_SECRET',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'AUDIT_SECRET',
] as const;

const MINIMUM_SECRET_LENGTH = 32;
const PLACEHOLDER = /^(?:tobemodified|changeme|secret|password|default|example|test|(.)\1+$)/i;

const secret = z
  .string({
    error: 'is missing; set it to a random value, for instance from `openssl rand -hex 32`',
  })
  .min(
    MINIMUM_SECRET_LENGTH,
    `is shorter than ${String(MINIMUM_SECRET_LENGTH)} characters; use \`openssl rand -hex 32\``,
  )
  .refine((value) => !PLACEHOLDER.test(value), {
    error: 'is a placeholder; set it to a random value, for instance from `openssl rand -hex 32`',
  });

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const seconds = (fallback: number) =>
  z.coerce
    .number({ error: 'is not a number of seconds' })
    .min(1, 'must be at least 1 second')
    .max(86_400, 'must be at most 86400 seconds')
    .default(fallback);

const count = (fallback: number, least: number, most: number) =>
  z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(least, `must be at least ${String(least)}`)
    .max(most, `must be at most ${String(most)}`)
    .default(fallback);

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is not an http(s) address, such as http://127.0.0.1:4000',
});

const environmentShape = z.object({
  NODE_ENV: z.string().default('development'),
  CMS_HOST: z.string().min(1).default('127.0.0.1'),
  CMS_PORT: z.coerce
    .number({ error: 'is not a port number' })
    .int('is not a port number')
    .min(0, 'is not a port number')
    .max(65_535, 'is not a port number; choose one from 1 to 65535')
    .default(1337),
  CMS_URL: optional(webAddress),
  DATA_DIRECTORY: z
    .string({ error: 'is missing; set it to the folder that holds the data, such as .data' })
    .min(1, 'is empty; set it to the folder that holds the data, such as .data'),
  API_URL: webAddress.default('http://127.0.0.1:4000'),
  /** where the public reads; previews and reports point there */
  SITE_URL: webAddress
    .default('http://127.0.0.1:3000')
    .transform((address) => new URL(address).origin),
  APP_KEYS: z
    .string({ error: 'is missing; set it to two random values joined by a comma' })
    .transform((value) => value.split(',').filter((key) => key !== ''))
    .pipe(z.array(secret).min(1, 'is empty; set it to two random values joined by a comma')),
  ...(Object.fromEntries(SECRETS.map((name) => [name, secret])) as Record<
    (typeof SECRETS)[number],
    typeof secret
  >),
  IMPORT_TOKEN: optional(secret),
  IMPORT_PUBLISHES: z
    .enum(
      ['reviewed', 'without-review'],
      'must be reviewed, or without-review to publish what was reviewed in the system it is imported from',
    )
    .default('reviewed'),
  DEMO_EDITOR_EMAIL: optional(z.email('is not an e-mail address')),
  DEMO_EDITOR_PASSWORD: optional(z.string().min(8, 'is shorter than 8 characters')),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'http', 'debug'], 'must be error, warn, info, http or debug')
    .default('info'),
  RECONCILE_SECONDS: seconds(300),
  RECONCILE_AT_START: z
    .enum(['true', 'false'], 'must be true or false')
    .default('true')
    .transform((value) => value === 'true'),
  /** `off`: pictures are published as they were uploaded, without AVIF and WebP versions */
  PICTURE_FORMATS: z
    .enum(['on', 'off'], 'must be on or off')
    .default('on')
    .transform((value) => value === 'on'),
  /** hour of the night in Beijing at which links are looked at */
  LINK_CHECK_HOUR: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .union(
        [z.literal('off'), z.coerce.number().int().min(0).max(23)],
        'must be an hour from 0 to 23, or off',
      )
      .default(2),
  ),
  /** names below which alone links are looked at, such as gov.cn; all public sites without it */
  LINK_CHECK_ALLOWED_HOSTS: optional(
    z
      .string()
      .transform((names) => names.split(',').map((name) => name.trim().toLowerCase()))
      .pipe(
        z.array(
          z
            .string()
            .regex(
              /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/,
              'must be names like gov.cn,example.org:8443',
            ),
        ),
      ),
  ),
  LINK_CHECK_CONCURRENCY: z.coerce
    .number({ error: 'is not a number from 1 to 20' })
    .int('is not a number from 1 to 20')
    .min(1, 'is not a number from 1 to 20')
    .max(20, 'is not a number from 1 to 20')
    .default(4),
  CHECKS_SENTENCE_CHARACTERS: count(120, 40, 1000),
  /** days by which 首次发布时间 may precede the making of a draft */
  CHECKS_BACKDATING_DAYS: count(3, 0, 365),
  /** file with wrong expressions of the house, `错误,正确,说明` a line */
  CHECKS_WORD_LIST: optional(z.string()),
  DATABASE_CLIENT: z.enum(['sqlite', 'mysql'], 'must be sqlite or mysql').default('sqlite'),
  DATABASE_HOST: z.string().default('127.0.0.1'),
  DATABASE_PORT: z.coerce.number({ error: 'is not a port number' }).int().default(3306),
  DATABASE_NAME: z.string().default('minzong_cms'),
  DATABASE_USERNAME: optional(z.string()),
  DATABASE_PASSWORD: optional(z.string()),
  DATABASE_SOCKET: optional(z.string()),
  DATABASE_COLLATION: z
    .enum(
      ['utf8mb4_unicode_520_ci', 'utf8mb4_bin'],
      'must be utf8mb4_unicode_520_ci or utf8mb4_bin: others hold rare characters for equal',
    )
    .default('utf8mb4_unicode_520_ci'),
});

export type CmsConfig = Omit<z.infer<typeof environmentShape>, 'DATA_DIRECTORY'> & {
  /** absolute folder of the cms alone: database and uploads */
  dataDirectory: string;
  production: boolean;
};

const explained = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${String(path[0] ?? 'the environment')} ${message}`)
    .join('\n');

const refuseDemoInProduction = (config: CmsConfig): void => {
  if (config.production && config.DEMO_EDITOR_EMAIL !== undefined)
    throw new ConfigError(
      'DEMO_EDITOR_EMAIL is set although NODE_ENV is production; remove it: no demo account may exist there',
    );
};

/**
 * Reads and checks every variable the cms understands.
 * @throws ConfigError with one line per wrong variable
 */
export const readConfig = (environment: Record<string, string | undefined>): CmsConfig => {
  const parsed = environmentShape.safeParse(environment);
  if (!parsed.success) throw new ConfigError(explained(parsed.error));
  const { DATA_DIRECTORY, ...rest } = parsed.data;
  const root = isAbsolute(DATA_DIRECTORY)
    ? DATA_DIRECTORY
    : resolve(__dirname, '../../..', DATA_DIRECTORY);
  const config: CmsConfig = {
    ...rest,
    dataDirectory: resolve(root, 'cms'),
    production: rest.NODE_ENV === 'production',
  };
  refuseDemoInProduction(config);
  return config;
};

/** The configuration of this process; on a wrong variable the process says so and ends with 1. */
export const cmsConfig = (): CmsConfig => {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`The cms cannot start:\n${error.message}\n`);
    return process.exit(1);
  }
};
