import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { SearchServer } from '../../gateways/meilisearch';
import { searchKey } from './search-document';
import { createSearchOutbox } from './search-outbox.store';

export interface IndexDifference {
  missing: string[];
  outdated: string[];
  superfluous: string[];
}

/** Compares the index with the store, document by document. Meaningful when nothing is waiting. */
export const compareIndex = async (
  db: Kysely<Tables>,
  server: SearchServer,
  index: string,
): Promise<IndexDifference> => {
  const rows = await createSearchOutbox(db).expectedDigests();
  const expected = new Map(
    rows.map(({ type, id, locale, digest }) => [searchKey(type, id, locale), digest]),
  );
  const held = new Map((await server.keys(index)).map(({ key, digest }) => [key, digest]));
  return {
    missing: [...expected.keys()].filter((key) => !held.has(key)),
    outdated: [...expected].flatMap(([key, digest]) =>
      held.has(key) && held.get(key) !== digest ? [key] : [],
    ),
    superfluous: [...held.keys()].filter((key) => !expected.has(key)),
  };
};

export const isEqual = (difference: IndexDifference): boolean =>
  Object.values(difference).every((keys: string[]) => keys.length === 0);
