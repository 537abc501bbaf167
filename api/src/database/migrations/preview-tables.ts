import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** Previews, their languages and files, and the replies to fact checks. */
export const previewTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  return {
    '0040-previews': {
      up: (db) =>
        tableOptions(db.schema.createTable('previews'), dialect, { narrow: false })
          .addColumn('id', key(32), (column) => column.primaryKey())
          .addColumn('kind', key(12), (column) => column.notNull())
          .addColumn('expires_at_ms', whole, (column) => column.notNull())
          .addColumn('revoked', whole, (column) => column.notNull())
          .addColumn('revision', whole)
          .addColumn('locale', key(8), (column) => column.notNull())
          .addColumn('fact_check', long)
          .addColumn('replies', whole, (column) => column.notNull())
          .execute(),
    },
    '0041-preview-documents': {
      up: (db) =>
        tableOptions(db.schema.createTable('preview_documents'), dialect, { narrow: false })
          .addColumn('preview_id', key(32), (column) => column.notNull())
          .addColumn('locale', key(8), (column) => column.notNull())
          .addColumn('item', long, (column) => column.notNull())
          .addColumn('body', long, (column) => column.notNull())
          .addPrimaryKeyConstraint('preview_documents_pk', ['preview_id', 'locale'])
          .execute(),
    },
    '0042-preview-media': {
      up: (db) =>
        tableOptions(db.schema.createTable('preview_media'), dialect, { narrow: true })
          .addColumn('file', key(80), (column) => column.notNull())
          .addColumn('preview_id', key(32), (column) => column.notNull())
          .addPrimaryKeyConstraint('preview_media_pk', ['file', 'preview_id'])
          .execute(),
    },
    '0043-fact-check-replies': {
      up: (db) =>
        tableOptions(db.schema.createTable('fact_check_replies'), dialect, { narrow: false })
          .addColumn('id', key(32), (column) => column.primaryKey())
          .addColumn('preview_id', key(32), (column) => column.notNull())
          .addColumn('received_at', key(40), (column) => column.notNull())
          .addColumn('reply', long, (column) => column.notNull())
          .execute(),
    },
  };
};
