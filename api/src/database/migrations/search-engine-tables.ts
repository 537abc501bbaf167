import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** The words of documents with their places, what they are looked up by, and what the desk decides. */
export const searchEngineTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  return {
    '0090-drop-search-texts': {
      up: (db) => db.schema.dropTable('search_texts').ifExists().execute(),
    },
    // Narrow columns first: SQLite reads a long row from its beginning only as far as it must.
    '0091-search-words': {
      up: (db) =>
        tableOptions(db.schema.createTable('search_words'), dialect, { narrow: false })
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addColumn('locale', key(8), (column) => column.notNull())
          .addColumn('shown_in', key(40), (column) => column.notNull())
          .addColumn('in_force', whole, (column) => column.notNull())
          .addColumn('published_at', key(40), (column) => column.notNull())
          .addColumn('digest', key(64), (column) => column.notNull())
          .addColumn('head', long, (column) => column.notNull())
          .addColumn('folded_title', long, (column) => column.notNull())
          .addColumn('places', long, (column) => column.notNull())
          .addColumn('folded_text', long, (column) => column.notNull())
          .addColumn('text', long, (column) => column.notNull())
          .addPrimaryKeyConstraint('search_words_pk', ['type', 'id', 'locale'])
          .execute(),
    },
    '0092-search-keys': {
      up: (db) =>
        tableOptions(db.schema.createTable('search_keys'), dialect, { narrow: true })
          .addColumn('value', key(32), (column) => column.notNull())
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addColumn('kind', key(20), (column) => column.notNull())
          .addPrimaryKeyConstraint('search_keys_pk', ['value', 'type', 'id', 'kind'])
          .execute(),
    },
    '0093-search-keys-by-document': {
      up: (db) =>
        db.schema
          .createIndex('search_keys_by_document')
          .on('search_keys')
          .columns(['id'])
          .execute(),
    },
    '0094-search-settings': {
      up: (db) =>
        tableOptions(db.schema.createTable('search_settings'), dialect, { narrow: false })
          .addColumn('id', whole, (column) => column.primaryKey())
          .addColumn('version', whole, (column) => column.notNull())
          .addColumn('applied_version', whole, (column) => column.notNull())
          .addColumn('settings', long, (column) => column.notNull())
          .execute(),
    },
    '0095-search-index-version': {
      up: (db) =>
        db.schema
          .alterTable('store_state')
          .addColumn('search_version', whole, (column) => column.notNull().defaultTo(0))
          .execute(),
    },
    '0096-search-popularity': {
      up: (db) =>
        db.schema
          .alterTable('search_outbox')
          .addColumn('popularity', whole, (column) => column.notNull().defaultTo(0))
          .execute(),
    },
    '0097-search-records': {
      up: (db) =>
        db.schema
          .alterTable('search_outbox')
          .addColumn('records', whole, (column) => column.notNull().defaultTo(0))
          .execute(),
    },
    '0098-search-shape': {
      up: (db) =>
        db.schema
          .alterTable('store_state')
          .addColumn('search_shape', key(64), (column) => column.notNull().defaultTo(''))
          .execute(),
    },
  };
};
