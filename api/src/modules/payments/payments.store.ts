import type { Kysely, Transaction } from 'kysely';
import type {
  PaymentEventRow,
  PaymentOrderRow,
  PaymentRefundRow,
} from '../../database/payment-schema';
import type { Tables } from '../../database/schema';

type Trx = Transaction<Tables>;

/** bigint columns of MariaDB may come as text. */
const numeric = <Row extends object>(row: Row, names: readonly (keyof Row)[]): Row => {
  const changed = { ...row };
  for (const name of names)
    if (row[name] !== null) changed[name] = Number(row[name]) as Row[keyof Row];
  return changed;
};
const ORDER_NUMBERS = [
  'amount_fen',
  'created_at_ms',
  'expires_at_ms',
  'closed_at_ms',
  'ask_at_ms',
  'paid_at_ms',
] as const;
const REFUND_NUMBERS = ['amount_fen', 'asked_at_ms', 'ask_at_ms', 'tries'] as const;

const orderRow = (row: PaymentOrderRow | undefined): PaymentOrderRow | undefined =>
  row && numeric(row, ORDER_NUMBERS);
const refundRow = (row: PaymentRefundRow | undefined): PaymentRefundRow | undefined =>
  row && numeric(row, REFUND_NUMBERS);

/** SQL of orders and refunds. What takes a `trx` is part of somebody's act. */
export const createPaymentsStore = (db: Kysely<Tables>) => ({
  order: async (number: string, on: Kysely<Tables> = db): Promise<PaymentOrderRow | undefined> =>
    orderRow(
      await on
        .selectFrom('payment_orders')
        .selectAll()
        .where('number', '=', number)
        .executeTakeFirst(),
    ),

  /** The order that holds a purpose: waiting for payment, or paid. */
  holderOf: async (trx: Trx, purpose: string): Promise<PaymentOrderRow | undefined> =>
    orderRow(
      await trx
        .selectFrom('payment_orders')
        .selectAll()
        .where('held_purpose', '=', purpose)
        .executeTakeFirst(),
    ),

  addOrder: async (trx: Trx, row: PaymentOrderRow): Promise<void> => {
    await trx.insertInto('payment_orders').values(row).execute();
  },

  changeOrder: async (
    trx: Trx,
    number: string,
    change: Partial<Omit<PaymentOrderRow, 'number'>>,
  ): Promise<void> => {
    await trx.updateTable('payment_orders').set(change).where('number', '=', number).execute();
  },

  ordersToAsk: async (nowMs: number, limit: number): Promise<PaymentOrderRow[]> =>
    (
      await db
        .selectFrom('payment_orders')
        .selectAll()
        .where('ask_at_ms', '<=', nowMs)
        .orderBy('ask_at_ms')
        .limit(limit)
        .execute()
    ).map((row) => numeric(row, ORDER_NUMBERS)),

  ordersPaidBetween: async (fromMs: number, untilMs: number): Promise<PaymentOrderRow[]> =>
    (
      await db
        .selectFrom('payment_orders')
        .selectAll()
        .where('paid_at_ms', '>=', fromMs)
        .where('paid_at_ms', '<', untilMs)
        .execute()
    ).map((row) => numeric(row, ORDER_NUMBERS)),

  refund: async (number: string, on: Kysely<Tables> = db): Promise<PaymentRefundRow | undefined> =>
    refundRow(
      await on
        .selectFrom('payment_refunds')
        .selectAll()
        .where('number', '=', number)
        .executeTakeFirst(),
    ),

  refundsOf: async (trx: Trx, orderNumber: string): Promise<PaymentRefundRow[]> =>
    (
      await trx
        .selectFrom('payment_refunds')
        .selectAll()
        .where('order_number', '=', orderNumber)
        .execute()
    ).map((row) => numeric(row, REFUND_NUMBERS)),

  addRefund: async (trx: Trx, row: PaymentRefundRow): Promise<void> => {
    await trx.insertInto('payment_refunds').values(row).execute();
  },

  changeRefund: async (
    trx: Trx,
    number: string,
    change: Partial<Omit<PaymentRefundRow, 'number'>>,
  ): Promise<void> => {
    await trx.updateTable('payment_refunds').set(change).where('number', '=', number).execute();
  },

  refundsToAsk: async (nowMs: number, limit: number): Promise<PaymentRefundRow[]> =>
    (
      await db
        .selectFrom('payment_refunds')
        .selectAll()
        .where('ask_at_ms', '<=', nowMs)
        .orderBy('ask_at_ms')
        .limit(limit)
        .execute()
    ).map((row) => numeric(row, REFUND_NUMBERS)),

  refundsAskedBetween: async (fromMs: number, untilMs: number): Promise<PaymentRefundRow[]> =>
    (
      await db
        .selectFrom('payment_refunds')
        .selectAll()
        .where('asked_at_ms', '>=', fromMs)
        .where('asked_at_ms', '<', untilMs)
        .execute()
    ).map((row) => numeric(row, REFUND_NUMBERS)),

  /** Fails when the same has been noted before: nothing that happens to money happens twice. */
  addEvent: async (trx: Trx, event: PaymentEventRow): Promise<void> => {
    await trx.insertInto('payment_events').values(event).execute();
  },
});

export type PaymentsStore = ReturnType<typeof createPaymentsStore>;
