import type { Kysely } from 'kysely';
import type { SearchOutboxRow, Tables } from '../../../database/schema';
import {
  CanceledError,
  type IndexSettings,
  type SearchServer,
} from '../../../gateways/meilisearch';
import { createSearchOutbox, type SearchOutbox } from '../storing/outbox.store';
import { firstFeed } from './feed-rows';
import { REBUILD_PREFIX, UNINTERRUPTED_RECORDS } from './rebuild-names';

/** Documents that are read at once. */
const PAGE_DOCUMENTS = 100;
/** Bytes that are sent at once: more makes the server no quicker, and has to be held in memory. */
const BATCH_BYTES = 3_000_000;
/** So long after a publication the server is not interrupted again. */
const CALM_AFTER_MS = 20_000;

export interface Rebuild {
  db: Kysely<Tables>;
  server: SearchServer;
  /** the name of the index that is to be replaced */
  index: string;
  settings: IndexSettings;
  /** false: leave it, another process goes on or this one ends */
  goOn?: () => boolean;
  onProgress?: (documents: number) => void;
  /** who makes it: nobody takes away what another one is making */
  by?: 'api' | 'person';
}

interface Batch {
  rows: SearchOutboxRow[];
  lines: string[];
}

/** Sends a batch; after a publication in parts that do not keep the next one waiting. */
const createSending = ({ server }: Rebuild, fresh: string) => {
  let interruptedAtMs = -Infinity;
  const sendAll = async (lines: readonly string[]): Promise<void> => {
    const isCalm = performance.now() - interruptedAtMs > CALM_AFTER_MS;
    const size = isCalm ? lines.length : UNINTERRUPTED_RECORDS;
    for (let start = 0; start < lines.length; start += size)
      await server.apply(fresh, { lines: lines.slice(start, start + size) });
  };
  const send = async ({ lines }: Batch): Promise<void> => {
    if (lines.length === 0) return;
    try {
      await sendAll(lines);
    } catch (error) {
      if (!(error instanceof CanceledError)) throw error;
      interruptedAtMs = performance.now();
      await sendAll(lines);
    }
  };
  return send;
};

const readBatch = async (
  { db }: Rebuild,
  outbox: SearchOutbox,
  after: SearchOutboxRow | undefined,
): Promise<Batch> => {
  const batch: Batch = { rows: [], lines: [] };
  let bytes = 0;
  for (let last = after; bytes < BATCH_BYTES; last = batch.rows.at(-1)) {
    const rows = await outbox.page(last, PAGE_DOCUMENTS);
    if (rows.length === 0) break;
    const { lines } = await firstFeed(db, rows);
    batch.rows.push(...rows);
    for (const line of lines) {
      batch.lines.push(line);
      bytes += line.length * 2;
    }
  }
  return batch;
};

/** @returns the revisions that the fresh index holds by `type/id`; undefined when it was left */
const fill = async (
  rebuild: Rebuild,
  outbox: SearchOutbox,
  fresh: string,
): Promise<Map<string, number> | undefined> => {
  const { goOn = () => true, onProgress = () => undefined } = rebuild;
  const held = new Map<string, number>();
  const send = createSending(rebuild, fresh);
  let batch = await readBatch(rebuild, outbox, undefined);
  while (batch.rows.length > 0) {
    if (!goOn()) return undefined;
    // The next batch is made ready while the server is busy with this one.
    const [, next] = await Promise.all([
      send(batch),
      readBatch(rebuild, outbox, batch.rows.at(-1)),
    ]);
    for (const { type, id, revision } of batch.rows) held.set(`${type}/${id}`, revision);
    onProgress(held.size);
    batch = next;
  }
  return held;
};

/** Takes away indexes that nobody goes on making: their maker was killed. */
export const removeLeftovers = async (
  server: SearchServer,
  index: string,
  by: Rebuild['by'] = 'api',
): Promise<void> => {
  const prefix = `${index}${REBUILD_PREFIX}${by}-`;
  for (const left of await server.indexes()) if (left.startsWith(prefix)) await server.remove(left);
};

/**
 * Fills a fresh index beside the old one and exchanges them at one stroke, while readers search and
 * editors publish. Revisions are noted before the words are read, so that whatever changes during
 * the rebuild waits in the outbox afterwards: nothing is lost, at most something is sent twice.
 * @returns the number of documents sent; undefined when it was left half-way
 */
export const rebuildIndex = async (rebuild: Rebuild): Promise<number | undefined> => {
  const { db, server, index, settings } = rebuild;
  const outbox = createSearchOutbox(db);
  const fresh = `${index}${REBUILD_PREFIX}${rebuild.by ?? 'api'}-${String(Date.now())}`;
  await removeLeftovers(server, index, rebuild.by);
  await server.create(fresh, settings);
  const held = await fill(rebuild, outbox, fresh);
  if (held === undefined) return undefined;
  if (!(await server.indexes()).includes(index)) await server.create(index, settings);
  await server.swap(index, fresh);
  await outbox.startGeneration(held);
  await server.remove(fresh);
  return held.size;
};
