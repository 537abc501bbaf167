import type { Migration } from 'kysely/migration';
import { columnTypes, tableOptions, type DialectName } from '../dialect';

/** Orders, refunds and what WeChat Pay said of them. Money is whole fen. */
export const paymentTables = (dialect: DialectName): Record<string, Migration> => {
  const { key, long, whole } = columnTypes(dialect);
  return {
    '0140-payment-orders': {
      up: (db) =>
        tableOptions(db.schema.createTable('payment_orders'), dialect, { narrow: false })
          .addColumn('number', key(32), (column) => column.primaryKey())
          .addColumn('purpose', key(120), (column) => column.notNull())
          .addColumn('held_purpose', key(120), (column) => column.unique())
          .addColumn('channel', key(16), (column) => column.notNull())
          .addColumn('payer', key(64))
          .addColumn('amount_fen', whole, (column) => column.notNull())
          .addColumn('description', key(127), (column) => column.notNull())
          .addColumn('state', key(10), (column) => column.notNull())
          .addColumn('created_at_ms', whole, (column) => column.notNull())
          .addColumn('expires_at_ms', whole, (column) => column.notNull())
          .addColumn('closed_at_ms', whole)
          .addColumn('ask_at_ms', whole)
          .addColumn('transaction_id', key(64))
          .addColumn('paid_at_ms', whole)
          .execute(),
    },
    '0141-payment-orders-to-ask': {
      up: (db) =>
        db.schema
          .createIndex('payment_orders_ask')
          .on('payment_orders')
          .columns(['ask_at_ms'])
          .execute(),
    },
    '0142-payment-orders-by-day': {
      up: (db) =>
        db.schema
          .createIndex('payment_orders_paid')
          .on('payment_orders')
          .columns(['paid_at_ms'])
          .execute(),
    },
    '0143-payment-refunds': {
      up: (db) =>
        tableOptions(db.schema.createTable('payment_refunds'), dialect, { narrow: false })
          .addColumn('number', key(64), (column) => column.primaryKey())
          .addColumn('order_number', key(32), (column) => column.notNull())
          .addColumn('amount_fen', whole, (column) => column.notNull())
          .addColumn('reason', key(80), (column) => column.notNull())
          .addColumn('state', key(12), (column) => column.notNull())
          .addColumn('refund_id', key(64))
          .addColumn('asked_at_ms', whole, (column) => column.notNull())
          .addColumn('ask_at_ms', whole)
          .addColumn('tries', whole, (column) => column.notNull())
          .execute(),
    },
    '0144-payment-refunds-by-order': {
      up: (db) =>
        db.schema
          .createIndex('payment_refunds_order')
          .on('payment_refunds')
          .columns(['order_number'])
          .execute(),
    },
    '0145-payment-events': {
      up: (db) =>
        tableOptions(db.schema.createTable('payment_events'), dialect, { narrow: true })
          .addColumn('order_number', key(32), (column) => column.notNull())
          .addColumn('kind', key(12), (column) => column.notNull())
          .addColumn('subject', key(64), (column) => column.notNull())
          .addColumn('amount_fen', whole, (column) => column.notNull())
          .addColumn('at_ms', whole, (column) => column.notNull())
          .addPrimaryKeyConstraint('payment_events_pk', ['order_number', 'kind', 'subject'])
          .execute(),
    },
    '0146-payment-notifies': {
      up: (db) =>
        tableOptions(db.schema.createTable('payment_notifies'), dialect, { narrow: false })
          .addColumn('id', key(64), (column) => column.primaryKey())
          .addColumn('received_at_ms', whole, (column) => column.notNull())
          .addColumn('state', key(8), (column) => column.notNull())
          .addColumn('body', long)
          .execute(),
    },
    '0147-payment-notifies-waiting': {
      up: (db) =>
        db.schema
          .createIndex('payment_notifies_state')
          .on('payment_notifies')
          .columns(['state', 'received_at_ms'])
          .execute(),
    },
    '0148-payment-quarantine': {
      up: (db) =>
        tableOptions(db.schema.createTable('payment_quarantine'), dialect, { narrow: false })
          .addColumn('id', key(64), (column) => column.primaryKey())
          .addColumn('source', key(8), (column) => column.notNull())
          .addColumn('subject', key(64), (column) => column.notNull())
          .addColumn('reason', key(40), (column) => column.notNull())
          .addColumn('details', long, (column) => column.notNull())
          .addColumn('at_ms', whole, (column) => column.notNull())
          .execute(),
    },
    '0149-payment-bills': {
      up: (db) =>
        tableOptions(db.schema.createTable('payment_bills'), dialect, { narrow: false })
          .addColumn('day', key(10), (column) => column.primaryKey())
          .addColumn('report', long, (column) => column.notNull())
          .execute(),
    },
  };
};
