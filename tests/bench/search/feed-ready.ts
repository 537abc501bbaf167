import { createRequire } from 'node:module';
import { join } from 'node:path';
import { waitFor } from '../../system/wait.ts';
import { call } from './load.ts';

const api = join(import.meta.dirname, '..', '..', '..', 'api', 'dist');
const PAGE = 500;
const BATCH_BYTES = 12_000_000;

interface Row {
  type: string;
  id: string;
}

interface Parts {
  connect(options: object): { db: { destroy(): Promise<void> } };
  createSearchOutbox(db: unknown): { page(after: Row | undefined, limit: number): Promise<Row[]> };
  firstFeed(db: unknown, rows: Row[]): Promise<{ lines: string[] }>;
  indexSettings(synonyms: object): object;
}

const load = (): Parts => {
  const of = createRequire(import.meta.url);
  return {
    ...(of(join(api, 'database/connect.js')) as Pick<Parts, 'connect'>),
    ...(of(join(api, 'modules/search/storing/outbox.store.js')) as Pick<
      Parts,
      'createSearchOutbox'
    >),
    ...(of(join(api, 'modules/search/feeding/feed-rows.js')) as Pick<Parts, 'firstFeed'>),
    ...(of(join(api, 'modules/search/index/index-settings.js')) as Pick<Parts, 'indexSettings'>),
  };
};

const send = async (url: string, method: string, body: string, type: string): Promise<void> => {
  const headers = { 'content-type': type };
  const answer = JSON.parse(await call({ url, method: method as 'POST', body, headers })) as {
    taskUid: number;
  };
  const task = new URL(`/tasks/${String(answer.taskUid)}`, url).href;
  await waitFor(
    'the task is done',
    async () =>
      (JSON.parse(await call({ url: task })) as { finishedAt: string | null }).finishedAt ??
      undefined,
    { seconds: 1200, everyMilliseconds: 10 },
  );
};

/**
 * What a bare client reaches that feeds records which are ready, into an index with the same
 * settings: nothing is read and nothing is made while the clock runs.
 * @returns documents a second
 */
export const feedReadyRecords = async (
  dataDirectory: string,
  server: string,
): Promise<{ perSecond: number; documents: number }> => {
  const { connect, createSearchOutbox, firstFeed, indexSettings } = load();
  const { db } = connect({ dataDirectory: join(dataDirectory, 'api') });
  const outbox = createSearchOutbox(db);
  const json = 'application/json';
  await send(`${server}/indexes`, 'POST', '{"uid":"ready","primaryKey":"key"}', json);
  await send(`${server}/indexes/ready/settings`, 'PATCH', JSON.stringify(indexSettings({})), json);
  let tookMs = 0;
  let documents = 0;
  const feed = async (lines: string[]): Promise<void> => {
    const body = lines.join('\n');
    const began = performance.now();
    await send(`${server}/indexes/ready/documents`, 'POST', body, 'application/x-ndjson');
    tookMs += performance.now() - began;
  };
  let lines: string[] = [];
  let rows = await outbox.page(undefined, PAGE);
  for (; rows.length > 0; rows = await outbox.page(rows.at(-1), PAGE)) {
    documents += rows.length;
    for (const line of (await firstFeed(db, rows)).lines) lines.push(line);
    if (lines.reduce((sum, line) => sum + line.length * 2, 0) < BATCH_BYTES) continue;
    await feed(lines);
    lines = [];
  }
  if (lines.length > 0) await feed(lines);
  await db.destroy();
  await send(`${server}/indexes/ready`, 'DELETE', '', json);
  return { perSecond: documents / (tookMs / 1000), documents };
};
