import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './start/settings.ts';
import { readDataDirectory } from './start/settings.ts';

/** How the commands that work on a running system reach it. */
export interface RunningSystem {
  siteUrl: string;
  apiUrl: string;
  cmsUrl: string;
  importToken: string;
}

/**
 * `npm start` leaves the addresses in system.json and, in development, the secrets in secrets.json
 * of the data folder; CMS_URL, API_URL, SITE_URL and IMPORT_TOKEN come first where they are given.
 * @throws Error with the remedy when there is no token
 */
export function readRunningSystem(environment: Environment): RunningSystem {
  const folder = readDataDirectory(environment);
  const addresses = readJson(join(folder, 'system.json'));
  const secrets = readJson(join(folder, 'secrets.json'));
  const importToken = environment['IMPORT_TOKEN'] ?? secrets['IMPORT_TOKEN'];
  if (!importToken) {
    throw new Error(
      'IMPORT_TOKEN is missing: start the system with npm start first, or give the token of the running CMS.',
    );
  }
  const address = (variable: string, port: string): string =>
    environment[variable] ?? addresses[variable] ?? `http://127.0.0.1:${port}`;
  return {
    siteUrl: address('SITE_URL', environment['SITE_PORT'] ?? '3000'),
    apiUrl: address('API_URL', environment['API_PORT'] ?? '4000'),
    cmsUrl: address('CMS_URL', environment['CMS_PORT'] ?? '1337'),
    importToken,
  };
}

function readJson(file: string): Record<string, string> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
