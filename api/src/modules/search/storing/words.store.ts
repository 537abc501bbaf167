import type { DocumentType, Locale } from '@minzong/content-types';
import type { Kysely, Transaction } from 'kysely';
import type { SearchWordsRow, Tables } from '../../../database/schema';
import { fold } from '../analysis/fold';
import type { Place } from '../documents/document-text';
import {
  searchDocumentsOf,
  type SearchDocument,
  type SearchedVersion,
  type SearchHead,
} from '../documents/search-document';
import { recordedPlaces } from '../index/recorded-places';
import { replaceKeys } from './keys.store';

const wordsRow = ({ head, text, places, digest }: SearchDocument): SearchWordsRow => ({
  type: head.type,
  id: head.id,
  locale: head.locale,
  shown_in: `,${head.shownIn.join(',')},`,
  in_force: head.isInForce ? 1 : 0,
  published_at: head.publishedAt,
  digest,
  head: JSON.stringify(head),
  folded_title: fold([head.title, ...head.otherTitles, ...head.names].join('\n')),
  places: JSON.stringify(places),
  folded_text: fold(`${head.summary}\n${text}`),
  text,
});

const noteChange = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
  records: number,
): Promise<void> => {
  const bumped = await trx
    .updateTable('search_outbox')
    .set((eb) => ({ revision: eb('revision', '+', 1), records }))
    .where('type', '=', type)
    .where('id', '=', id)
    .executeTakeFirst();
  if (bumped.numUpdatedRows > 0n) return;
  await trx
    .insertInto('search_outbox')
    .values({ type, id, revision: 1, indexed_revision: 0, popularity: 0, records })
    .execute();
};

const readDigests = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
): Promise<string[]> => {
  const rows = await trx
    .selectFrom('search_words')
    .select('digest')
    .where('type', '=', type)
    .where('id', '=', id)
    .execute();
  return rows.map(({ digest }) => digest);
};

/**
 * Keeps, in the transaction of the change, what the search must know of a document, and notes that
 * the search server must be told. Nothing is noted when nothing of it has changed.
 */
export const noteForSearch = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
  versions: ReadonlyMap<Locale, SearchedVersion>,
): Promise<void> => {
  const documents = searchDocumentsOf(versions);
  const held = new Set(await readDigests(trx, type, id));
  const isKnown = documents.every(({ digest }) => held.has(digest));
  if (isKnown && documents.length === held.size && documents.length > 0) return;
  await trx.deleteFrom('search_words').where('type', '=', type).where('id', '=', id).execute();
  for (const document of documents)
    await trx.insertInto('search_words').values(wordsRow(document)).execute();
  await replaceKeys(trx, { type, id }, documents);
  const records = documents.reduce((sum, { places }) => sum + 1 + recordedPlaces(places).length, 0);
  await noteChange(trx, type, id, records);
};

/** A search document with what only the store knows of it. */
export interface FeedDocument extends SearchDocument {
  popularity: number;
}

/** The search documents of the given keys, all languages. */
export const readFeedDocuments = async (
  db: Kysely<Tables>,
  keys: readonly { type: string; id: string; popularity: number }[],
): Promise<FeedDocument[]> => {
  if (keys.length === 0) return [];
  const popularity = new Map(keys.map((key) => [`${key.type}/${key.id}`, key.popularity]));
  const rows = await db
    .selectFrom('search_words')
    .select(['type', 'id', 'head', 'digest', 'places', 'text'])
    .where('type', 'in', [...new Set(keys.map(({ type }) => type))])
    .where('id', 'in', [...new Set(keys.map(({ id }) => id))])
    .execute();
  return rows.flatMap((row) => {
    const known = popularity.get(`${row.type}/${row.id}`);
    if (known === undefined) return [];
    return [
      {
        head: JSON.parse(row.head) as SearchHead,
        text: row.text,
        places: JSON.parse(row.places) as Place[],
        digest: row.digest,
        popularity: known,
      },
    ];
  });
};
