import type { DocumentType } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';
import { bumpVersion } from './accept-delivery';
import { documentsShowing, noteForRefresh } from './dependants';
import { prepareDocument } from './prepare-document';

// Few enough that a transaction on the synchronous SQLite driver keeps readers waiting only
// a few milliseconds.
const BATCH_DOCUMENTS = 20;

/**
 * Prepares again up to one batch of the documents that were noted because something they show has
 * changed. Ends by itself: a title changes items, an item changes bodies, a body changes nothing.
 * @returns how many were prepared
 */
export const refreshBatch = async (db: Kysely<Tables>): Promise<number> => {
  const waiting = await db.selectFrom('refresh').select('id').limit(1).executeTakeFirst();
  if (waiting === undefined) return 0;
  return await writeToStore(db, async (trx) => {
    const batch = await trx.selectFrom('refresh').selectAll().limit(BATCH_DOCUMENTS).execute();
    for (const { type, id } of batch) {
      await trx.deleteFrom('refresh').where('type', '=', type).where('id', '=', id).execute();
      const documentType = type as DocumentType;
      const { itemChanged } = await prepareDocument(trx, documentType, id);
      if (itemChanged) await noteForRefresh(trx, await documentsShowing(trx, documentType, id));
    }
    if (batch.length > 0) await bumpVersion(trx);
    return batch.length;
  });
};
