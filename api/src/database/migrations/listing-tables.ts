import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** The ready-made lists, their totals, and what waits to be prepared again. */
export const listingTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, whole } = columnTypes(dialect);
  return {
    '0010-listing': {
      up: (db) =>
        tableOptions(db.schema.createTable('listing'), dialect, { narrow: true })
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('requested_locale', key(8), (column) => column.notNull())
          .addColumn('facet', key(120), (column) => column.notNull())
          .addColumn('sort_key', key(40), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addColumn('locale', key(8), (column) => column.notNull())
          .addPrimaryKeyConstraint('listing_pk', [
            'type',
            'requested_locale',
            'facet',
            'sort_key',
            'id',
          ])
          .execute(),
    },
    // Holds every column, with the primary key: SQLite would else walk all lists of the type.
    '0011-listing-by-document': {
      up: (db) =>
        db.schema
          .createIndex('listing_by_document')
          .on('listing')
          .columns(['id', 'type', 'locale'])
          .execute(),
    },
    '0012-listing-totals': {
      up: (db) =>
        tableOptions(db.schema.createTable('listing_totals'), dialect, { narrow: true })
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('requested_locale', key(8), (column) => column.notNull())
          .addColumn('facet', key(120), (column) => column.notNull())
          .addColumn('total', whole, (column) => column.notNull())
          .addPrimaryKeyConstraint('listing_totals_pk', ['type', 'requested_locale', 'facet'])
          .execute(),
    },
    '0013-refresh': {
      up: (db) =>
        tableOptions(db.schema.createTable('refresh'), dialect, { narrow: true })
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addPrimaryKeyConstraint('refresh_pk', ['type', 'id'])
          .execute(),
    },
  };
};
