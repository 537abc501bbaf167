import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DELIVERY_PATHS } from '@minzong/api-contract';
import { sendSigned } from '../system/delivery.ts';
import { freePort } from '../system/free-port.ts';
import { waitFor } from '../system/wait.ts';
import { median } from './load.ts';
import { processorSeconds } from './processor-time.ts';

const SECRET = 'bench-delivery-secret-0123456789abcdef';
const root = join(import.meta.dirname, '..', '..');

const article = (n: number, revision = 1): object => ({
  type: 'article',
  id: `bench${String(n).padStart(19, '0')}`,
  locale: 'zh-CN',
  slug: `bench-${String(n)}`,
  revision,
  title: `第${String(n)}篇新闻的标题`,
  summary: '各族群众在社区书屋里一起读书，其乐融融。',
  publishedAt: new Date(1_700_000_000_000 + n * 60_000).toISOString(),
  updatedAt: new Date(1_700_000_000_000 + n * 60_000).toISOString(),
  attachments: [],
  body: Array.from({ length: 8 }, () => ({
    type: 'paragraph',
    children: [{ type: 'text', text: '一段不长不短的正文，写着社区里的新鲜事。'.repeat(5) }],
  })),
  links: { topics: [], region: [], ethnicGroups: [], column: [] },
});

/** An api process with a store of its own. */
interface FilledStore {
  url: string;
  pid: number;
  touch(): Promise<void>;
  stop(): void;
}

const fillStore = async (documents: number): Promise<FilledStore> => {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, 'api', 'dist', 'main.js')], {
    env: {
      ...process.env,
      API_PORT: port,
      DATA_DIRECTORY: mkdtempSync(join(tmpdir(), 'minzong-bench-')),
      DELIVERY_SECRET: SECRET,
      // No search server listens there: the search outbox waits, which costs lists nothing.
      MEILISEARCH_URL: 'http://127.0.0.1:9',
      MEILISEARCH_KEY: 'none',
      NODE_ENV: 'development',
    },
    stdio: 'ignore',
  });
  await waitFor('the api answers', async () =>
    (await fetch(`${url}/health/live`)).ok ? true : undefined,
  );
  const deliver = async (document: object): Promise<void> => {
    const body = Buffer.from(JSON.stringify({ action: 'publish', document }));
    const response = await sendSigned(url, SECRET, 'POST', DELIVERY_PATHS.deliveries, body);
    if (!response.ok) throw new Error(`${String(response.status)} ${await response.text()}`);
  };
  const lanes = Array.from({ length: 8 }, async (_, lane) => {
    for (let n = lane; n < documents; n += 8) await deliver(article(n));
  });
  await Promise.all(lanes);
  let revision = 1;
  return {
    url,
    pid: child.pid ?? 0,
    touch: () => deliver(article(0, (revision += 1))),
    stop: () => child.kill(),
  };
};

/** Processor seconds for asking every address once, none of them warm: a publication empties the cache. */
const coldCost = async (store: FilledStore, paths: string[]): Promise<number> => {
  await store.touch();
  const before = processorSeconds(store.pid);
  for (const path of paths) {
    const response = await fetch(store.url + path);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
  }
  return processorSeconds(store.pid) - before;
};

/** What a list and a document cost with many documents, divided by what they cost with few. */
export const compareStoreSizes = async (
  few: number,
  many: number,
): Promise<{ list: number; detail: number }> => {
  const small = await fillStore(few);
  const large = await fillStore(many);
  try {
    const lists = Array.from(
      { length: 200 },
      (_, n) =>
        `/v1/articles?page=${String((n % 4) + 1)}&pageSize=${String(1 + Math.floor(n / 4))}`,
    );
    const details = Array.from({ length: few }, (_, n) => `/v1/articles/bench-${String(n)}`);
    const compare = async (paths: string[]): Promise<number> => {
      const rounds: number[] = [];
      await coldCost(large, paths);
      await coldCost(small, paths);
      for (let round = 0; round < 9; round += 1) {
        rounds.push((await coldCost(large, paths)) / (await coldCost(small, paths)));
      }
      return median(rounds);
    };
    return { list: await compare(lists), detail: await compare(details) };
  } finally {
    small.stop();
    large.stop();
  }
};
