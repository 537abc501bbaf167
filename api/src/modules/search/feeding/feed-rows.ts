import { LOCALES } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchOutboxRow, Tables } from '../../../database/schema';
import type { IndexChange, SearchServer } from '../../../gateways/meilisearch';
import { searchKey } from '../documents/search-key';
import { indexRecords, stampOf } from '../index/index-records';
import { REBUILD_PREFIX, UNINTERRUPTED_RECORDS } from './rebuild-names';
import { readFeedDocuments, type FeedDocument } from '../storing/words.store';

/** Few enough that readers do not wait while records are made. */
const AT_ONCE = 8;

/** Records as JSON texts, made a few at a time so that readers are answered in between. */
const recordLines = async (documents: readonly FeedDocument[]): Promise<string[]> => {
  const lines: string[] = [];
  for (const [index, document] of documents.entries()) {
    if (index > 0 && index % AT_ONCE === 0) await nextTurn();
    for (const record of indexRecords(document, document.popularity))
      lines.push(JSON.stringify(record));
  }
  return lines;
};

/** What an index that is filled for the first time must be told of the given documents. */
export const firstFeed = async (
  db: Kysely<Tables>,
  rows: readonly SearchOutboxRow[],
): Promise<IndexChange> => ({
  lines: await recordLines(await readFeedDocuments(db, rows)),
});

const quoted = (values: readonly string[]): string =>
  values.map((value) => `"${value}"`).join(', ');

/**
 * Everything that belongs to these documents and not to their present state. It is taken out after
 * the present state was added, so that nothing is away in between.
 */
const obsolete = (rows: readonly SearchOutboxRow[], documents: readonly FeedDocument[]): string => {
  const keys = rows.flatMap(({ type, id }) => LOCALES.map((locale) => searchKey(type, id, locale)));
  const stamps = documents.map(({ head, digest }) =>
    stampOf(searchKey(head.type, head.id, head.locale), digest),
  );
  return `document IN [${quoted(keys)}] AND stamp NOT IN [${quoted(stamps)}]`;
};

/** Tells the server what it must hold of the given documents, and what it must not. */
export const feedRows = async (
  db: Kysely<Tables>,
  server: SearchServer,
  index: string,
  rows: readonly SearchOutboxRow[],
): Promise<void> => {
  const documents = await readFeedDocuments(db, rows);
  const lines = await recordLines(documents);
  // Asked for first and then made way for: what is left undone is sent again behind it.
  await server.apply(index, { lines, obsolete: obsolete(rows, documents) }, () =>
    server.interrupt(`${index}${REBUILD_PREFIX}`, UNINTERRUPTED_RECORDS),
  );
};
