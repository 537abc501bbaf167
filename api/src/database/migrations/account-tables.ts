import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** Who has signed in, without a name; the sessions, and what is kept for them. */
export const accountTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  return {
    '0120-wechat-tokens': {
      up: (db) =>
        tableOptions(db.schema.createTable('wechat_tokens'), dialect, { narrow: false })
          .addColumn('app_id', key(40), (column) => column.primaryKey())
          .addColumn('token', long, (column) => column.notNull())
          .addColumn('expires_at_ms', whole, (column) => column.notNull())
          .execute(),
    },
    '0121-accounts': {
      up: (db) =>
        tableOptions(db.schema.createTable('accounts'), dialect, { narrow: true })
          .addColumn('id', key(32), (column) => column.primaryKey())
          .addColumn('person', key(64), (column) => column.notNull().unique())
          .addColumn('created_at_ms', whole, (column) => column.notNull())
          .addColumn('seen_at_ms', whole, (column) => column.notNull())
          .execute(),
    },
    '0122-sessions': {
      up: (db) =>
        tableOptions(db.schema.createTable('sessions'), dialect, { narrow: true })
          .addColumn('token_digest', key(64), (column) => column.primaryKey())
          .addColumn('id', key(32), (column) => column.notNull())
          .addColumn('account_id', key(32), (column) => column.notNull())
          .addColumn('device', key(12), (column) => column.notNull())
          .addColumn('created_at_ms', whole, (column) => column.notNull())
          .addColumn('seen_at_ms', whole, (column) => column.notNull())
          .addColumn('ends_at_ms', whole, (column) => column.notNull())
          .execute(),
    },
    '0123-sessions-by-account': {
      up: (db) =>
        db.schema
          .createIndex('sessions_account')
          .on('sessions')
          .columns(['account_id', 'created_at_ms'])
          .execute(),
    },
    '0124-personal-lists': {
      up: (db) =>
        tableOptions(db.schema.createTable('personal_lists'), dialect, { narrow: false })
          .addColumn('account_id', key(32), (column) => column.primaryKey())
          .addColumn('version', key(32), (column) => column.notNull())
          .addColumn('content', long, (column) => column.notNull())
          .execute(),
    },
  };
};
