import type { Locale, DocumentType } from '@minzong/content-types';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { SearchTextRow, Tables } from '../../database/schema';
import { searchDocumentsOf, type SearchDocument, type SearchedVersion } from './search-document';

/** The form in which words are compared when the database searches. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase();

const textRow = (document: SearchDocument): SearchTextRow => ({
  type: document.type,
  id: document.id,
  locale: document.locale,
  shown_in: `,${document.shownIn.join(',')},`,
  published_at: document.publishedAt,
  in_force: document.inForce,
  digest: document.digest,
  folded_title: fold([document.title, ...document.otherTitles].join('\n')),
  folded_text: fold(`${document.summary}\n${document.text}`),
  source: JSON.stringify(document),
});

/** Notes, in the transaction of the change, what the search server must be told of a document. */
export const noteForSearch = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
  versions: ReadonlyMap<Locale, SearchedVersion>,
): Promise<void> => {
  await trx.deleteFrom('search_texts').where('type', '=', type).where('id', '=', id).execute();
  const rows = searchDocumentsOf(versions).map(textRow);
  if (rows.length > 0) await trx.insertInto('search_texts').values(rows).execute();
  const bumped = await trx
    .updateTable('search_outbox')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('type', '=', type)
    .where('id', '=', id)
    .executeTakeFirst();
  if (bumped.numUpdatedRows === 0n)
    await trx
      .insertInto('search_outbox')
      .values({ type, id, revision: 1, indexed_revision: 0 })
      .execute();
};

/** A document that matches, without its text. */
export interface Match {
  type: string;
  id: string;
  locale: string;
  published_at: string;
  folded_title: string;
  in_force: number | null;
}

/** Documents that hold every one of the folded terms, as shown to readers of a language. */
export const findMatches = (
  db: Kysely<Tables>,
  terms: string[],
  requested: Locale,
): Promise<Match[]> => {
  let query = db
    .selectFrom('search_texts')
    .select(['type', 'id', 'locale', 'published_at', 'folded_title', 'in_force'])
    .where(sql<boolean>`instr(shown_in, ${`,${requested},`}) > 0`);
  // instr compares literally on both databases: nothing in a reader's words is a pattern.
  for (const term of terms)
    query = query.where(
      sql<boolean>`(instr(folded_title, ${term}) > 0 or instr(folded_text, ${term}) > 0)`,
    );
  return query.execute();
};

/** The search documents of the given keys. */
export const readSearchDocuments = async (
  db: Kysely<Tables>,
  keys: { type: string; id: string }[],
): Promise<SearchDocument[]> => {
  if (keys.length === 0) return [];
  const wanted = new Set(keys.map(({ type, id }) => `${type}/${id}`));
  const rows = await db
    .selectFrom('search_texts')
    .select(['type', 'id', 'source'])
    .where('type', 'in', [...new Set(keys.map(({ type }) => type))])
    .where('id', 'in', [...new Set(keys.map(({ id }) => id))])
    .execute();
  return rows
    .filter(({ type, id }) => wanted.has(`${type}/${id}`))
    .map(({ source }) => JSON.parse(source) as SearchDocument);
};
