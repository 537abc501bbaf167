import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** What the search server is to be told, and the words for searching without it. */
export const searchTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  return {
    '0020-search-outbox': {
      up: (db) =>
        tableOptions(db.schema.createTable('search_outbox'), dialect, { narrow: true })
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addColumn('revision', whole, (column) => column.notNull())
          .addColumn('indexed_revision', whole, (column) => column.notNull())
          .addPrimaryKeyConstraint('search_outbox_pk', ['type', 'id'])
          .execute(),
    },
    '0021-search-texts': {
      up: (db) =>
        tableOptions(db.schema.createTable('search_texts'), dialect, { narrow: false })
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addColumn('locale', key(8), (column) => column.notNull())
          .addColumn('shown_in', key(40), (column) => column.notNull())
          .addColumn('published_at', key(40), (column) => column.notNull())
          .addColumn('digest', key(64), (column) => column.notNull())
          .addColumn('folded_title', long, (column) => column.notNull())
          .addColumn('folded_text', long, (column) => column.notNull())
          .addColumn('source', long, (column) => column.notNull())
          .addPrimaryKeyConstraint('search_texts_pk', ['type', 'id', 'locale'])
          .execute(),
    },
  };
};
