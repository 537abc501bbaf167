import { isAbsolute, join } from 'node:path';
import { root } from '../root.ts';

/** What the processes of the system share, read from the environment and checked. */
export interface Settings {
  production: boolean;
  ports: Ports;
  dataDirectory: string;
  databaseUrl?: URL;
  /** A search server that somebody else runs; without it one is started here. */
  meilisearchUrl?: string;
  /** The address readers see. */
  siteUrl: string;
  /** Whether an empty system is filled with the demo content. */
  loadsDemoContent: boolean;
}

export interface Ports {
  site: number;
  api: number;
  cms: number;
  meilisearch: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables with their default port. */
const PORTS = [
  ['site', 'SITE_PORT', 3000],
  ['api', 'API_PORT', 4000],
  ['cms', 'CMS_PORT', 1337],
  ['meilisearch', 'MEILISEARCH_PORT', 7700],
] as const;

/** Variables that must hold secrets of one's own in production; made at random elsewhere. */
export const SECRET_NAMES = [
  'DELIVERY_SECRET',
  'IMPORT_TOKEN',
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'FIGURES_SECRET',
  'REPORTS_SECRET',
  'CASES_SECRET',
  'ACCOUNTS_SECRET',
  'AUDIT_SECRET',
  'MEILISEARCH_KEY',
] as const;

/** @returns the settings, and one sentence (variable, remedy) for everything that is wrong. */
export function readSettings(environment: Environment): {
  settings: Settings;
  problems: string[];
} {
  const problems: string[] = [];
  const report = (problem: string): void => void problems.push(problem);
  const ports = readPorts(environment, report);
  const databaseUrl = readDatabaseUrl(environment, report);
  const meilisearchUrl = readHttpUrl('MEILISEARCH_URL', environment, report);
  const siteUrl = readHttpUrl('SITE_URL', environment, report);
  const production = readProduction(environment, report);
  if (production) reportMissingSecrets(environment, meilisearchUrl !== undefined, report);
  const settings = {
    production,
    ports,
    dataDirectory: readDataDirectory(environment),
    ...(databaseUrl && { databaseUrl }),
    ...(meilisearchUrl && { meilisearchUrl }),
    siteUrl: siteUrl ?? `http://localhost:${String(ports.site)}`,
    loadsDemoContent: readDemoContent(environment, report) && !production,
  };
  return { settings, problems };
}

type Report = (problem: string) => void;

function readPorts(environment: Environment, report: Report): Ports {
  const ports = { site: 0, api: 0, cms: 0, meilisearch: 0 };
  const variableOf = new Map<number, string>();
  for (const [service, variable, defaultPort] of PORTS) {
    const text = environment[variable] ?? String(defaultPort);
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65535) {
      report(`${variable} is "${text}": give a port between 1 and 65535, or leave it out.`);
    }
    const twin = variableOf.get(port);
    if (twin && port > 0)
      report(`${variable} and ${twin} are both ${text}: give each its own port.`);
    variableOf.set(port, variable);
    ports[service] = port;
  }
  return ports;
}

/** Relative to the repository, so that the same folder is meant wherever the command is given. */
export function readDataDirectory(environment: Environment): string {
  const folder = environment['DATA_DIRECTORY'] ?? '';
  if (folder === '') return join(root, '.data');
  return isAbsolute(folder) ? folder : join(root, folder);
}

function readDatabaseUrl(environment: Environment, report: Report): URL | undefined {
  const text = environment['DATABASE_URL'];
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url?.protocol === 'mysql:' && url.hostname && url.pathname.length > 1) return url;
  report(
    'DATABASE_URL must look like mysql://user:password@host:3306/database. Leave it out to use SQLite.',
  );
  return undefined;
}

function readHttpUrl(variable: string, environment: Environment, report: Report) {
  const text = environment[variable];
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '');
  report(`${variable} is "${text}": give an address that begins with http:// or https://.`);
  return undefined;
}

function readDemoContent(environment: Environment, report: Report): boolean {
  const choice = environment['DEMO_CONTENT'] || 'load';
  if (choice !== 'load' && choice !== 'none') {
    report(`DEMO_CONTENT is "${choice}": give load or none, or leave it out.`);
  }
  return choice === 'load';
}

function readProduction(environment: Environment, report: Report): boolean {
  const mode = environment['NODE_ENV'] ?? '';
  if (!['', 'development', 'production', 'test'].includes(mode)) {
    report(`NODE_ENV is "${mode}": give development or production, or leave it out.`);
  }
  return mode === 'production';
}

function reportMissingSecrets(environment: Environment, hasSearch: boolean, report: Report): void {
  for (const name of SECRET_NAMES) {
    if (name === 'MEILISEARCH_KEY' && !hasSearch) continue;
    // Without a mini-program nobody signs in.
    if (name === 'ACCOUNTS_SECRET' && !environment['WECHAT_APP_ID']) continue;
    if (!environment[name]) {
      report(`${name} is missing: production needs a secret of its own (openssl rand -hex 32).`);
    }
  }
}
