import { trustedProxies, type TrustedProxies } from '@minzong/api-contract';
import { isIPv4 } from 'node:net';
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
  CONTACT_ADDRESS: z.string().min(1).optional(),
  GOVERNMENT_MARK_URL: z.url({ protocol: /^https?$/ }).optional(),
  GOVERNMENT_MARK_PICTURE: z
    .string()
    .regex(/\.png$/, 'a PNG file')
    .optional(),
  SITE_HAS_IPV6: z.enum(['yes', 'no']).default('no'),
  ANNUAL_REPORT_UNTIL: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day of the year such as 03-31')
    .default('03-31'),
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
  address: string | undefined;
  /** 党政机关网站标识: the page that vouches for the site */
  governmentMarkUrl: string | undefined;
  /** whether the public address can be reached over IPv6, as whoever runs the site says */
  hasIpv6: boolean;
  /** until this day of the next year the yearly report stands on the home page: `03-31` */
  annualReportUntil: string;
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
  /** file with the picture of 党政机关网站标识 */
  governmentMarkPicture: string | undefined;
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
  if (env.SITE_HAS_IPV6 === 'yes' && env.SITE_HOST !== undefined && isIPv4(env.SITE_HOST))
    throw new ConfigError(
      'SITE_HAS_IPV6: the site listens on IPv4 only. Unset SITE_HOST, or set it to ::, or unset this variable.',
    );
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
    governmentMarkPicture: env.GOVERNMENT_MARK_PICTURE,
    organisation: {
      name: env.ORGANISATION_NAME,
      nameEnglish: env.ORGANISATION_NAME_EN,
      seal: env.ORGANISATION_SEAL,
      telephone: env.CONTACT_TELEPHONE,
      feedbackEmail: env.FEEDBACK_EMAIL,
      siteCode: env.SITE_CODE,
      icpNumber: env.ICP_NUMBER,
      publicSecurityNumber: env.PUBLIC_SECURITY_NUMBER,
      address: env.CONTACT_ADDRESS,
      governmentMarkUrl: env.GOVERNMENT_MARK_URL,
      hasIpv6: env.SITE_HAS_IPV6 === 'yes',
      annualReportUntil: env.ANNUAL_REPORT_UNTIL,
    },
  };
};
