import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import type { SearchServer } from '../../../gateways/meilisearch';
import type { Place } from '../documents/document-text';
import { searchKey } from '../documents/search-key';
import { placeKey, stampOf } from '../index/index-records';
import { recordedPlaces } from '../index/recorded-places';
import { createSearchOutbox } from '../storing/outbox.store';

/** Keys of records: of documents and of places in them. */
export interface IndexDifference {
  missing: string[];
  outdated: string[];
  superfluous: string[];
}

const PAGE = 1000;

const expectedRecords = async (db: Kysely<Tables>): Promise<Map<string, string>> => {
  const outbox = createSearchOutbox(db);
  const expected = new Map<string, string>();
  for (let rows = await outbox.expected(undefined, PAGE); rows.length > 0;) {
    for (const { type, id, locale, digest, places } of rows) {
      const key = searchKey(type, id, locale);
      const stamp = stampOf(key, digest);
      expected.set(key, stamp);
      for (const index of recordedPlaces(JSON.parse(places) as Place[]).keys())
        expected.set(placeKey(key, index), stamp);
    }
    rows = await outbox.expected(rows.at(-1), PAGE);
  }
  return expected;
};

/** Compares the index with the store, record by record. Meaningful when nothing is waiting. */
export const compareIndex = async (
  db: Kysely<Tables>,
  server: SearchServer,
  index: string,
): Promise<IndexDifference> => {
  const expected = await expectedRecords(db);
  const records = await server.records(index, ['key', 'stamp']);
  const held = new Map(records.map(({ key, stamp }) => [String(key), String(stamp)]));
  return {
    missing: [...expected.keys()].filter((key) => !held.has(key)),
    outdated: [...expected].flatMap(([key, stamp]) =>
      held.has(key) && held.get(key) !== stamp ? [key] : [],
    ),
    superfluous: [...held.keys()].filter((key) => !expected.has(key)),
  };
};

export const isEqual = (difference: IndexDifference): boolean =>
  Object.values(difference).every((keys: string[]) => keys.length === 0);
