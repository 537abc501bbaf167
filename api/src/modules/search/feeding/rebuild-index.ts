import type { Kysely } from 'kysely';
import type { SearchOutboxRow, Tables } from '../../../database/schema';
import type { IndexSettings, SearchServer } from '../../../gateways/meilisearch';
import { createSearchOutbox, type SearchOutbox } from '../storing/outbox.store';
import { firstFeed } from './feed-rows';

const FIRST_BATCH = 100;
const LARGEST_BATCH = 4000;
const SMALLEST_BATCH = 20;
/**
 * The server does one thing after the other: a publication waits until the batch under way is done.
 * Small enough for it to be visible within two seconds, large enough for the server to be quick.
 */
const BATCH_MS = 700;

const nextSize = (size: number, tookMs: number): number => {
  const factor = Math.min(2, Math.max(0.5, BATCH_MS / Math.max(1, tookMs)));
  return Math.round(Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, size * factor)));
};

export interface Rebuild {
  db: Kysely<Tables>;
  server: SearchServer;
  /** the name of the index that is to be replaced */
  index: string;
  settings: IndexSettings;
  /** false: leave it, another process goes on or this one ends */
  goOn?: () => boolean;
  onProgress?: (documents: number) => void;
}

/** @returns the revisions that the fresh index holds by `type/id`; undefined when it was left */
const fill = async (
  { db, server, goOn = () => true, onProgress = () => undefined }: Rebuild,
  outbox: SearchOutbox,
  fresh: string,
): Promise<Map<string, number> | undefined> => {
  const held = new Map<string, number>();
  let size = FIRST_BATCH;
  const prepare = async (after: SearchOutboxRow | undefined) => {
    const rows = await outbox.page(after, size);
    return { rows, change: await firstFeed(db, rows) };
  };
  let next = await prepare(undefined);
  while (next.rows.length > 0) {
    if (!goOn()) return undefined;
    const { rows, change } = next;
    const began = performance.now();
    const applied = server.apply(fresh, change).then(() => performance.now() - began);
    // The next batch is made ready while the server is busy with this one.
    const [tookMs, prepared] = await Promise.all([applied, prepare(rows.at(-1))]);
    for (const { type, id, revision } of rows) held.set(`${type}/${id}`, revision);
    onProgress(held.size);
    size = nextSize(rows.length, tookMs);
    next = prepared;
  }
  return held;
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
  const prefix = `${index}-rebuild-`;
  for (const left of await server.indexes()) if (left.startsWith(prefix)) await server.remove(left);
  const fresh = `${prefix}${String(Date.now())}`;
  await server.create(fresh, settings);
  const held = await fill(rebuild, outbox, fresh);
  if (held === undefined) return undefined;
  if (!(await server.indexes()).includes(index)) await server.create(index, settings);
  await server.swap(index, fresh);
  await outbox.startGeneration(held);
  await server.remove(fresh);
  return held.size;
};
