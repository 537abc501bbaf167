import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../publishing/transaction';
import { count, moment, text } from '../table-columns';

/** Which version of something the desk has and which one the api holds; one row. */
export interface DeliveryStateRow {
  id: number;
  version: number;
  delivered_version: number;
  delivered_at: number | string;
  /** why the last attempt failed, in words */
  fault: string | null;
}

/** The attributes of a table of one {@link DeliveryStateRow}. */
export const deliveryStateAttributes = () => ({
  id: { type: 'increments' },
  version: count(),
  deliveredVersion: count(),
  deliveredAt: moment(),
  fault: text(),
});

/** SQL of the state of a delivery; each call joins the transaction that is open. */
export const createDeliveryState = (strapi: Core.Strapi, table: string) => {
  const run = <T>(act: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    inTransaction(strapi, ({ trx }) => act(trx));

  return {
    /** The one row; made when it is not there yet. Locks it until the transaction ends. */
    state: (): Promise<DeliveryStateRow & { fresh: boolean }> =>
      run(async (trx) => {
        const known = await trx<DeliveryStateRow>(table).orderBy('id').forUpdate().first();
        if (known !== undefined) return { ...known, fresh: false };
        const blank = { version: 0, delivered_version: 0, delivered_at: 0, fault: null };
        const [id] = await trx(table).insert(blank);
        return { id: Number(id), ...blank, fresh: true };
      }),

    changeState: (changes: Partial<Omit<DeliveryStateRow, 'id'>>): Promise<void> =>
      run(async (trx) => {
        await trx(table).update(changes);
      }),
  };
};

export type DeliveryState = ReturnType<typeof createDeliveryState>;

/** The state in the form in which pages show it. */
export const shownDelivery = (row: DeliveryStateRow) => ({
  delivered: row.delivered_version >= row.version,
  deliveredAt:
    Number(row.delivered_at) === 0 ? null : new Date(Number(row.delivered_at)).toISOString(),
  fault: row.fault,
});
