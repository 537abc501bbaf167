import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { waitFor } from './wait.ts';

export type ServiceName = 'meilisearch' | 'api' | 'cms' | 'site';

/** The whole of Minzong, started as a person starts it, on ports and a data folder of its own. */
export interface System {
  site: string;
  api: string;
  cms: string;
  search: string;
  dataDirectory: string;
  /** Development secrets and the demo editor's login, by variable name. */
  secrets: Record<string, string>;
  /** The process that runs a service now; another one after a restart. */
  pid(service: ServiceName): number;
  /** Everything it printed so far. */
  output(): string;
  /** Ctrl-C, as a person would; answers the exit code. */
  stop(): Promise<number | null>;
}

const root = join(import.meta.dirname, '..', '..');

const choosePorts = async (): Promise<Record<string, string>> => {
  const names = ['SITE_PORT', 'API_PORT', 'CMS_PORT', 'MEILISEARCH_PORT'];
  const ports = await Promise.all(names.map(freePort));
  return Object.fromEntries(names.map((name, index) => [name, String(ports[index])]));
};

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Starts `npm start`'s script and waits until it is ready for readers (at most 10 minutes). */
export const startSystem = async (environment: Record<string, string> = {}): Promise<System> => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'minzong-'));
  const ports = await choosePorts();
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // The compiled mini-program is left as it is: these tests do not look at it.
      TARO_APP_API_URL: 'http://127.0.0.1:4000',
      ...ports,
      DATA_DIRECTORY: dataDirectory,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const origin = (variable: string): string => `http://127.0.0.1:${ports[variable] ?? ''}`;
  const api = origin('API_PORT');
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT');
    const code = await ended;
    rmSync(dataDirectory, { recursive: true, force: true });
    return code;
  };

  await waitFor(
    'the system is ready',
    async () => {
      if (child.exitCode !== null) return child.exitCode;
      const response = await fetch(`${api}/health/ready`, { signal: AbortSignal.timeout(2000) });
      return response.status === 200 ? 0 : undefined;
    },
    { seconds: 600, everyMilliseconds: 300 },
  ).then(
    (code) => {
      if (code !== 0) throw new Error(`npm start ended with ${String(code)}:\n${printed}`);
    },
    async (error: unknown) => {
      await stop();
      throw new Error(`npm start was not ready:\n${printed}`, { cause: error });
    },
  );

  return {
    site: origin('SITE_PORT'),
    api,
    cms: origin('CMS_PORT'),
    search: origin('MEILISEARCH_PORT'),
    dataDirectory,
    secrets: readJson(join(dataDirectory, 'secrets.json')) as Record<string, string>,
    pid: (service) => {
      const lock = readJson(join(dataDirectory, 'start.lock')) as {
        services: { name: string; pid: number }[];
      };
      const found = lock.services.find(({ name }) => name === service);
      if (found === undefined) throw new Error(`${service} is not running`);
      return found.pid;
    },
    output: () => printed,
    stop,
  };
};
