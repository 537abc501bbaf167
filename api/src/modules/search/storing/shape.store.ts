import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';

/** By which rules the words in the store were made. */
export const createShapeStore = (db: Kysely<Tables>) => ({
  /** Has everything made again when the words in the store were made by other rules. */
  renew: async (shape: string, makeAgain: () => Promise<void>): Promise<void> => {
    const { search_shape: held } = await db
      .selectFrom('store_state')
      .select('search_shape')
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    if (held === shape) return;
    await makeAgain();
    await db.updateTable('store_state').set({ search_shape: shape }).where('id', '=', 1).execute();
  },
});
