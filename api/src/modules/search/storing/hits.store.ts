import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import type { Place } from '../documents/document-text';
import type { SearchHead } from '../documents/search-document';
import { partsOf, searchKey } from '../documents/search-key';

/** What is shown of a document that was found, as the store holds it now. */
export interface StoredHit {
  key: string;
  slug: string;
  /** JSON text of the document's standing, or nothing */
  standing: string | null;
  head: SearchHead;
  text: string;
  places: Place[];
}

const distinct = (values: string[]): string[] => [...new Set(values)];

/**
 * The documents of the given keys by key. What is not published any more is left out, whatever the
 * index still holds of it.
 */
export const readHits = async (
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<Map<string, StoredHit>> => {
  const parts = keys.map(partsOf).filter((part) => part !== undefined);
  if (parts.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_words as w')
    .innerJoin('documents as d', (join) =>
      join
        .onRef('d.type', '=', 'w.type')
        .onRef('d.id', '=', 'w.id')
        .onRef('d.locale', '=', 'w.locale'),
    )
    .select(['w.type', 'w.id', 'w.locale', 'd.slug', 'd.standing', 'w.head', 'w.places', 'w.text'])
    .where('w.type', 'in', distinct(parts.map(({ type }) => type)))
    .where('w.id', 'in', distinct(parts.map(({ id }) => id)))
    .where('w.locale', 'in', distinct(parts.map(({ locale }) => locale)))
    .where('d.state', '=', 'published')
    .execute();
  return new Map(
    rows.map(({ type, id, locale, slug, standing, head, places, text }) => {
      const key = searchKey(type, id, locale);
      return [
        key,
        {
          ...{ key, slug, standing, text },
          head: JSON.parse(head) as SearchHead,
          places: JSON.parse(places) as Place[],
        },
      ];
    }),
  );
};

/** What is known of every language of the given documents. */
export const readHeads = async (
  db: Kysely<Tables>,
  documents: readonly { type: string; id: string }[],
): Promise<SearchHead[]> => {
  if (documents.length === 0) return [];
  const rows = await db
    .selectFrom('search_words')
    .select(['type', 'id', 'head'])
    .where('type', 'in', distinct(documents.map(({ type }) => type)))
    .where('id', 'in', distinct(documents.map(({ id }) => id)))
    .execute();
  const wanted = new Set(documents.map(({ type, id }) => `${type}/${id}`));
  return rows
    .filter(({ type, id }) => wanted.has(`${type}/${id}`))
    .map(({ head }) => JSON.parse(head) as SearchHead);
};
