import { trustedProxies, type TrustedProxies } from '@minzong/api-contract';
import { resolve } from 'node:path';
import { z } from 'zod';

const origin = z
  .url({ protocol: /^https?$/ })
  .transform((address) => new URL(address).origin)
  .describe('an address such as https://www.example.gov.cn');

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  SITE_PORT: z.coerce.number().pipe(z.int().min(0).max(65_535)).default(3000),
  SITE_HOST: z.string().min(1).optional(),
  SITE_URL: origin.optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('127.0.0.0/8,::1')
    .transform((list, context) => {
      try {
        return trustedProxies(list);
      } catch (error) {
        context.addIssue({ code: 'custom', message: String(error) });
        return z.NEVER;
      }
    }),
  CMS_URL: origin.optional(),
  API_URL: origin.default('http://127.0.0.1:4000'),
  FIGURES_SECRET: z.string().min(16).optional(),
  DATA_DIRECTORY: z.string().min(1).default('.data'),
  PAGE_CACHE_MEGABYTES: z.coerce.number().pipe(z.int().min(1).max(4096)).default(64),
  FILE_CACHE_MEGABYTES: z.coerce.number().pipe(z.int().min(1).max(4096)).default(64),
  SAVED_COPIES_MEGABYTES: z.coerce.number().pipe(z.int().min(1).max(65_536)).default(256),
  ORGANISATION_NAME: z.string().min(1).default('示范州民族宗教事务委员会'),
  ORGANISATION_NAME_EN: z
    .string()
    .min(1)
    .default('Demonstration Prefecture Ethnic and Religious Affairs Commission'),
  ORGANISATION_SEAL: z.string().min(1).max(4).default('民宗'),
  CONTACT_TELEPHONE: z
    .string()
    .regex(/^[+\d][\d-]{2,19}$/)
    .default('0800-0000000'),
  FEEDBACK_EMAIL: z.email().optional(),
  SITE_CODE: z.string().min(1).optional(),
  ICP_NUMBER: z.string().min(1).optional(),
  PUBLIC_SECURITY_NUMBER: z.string().min(1).optional(),
});

/** What the public is told about the body that runs the site, on every page. */
export interface Organisation {
  name: string;
  nameEnglish: string;
  /** one to four characters of the mark beside the name */
  seal: string;
  telephone: string;
  feedbackEmail: string | undefined;
  siteCode: string | undefined;
  icpNumber: string | undefined;
  publicSecurityNumber: string | undefined;
}

export interface Config {
  port: number;
  host: string | undefined;
  siteUrl: string;
  apiUrl: string;
  /** shared with the api; undefined: visits are not counted */
  figuresSecret: string | undefined;
  /** whose `X-Forwarded-For` is believed */
  trustedProxies: TrustedProxies;
  /** origin of the cms, which may show previews in a frame; undefined: nobody may */
  deskUrl: string | undefined;
  dataDirectory: string;
  pageCacheBytes: number;
  /** memory for books and plain texts that are ready to be sent */
  fileCacheBytes: number;
  savedCopiesBytes: number;
  organisation: Organisation;
}

/** A variable of the environment is missing or wrong. The message names it and the remedy. */
export class ConfigError extends Error {}

const faultsOf = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${path.join('.')}: ${message}. Correct or unset this variable.`)
    .join('\n');

/**
 * Reads the site's settings from environment variables.
 * @throws ConfigError naming each wrong variable
 */
export const readConfig = (variables: Record<string, string | undefined> = process.env): Config => {
  const given = Object.entries(variables).filter(([, value]) => value !== '');
  const result = environment.safeParse(Object.fromEntries(given));
  if (!result.success) throw new ConfigError(faultsOf(result.error));
  const env = result.data;
  if (env.NODE_ENV === 'production' && env.SITE_URL === undefined)
    throw new ConfigError('SITE_URL: set it to the public address of the site, e.g. https://…');
  return {
    port: env.SITE_PORT,
    host: env.SITE_HOST,
    siteUrl: env.SITE_URL ?? `http://localhost:${String(env.SITE_PORT)}`,
    apiUrl: env.API_URL,
    figuresSecret: env.FIGURES_SECRET,
    trustedProxies: env.TRUSTED_PROXIES,
    deskUrl: env.CMS_URL,
    dataDirectory: resolve(env.DATA_DIRECTORY, 'site'),
    pageCacheBytes: env.PAGE_CACHE_MEGABYTES * 1_000_000,
    fileCacheBytes: env.FILE_CACHE_MEGABYTES * 1_000_000,
    savedCopiesBytes: env.SAVED_COPIES_MEGABYTES * 1_000_000,
    organisation: {
      name: env.ORGANISATION_NAME,
      nameEnglish: env.ORGANISATION_NAME_EN,
      seal: env.ORGANISATION_SEAL,
      telephone: env.CONTACT_TELEPHONE,
      feedbackEmail: env.FEEDBACK_EMAIL,
      siteCode: env.SITE_CODE,
      icpNumber: env.ICP_NUMBER,
      publicSecurityNumber: env.PUBLIC_SECURITY_NUMBER,
    },
  };
};
