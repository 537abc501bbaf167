import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../system/free-port.ts';
import { waitFor } from '../../system/wait.ts';
import { call } from './load.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const BINARY = join(root, 'node_modules', '@gaubee', 'meilisearch-linux-amd64', 'meilisearch');

export const DELIVERY_SECRET = 'bench-delivery-secret-0123456789abcdef';

export interface Service {
  url: string;
  pid: number;
  stop(): void;
}

const started = async (child: ChildProcess, url: string, health: string): Promise<Service> => {
  await waitFor(
    `${url} answers`,
    async () => {
      await call({ url: url + health });
      return true;
    },
    { seconds: 120 },
  );
  return { url, pid: child.pid ?? 0, stop: () => child.kill('SIGKILL') };
};

/** A search server with nothing in it, started as `npm start` starts it. */
export const startSearchServer = async (folder: string): Promise<Service> => {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'meilisearch');
  copyFileSync(BINARY, program);
  chmodSync(program, 0o755);
  const address = `127.0.0.1:${String(await freePort())}`;
  const parameters = ['--db-path', join(folder, 'data'), '--http-addr', address];
  const child = spawn(program, [...parameters, '--no-analytics'], {
    env: { ...process.env, MEILI_MAX_INDEXING_MEMORY: '256MiB' },
    stdio: 'ignore',
  });
  return started(child, `http://${address}`, '/health');
};

/** The environment of a process of the api. */
const apiEnvironment = (
  dataDirectory: string,
  searchUrl: string,
  port = '0',
): NodeJS.ProcessEnv => ({
  ...process.env,
  ...{ NODE_ENV: 'development', LOG_LEVEL: 'silent', API_PORT: port },
  ...{ DATA_DIRECTORY: dataDirectory, DELIVERY_SECRET, MEILISEARCH_URL: searchUrl },
  MALLOC_ARENA_MAX: '2',
});

export const startApi = async (dataDirectory: string, searchUrl: string): Promise<Service> => {
  const port = String(await freePort());
  // As `npm start` starts it.
  const flags = ['--max-semi-space-size=8'];
  const child = spawn(process.execPath, [...flags, join(root, 'api', 'dist', 'main.js')], {
    env: apiEnvironment(dataDirectory, searchUrl, port),
    stdio: 'ignore',
  });
  return started(child, `http://127.0.0.1:${port}`, '/health/live');
};

/** The most memory that a process has held, and what it holds now, in MB. Linux only. */
export const memoryMb = (pid: number): { peak: number; now: number } => {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  const field = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { peak: field('VmHWM'), now: field('VmRSS') };
};
