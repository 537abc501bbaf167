import type { DocumentType, PublishedDocument } from '@minzong/content-types';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';
import { noteForRefresh } from './dependants';
import { turningDays } from './validity';

/** Keeps the days to come on which a policy will say something else of itself. */
export const replaceTurningDays = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
  today: string,
  versions: readonly { delivered: PublishedDocument }[],
): Promise<void> => {
  if (type !== 'policy') return;
  await trx.deleteFrom('turning_days').where('type', '=', type).where('id', '=', id).execute();
  const days = versions.flatMap(({ delivered }) =>
    delivered.type === 'policy' ? turningDays(delivered, today) : [],
  );
  const rows = [...new Set(days)].map((day) => ({ day, type, id }));
  if (rows.length > 0) await trx.insertInto('turning_days').values(rows).execute();
};

/**
 * Notes every document whose day has come, today or while the api was down, to be prepared again;
 * that takes its past days away.
 * @returns whether there was any
 */
export const noteTurnedDays = async (db: Kysely<Tables>, today: string): Promise<boolean> => {
  const due = (from: Kysely<Tables>) =>
    from.selectFrom('turning_days').select(['type', 'id']).distinct().where('day', '<=', today);
  if ((await due(db).limit(1).executeTakeFirst()) === undefined) return false;
  await writeToStore(db, async (trx) => {
    await noteForRefresh(trx, await due(trx).execute());
  });
  return true;
};
