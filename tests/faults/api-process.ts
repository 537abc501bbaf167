import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { MeilisearchProcess } from '../../api/src/testing/meilisearch-process';
import { createSender, type Sender } from '../../api/src/testing/sender';
import { freePort } from '../system/free-port';
import { waitFor } from '../system/wait';

const SECRET = 'a secret for faults and nothing else';
const MAIN = join(__dirname, '..', '..', 'api', 'dist', 'main.js');

/** An api in a process of its own, which can be killed. */
export interface ApiProcess {
  url: string;
  sender: Sender;
  kill(signal: NodeJS.Signals): Promise<void>;
}

export const startApiProcess = async (
  dataDirectory: string,
  meilisearch: Pick<MeilisearchProcess, 'url' | 'key'>,
  variables: Readonly<Record<string, string>> = {},
): Promise<ApiProcess> => {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      API_PORT: port,
      DATA_DIRECTORY: dataDirectory,
      DELIVERY_SECRET: SECRET,
      MEILISEARCH_URL: meilisearch.url,
      MEILISEARCH_KEY: meilisearch.key,
      LOG_LEVEL: 'silent',
      ...variables,
    },
    stdio: 'ignore',
  });
  await waitFor('the api answers', async () =>
    (await fetch(`${url}/health/live`)).ok ? true : undefined,
  );
  return {
    url,
    sender: createSender(url, SECRET),
    kill: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
};
