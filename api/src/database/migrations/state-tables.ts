import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** The one row about the store as a whole, and the leases of background work. */
export const stateTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, whole } = columnTypes(dialect);
  return {
    '0030-store-state': {
      up: (db) =>
        tableOptions(db.schema.createTable('store_state'), dialect, { narrow: false })
          .addColumn('id', whole, (column) => column.primaryKey())
          .addColumn('turn', whole, (column) => column.notNull())
          .addColumn('version', whole, (column) => column.notNull())
          .addColumn('search_generation', whole, (column) => column.notNull())
          .addColumn('initialised_at', key(40))
          .execute(),
    },
    '0031-store-state-row': {
      up: async (db) => {
        await db
          .replaceInto('store_state')
          .values({ id: 1, turn: 0, version: 0, search_generation: 0, initialised_at: null })
          .execute();
      },
    },
    '0032-leases': {
      up: (db) =>
        tableOptions(db.schema.createTable('leases'), dialect, { narrow: true })
          .addColumn('name', key(32), (column) => column.notNull())
          .addColumn('holder', key(64), (column) => column.notNull())
          .addColumn('expires_at_ms', whole, (column) => column.notNull())
          .addPrimaryKeyConstraint('leases_pk', ['name'])
          .execute(),
    },
    '0033-search-lease': {
      up: async (db) => {
        await db
          .replaceInto('leases')
          .values({ name: 'search', holder: '', expires_at_ms: 0 })
          .execute();
      },
    },
  };
};
