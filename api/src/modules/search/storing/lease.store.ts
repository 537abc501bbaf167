import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';

/** Whose turn it is to feed the search server. */
export const createSearchLease = (db: Kysely<Tables>) => ({
  /** One process at a time feeds the server, so that an older text never follows a newer one. */
  lease: async (holder: string, nowMs: number, durationMs: number): Promise<boolean> => {
    const taken = await db
      .updateTable('leases')
      .set({ holder, expires_at_ms: nowMs + durationMs })
      .where('name', '=', 'search')
      .where((eb) => eb.or([eb('holder', '=', holder), eb('expires_at_ms', '<', nowMs)]))
      .executeTakeFirst();
    return taken.numUpdatedRows > 0n;
  },

  release: async (holder: string): Promise<void> => {
    await db
      .updateTable('leases')
      .set({ holder: '', expires_at_ms: 0 })
      .where('name', '=', 'search')
      .where('holder', '=', holder)
      .execute();
  },
});
