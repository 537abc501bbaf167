import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** What readers reported, and what has become of it. */
export const reportTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  return {
    '0105-reports': {
      up: (db) =>
        tableOptions(db.schema.createTable('reports'), dialect, { narrow: false })
          .addColumn('id', key(64), (column) => column.primaryKey())
          .addColumn('number', key(10), (column) => column.notNull().unique())
          .addColumn('kind', key(12), (column) => column.notNull())
          .addColumn('received_at', key(40), (column) => column.notNull())
          .addColumn('content', long)
          .addColumn('revision', whole, (column) => column.notNull())
          .addColumn('progress', long)
          .addColumn('closed_at_ms', whole)
          .execute(),
    },
  };
};
