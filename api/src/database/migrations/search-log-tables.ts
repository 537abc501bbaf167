import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** What was searched, summed up by day; there is no column in which a person could stand. */
export const searchLogTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, whole } = columnTypes(dialect);
  return {
    '0080-search-log': {
      up: (db) =>
        tableOptions(db.schema.createTable('search_log'), dialect, { narrow: true })
          .addColumn('day', key(10), (column) => column.notNull())
          .addColumn('locale', key(10), (column) => column.notNull())
          .addColumn('words', key(40), (column) => column.notNull())
          .addColumn('asked', whole, (column) => column.notNull())
          .addColumn('found_nothing', whole, (column) => column.notNull())
          .addColumn('results', whole, (column) => column.notNull())
          .addColumn('clicks', whole, (column) => column.notNull())
          .addColumn('first_rank_clicks', whole, (column) => column.notNull())
          .addColumn('rank_sum', whole, (column) => column.notNull())
          .addPrimaryKeyConstraint('search_log_pk', ['day', 'locale', 'words'])
          .execute(),
    },
  };
};
