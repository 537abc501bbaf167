import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** Counts by day: what was read and searched, never by whom. */
export const figureTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, whole } = columnTypes(dialect);
  return {
    '0060-daily-counts': {
      up: (db) =>
        tableOptions(db.schema.createTable('daily_counts'), dialect, { narrow: true })
          .addColumn('day', key(10), (column) => column.notNull())
          .addColumn('measure', key(20), (column) => column.notNull())
          .addColumn('subject', key(90), (column) => column.notNull())
          .addColumn('count', whole, (column) => column.notNull())
          .addPrimaryKeyConstraint('daily_counts_pk', ['day', 'measure', 'subject'])
          .execute(),
    },
  };
};
