import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import type { Candidate } from '../asking/rank';
import { allTitlesOf, type SearchHead } from '../documents/search-document';
import { partsOf, searchKey } from '../documents/search-key';

/** Enough of a text to see which words it has. */
const READ_CHARACTERS = 10_000;

const distinct = (values: string[]): string[] => [...new Set(values)];

/** What the ranking compares of the documents of the given keys, in the order of the keys. */
export const readCandidates = async (
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<Candidate[]> => {
  const parts = keys.map(partsOf).filter((part) => part !== undefined);
  if (parts.length === 0) return [];
  const beginning = sql<string>`substr(text, 1, ${READ_CHARACTERS})`;
  const rows = await db
    .selectFrom('search_words')
    .select(['type', 'id', 'locale', 'head', beginning.as('text')])
    .where('type', 'in', distinct(parts.map(({ type }) => type)))
    .where('id', 'in', distinct(parts.map(({ id }) => id)))
    .where('locale', 'in', distinct(parts.map(({ locale }) => locale)))
    .execute();
  const byKey = new Map(
    rows.map(({ type, id, locale, head, text }) => {
      const key = searchKey(type, id, locale);
      const known = JSON.parse(head) as SearchHead;
      const { summary, isInForce } = known;
      const titles = allTitlesOf(known);
      return [key, { key, type: known.type, titles, summary, isInForce, text }];
    }),
  );
  return keys.flatMap((key) => byKey.get(key) ?? []);
};
