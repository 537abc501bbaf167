import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { partsOf, searchKey } from '../documents/search-key';

/** The titles of a document in all its languages, folded, and whether it is in force. */
export interface TitleWords {
  type: string;
  titles: string;
  isInForce: boolean;
}

const distinct = (values: string[]): string[] => [...new Set(values)];

/** {@link TitleWords} of the given documents by key. */
export const readTitleWords = async (
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<Map<string, TitleWords>> => {
  const parts = keys.map(partsOf).filter((part) => part !== undefined);
  if (parts.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_words')
    .select(['type', 'id', 'locale', 'folded_title', 'in_force'])
    .where('type', 'in', distinct(parts.map(({ type }) => type)))
    .where('id', 'in', distinct(parts.map(({ id }) => id)))
    .where('locale', 'in', distinct(parts.map(({ locale }) => locale)))
    .execute();
  return new Map(
    rows.map(({ type, id, locale, folded_title, in_force }) => [
      searchKey(type, id, locale),
      { type, titles: folded_title, isInForce: in_force !== 0 },
    ]),
  );
};
