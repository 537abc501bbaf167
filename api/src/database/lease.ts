import type { Kysely } from 'kysely';
import type { Tables } from './schema';

/** Whose turn a background job is, where several processes share one database. */
export const createLease = (db: Kysely<Tables>, name: string) => ({
  /** Takes or prolongs it; false while another process has it. */
  lease: async (holder: string, nowMs: number, durationMs: number): Promise<boolean> => {
    const taken = await db
      .updateTable('leases')
      .set({ holder, expires_at_ms: nowMs + durationMs })
      .where('name', '=', name)
      .where((eb) => eb.or([eb('holder', '=', holder), eb('expires_at_ms', '<', nowMs)]))
      .executeTakeFirst();
    return taken.numUpdatedRows > 0n;
  },

  release: async (holder: string): Promise<void> => {
    await db
      .updateTable('leases')
      .set({ holder: '', expires_at_ms: 0 })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .execute();
  },
});
