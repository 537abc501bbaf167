import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** Documents, their old slugs and their links. One statement each: MySQL cannot roll DDL back. */
export const contentTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  return {
    '0001-documents': {
      up: (db) =>
        tableOptions(db.schema.createTable('documents'), dialect, { narrow: false })
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addColumn('locale', key(8), (column) => column.notNull())
          .addColumn('revision', whole, (column) => column.notNull())
          .addColumn('state', key(12), (column) => column.notNull())
          .addColumn('slug', key(120), (column) => column.notNull())
          .addColumn('title', key(300), (column) => column.notNull())
          .addColumn('published_at', key(40), (column) => column.notNull())
          .addColumn('digest', key(64), (column) => column.notNull())
          .addColumn('withdrawn_at', key(40))
          .addColumn('reason', key(600))
          .addColumn('etag', key(64), (column) => column.notNull())
          .addColumn('item', long, (column) => column.notNull())
          .addColumn('body', long, (column) => column.notNull())
          .addColumn('document', long, (column) => column.notNull())
          .addPrimaryKeyConstraint('documents_pk', ['type', 'id', 'locale'])
          .execute(),
    },
    '0002-documents-by-slug': {
      up: (db) =>
        db.schema
          .createIndex('documents_by_slug')
          .on('documents')
          .columns(['type', 'slug'])
          .execute(),
    },
    '0003-slugs': {
      up: (db) =>
        tableOptions(db.schema.createTable('slugs'), dialect, { narrow: true })
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('slug', key(120), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addPrimaryKeyConstraint('slugs_pk', ['type', 'slug'])
          .execute(),
    },
    '0004-links': {
      up: (db) =>
        tableOptions(db.schema.createTable('links'), dialect, { narrow: true })
          .addColumn('source_type', key(32), (column) => column.notNull())
          .addColumn('source_id', key(40), (column) => column.notNull())
          .addColumn('source_locale', key(8), (column) => column.notNull())
          .addColumn('name', key(32), (column) => column.notNull())
          .addColumn('target_id', key(40), (column) => column.notNull())
          .addColumn('clauses', long)
          .addPrimaryKeyConstraint('links_pk', [
            'source_type',
            'source_id',
            'source_locale',
            'name',
            'target_id',
          ])
          .execute(),
    },
    '0005-links-by-target': {
      up: (db) =>
        db.schema
          .createIndex('links_by_target')
          .on('links')
          .columns(['target_id', 'name'])
          .execute(),
    },
    '0006-media-references': {
      up: (db) =>
        tableOptions(db.schema.createTable('media_references'), dialect, { narrow: true })
          .addColumn('file', key(80), (column) => column.notNull())
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addColumn('locale', key(8), (column) => column.notNull())
          .addPrimaryKeyConstraint('media_references_pk', ['file', 'type', 'id', 'locale'])
          .execute(),
    },
    '0007-media-references-by-document': {
      up: (db) =>
        db.schema
          .createIndex('media_references_by_document')
          .on('media_references')
          .columns(['type', 'id', 'locale'])
          .execute(),
    },
  };
};
