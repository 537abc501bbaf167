import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Lists of what exists in one language, and links that say whether a policy holds. */
export const languageListing = (): Record<string, Migration> => ({
  // What was published before is prepared again, and with it its rows in the lists.
  '0110-refresh-everything': {
    up: async (db) => {
      await sql`replace into refresh (type, id)
        select distinct type, id from documents where state = 'published'`.execute(db);
    },
  },
});
