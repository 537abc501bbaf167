import type { DocumentType } from '@minzong/content-types';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';
import { bumpVersion, type OnDocumentChanged } from './accept-delivery';
import { documentsRestingOn, documentsShowing, noteForRefresh } from './dependants';
import { prepareDocument } from './prepare-document';

// Few enough that a transaction on the synchronous SQLite driver keeps readers waiting only
// a few milliseconds.
const BATCH_DOCUMENTS = 20;

/**
 * Prepares again up to one batch of the documents that were noted because something they show has
 * changed. Ends by itself: a title changes items, an item changes bodies and what rests on it, a
 * body changes nothing.
 * @returns how many were prepared
 */
export const refreshBatch = async (
  db: Kysely<Tables>,
  onDocumentChanged: OnDocumentChanged,
  today: string,
): Promise<number> => {
  const waiting = await db.selectFrom('refresh').select('id').limit(1).executeTakeFirst();
  if (waiting === undefined) return 0;
  return await writeToStore(db, async (trx) => {
    const batch = await trx.selectFrom('refresh').selectAll().limit(BATCH_DOCUMENTS).execute();
    for (const { type, id } of batch) {
      await trx.deleteFrom('refresh').where('type', '=', type).where('id', '=', id).execute();
      const documentType = type as DocumentType;
      const ready = await prepareDocument(trx, documentType, id, today);
      await onDocumentChanged(trx, documentType, id, ready.versions);
      if (!ready.itemChanged) continue;
      const showing = await documentsShowing(trx, documentType, id);
      await noteForRefresh(trx, [...showing, ...(await documentsRestingOn(trx, [id]))]);
    }
    if (batch.length > 0) await bumpVersion(trx);
    return batch.length;
  });
};

/** Notes every published document: all of them are to be prepared again. */
export const noteEverything = (db: Kysely<Tables>): Promise<void> =>
  writeToStore(db, async (trx) => {
    await sql`replace into refresh (type, id)
      select distinct type, id from documents where state = 'published'`.execute(trx);
  });
