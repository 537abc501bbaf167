import { waitFor } from '../../system/wait.ts';
import { benchDocument } from './corpus.ts';
import { call } from './load.ts';

const PLAIN = 'plain';
const AT_ONCE = 1000;
const HEADERS = { 'content-type': 'application/x-ndjson' };

/** Milliseconds until the server has done a task. */
const waitForTask = async (server: string, uid: number): Promise<void> => {
  await waitFor(
    `task ${String(uid)}`,
    async () => {
      const task = JSON.parse(await call({ url: `${server}/tasks/${String(uid)}` })) as {
        status: string;
      };
      if (task.status === 'failed') throw new Error('The bare index refused documents');
      return task.status === 'succeeded' ? true : undefined;
    },
    { seconds: 600, everyMilliseconds: 10 },
  );
};

const post = async (server: string, path: string, body: string): Promise<void> => {
  const headers = path.includes('documents') ? HEADERS : { 'content-type': 'application/json' };
  const answer = await call({ url: server + path, method: 'POST', body, headers });
  await waitForTask(server, (JSON.parse(answer) as { taskUid: number }).taskUid);
};

const plainDocument = (n: number): object => {
  const { type, id, title, summary, publishedAt, body } = benchDocument(n);
  const text = body.map(({ children }) => children[0]?.text ?? '').join('\n');
  return { id, type, title, summary, publishedAt, text };
};

/**
 * The yardstick: the same documents as they are, in an index with default settings.
 * @returns how many documents a second it took
 */
export const fillPlainIndex = async (server: string, count: number): Promise<number> => {
  await post(server, '/indexes', JSON.stringify({ uid: PLAIN, primaryKey: 'id' }));
  let tookMs = 0;
  for (let from = 0; from < count; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - from);
    const lines = Array.from({ length }, (_, at) => JSON.stringify(plainDocument(from + at)));
    const began = performance.now();
    await post(server, `/indexes/${PLAIN}/documents`, lines.join('\n'));
    tookMs += performance.now() - began;
  }
  return count / (tookMs / 1000);
};

/** The bare request for the same words. */
export const plainSearch = (server: string, q: string, limit = 20) => ({
  url: `${server}/indexes/${PLAIN}/search`,
  method: 'POST' as const,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ q, ...(limit === 20 ? {} : { limit }) }),
});
