import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { SearchServer } from '../../gateways/meilisearch';
import { createSearchOutbox } from './search-outbox.store';
import { applyRows } from './search-worker';

const BATCH_DOCUMENTS = 500;

/**
 * Fills a fresh index beside the old one and exchanges them at one stroke, while readers search and
 * editors publish. Revisions are noted before the words are read, so that whatever changes during
 * the rebuild waits in the outbox afterwards: nothing is lost, at most something is sent twice.
 * @returns the number of documents sent
 */
export const rebuildIndex = async (
  db: Kysely<Tables>,
  server: SearchServer,
  index: string,
  onProgress: (documents: number) => void = () => undefined,
): Promise<number> => {
  const outbox = createSearchOutbox(db);
  const prefix = `${index}-rebuild-`;
  for (const left of await server.indexes()) if (left.startsWith(prefix)) await server.remove(left);
  const fresh = `${prefix}${String(Date.now())}`;
  await server.ensureIndex(index);
  await server.ensureIndex(fresh);

  const held = new Map<string, number>();
  let rows = await outbox.page(undefined, BATCH_DOCUMENTS);
  while (rows.length > 0) {
    for (const { type, id, revision } of rows) held.set(`${type}/${id}`, revision);
    await applyRows(db, server, fresh, rows);
    onProgress(held.size);
    rows = await outbox.page(rows.at(-1), BATCH_DOCUMENTS);
  }
  await server.swap(index, fresh);
  await outbox.startGeneration(held);
  await server.remove(fresh);
  return held.size;
};
