import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** How words are read, as the proof-readers have decided. */
export const lexiconTables = (dialect: DialectName): Record<string, Migration> => {
  const { long, whole } = columnTypes(dialect);
  return {
    '0100-braille-lexicon': {
      up: (db) =>
        tableOptions(db.schema.createTable('braille_lexicon'), dialect, { narrow: false })
          .addColumn('id', whole, (column) => column.primaryKey())
          .addColumn('version', whole, (column) => column.notNull())
          .addColumn('entries', long, (column) => column.notNull())
          .execute(),
    },
  };
};
