import type { SearchSettings } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';

export const NO_SETTINGS: SearchSettings = {
  version: 0,
  synonyms: [],
  bestBets: [],
  deniedSuggestions: [],
};

/** What the desk has decided about the search: one row, replaced whole. */
export const createSettingsStore = (db: Kysely<Tables>) => ({
  versions: async (): Promise<{ version: number; applied: number } | undefined> =>
    await db
      .selectFrom('search_settings')
      .select(['version', 'applied_version as applied'])
      .where('id', '=', 1)
      .executeTakeFirst(),

  read: async (): Promise<SearchSettings> => {
    const row = await db
      .selectFrom('search_settings')
      .select('settings')
      .where('id', '=', 1)
      .executeTakeFirst();
    return row === undefined ? NO_SETTINGS : (JSON.parse(row.settings) as SearchSettings);
  },

  /** @returns false, and keeps what is there, when that is newer */
  replace: (settings: SearchSettings): Promise<boolean> =>
    writeToStore(db, async (trx) => {
      const held = await trx
        .selectFrom('search_settings')
        .select(['version', 'applied_version'])
        .where('id', '=', 1)
        .executeTakeFirst();
      if (held !== undefined && held.version > settings.version) return false;
      await trx
        .replaceInto('search_settings')
        .values({
          id: 1,
          version: settings.version,
          // The same version sent again may hold other words after the desk was restored.
          applied_version: -1,
          settings: JSON.stringify(settings),
        })
        .execute();
      await trx
        .updateTable('store_state')
        .set((eb) => ({ search_version: eb('search_version', '+', 1) }))
        .where('id', '=', 1)
        .execute();
      return true;
    }),

  /** The search server has the synonyms of this version. */
  markApplied: (version: number): Promise<void> =>
    writeToStore(db, async (trx) => {
      const marked = await trx
        .updateTable('search_settings')
        .set({ applied_version: version })
        .where('id', '=', 1)
        .where('version', '=', version)
        .where('applied_version', '<>', version)
        .executeTakeFirst();
      if (marked.numUpdatedRows === 0n) return;
      await trx
        .updateTable('store_state')
        .set((eb) => ({ search_version: eb('search_version', '+', 1) }))
        .where('id', '=', 1)
        .execute();
    }),
});

export type SettingsStore = ReturnType<typeof createSettingsStore>;
