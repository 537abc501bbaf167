import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** What a document must say of its standing, successors of withdrawn ones, and days to come. */
export const standingTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  return {
    '0070-documents-standing': {
      up: (db) => db.schema.alterTable('documents').addColumn('standing', long).execute(),
    },
    '0071-documents-successor-type': {
      up: (db) => db.schema.alterTable('documents').addColumn('successor_type', key(32)).execute(),
    },
    '0072-documents-successor-id': {
      up: (db) => db.schema.alterTable('documents').addColumn('successor_id', key(40)).execute(),
    },
    '0073-documents-by-successor': {
      up: (db) =>
        db.schema
          .createIndex('documents_by_successor')
          .on('documents')
          .columns(['successor_id'])
          .execute(),
    },
    '0074-turning-days': {
      up: (db) =>
        tableOptions(db.schema.createTable('turning_days'), dialect, { narrow: true })
          .addColumn('day', key(10), (column) => column.notNull())
          .addColumn('type', key(32), (column) => column.notNull())
          .addColumn('id', key(40), (column) => column.notNull())
          .addPrimaryKeyConstraint('turning_days_pk', ['day', 'type', 'id'])
          .execute(),
    },
    '0075-search-in-force': {
      up: (db) => db.schema.alterTable('search_texts').addColumn('in_force', whole).execute(),
    },
    // What was published before these columns is prepared again, and with it the index.
    '0076-refresh-everything': {
      up: async (db) => {
        await sql`replace into refresh (type, id)
          select distinct type, id from documents where state = 'published'`.execute(db);
      },
    },
  };
};
