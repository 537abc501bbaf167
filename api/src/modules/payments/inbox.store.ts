import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

export interface NewNotify {
  id: string;
  body: string;
  receivedAtMs: number;
}

/** SQL of notifies that were accepted. */
export const createInboxStore = (db: Kysely<Tables>) => ({
  /** Keeps notifies in one transaction; those whose numbers are known stay as they are. */
  add: (notifies: readonly NewNotify[]): Promise<void> =>
    writeToStore(db, async (trx) => {
      const byId = new Map(notifies.map((one) => [one.id, one]));
      const known = await trx
        .selectFrom('payment_notifies')
        .select('id')
        .where('id', 'in', [...byId.keys()])
        .execute();
      for (const { id } of known) byId.delete(id);
      if (byId.size === 0) return;
      const rows = [...byId.values()].map(({ id, body, receivedAtMs }) => ({
        ...{ id, body, received_at_ms: receivedAtMs },
        state: 'waiting' as const,
      }));
      await trx.insertInto('payment_notifies').values(rows).execute();
    }),

  waiting: (limit: number) =>
    db
      .selectFrom('payment_notifies')
      .select(['id', 'body'])
      .where('state', '=', 'waiting')
      .orderBy('received_at_ms')
      .orderBy('id')
      .limit(limit)
      .execute(),

  /** Does something about a notify that waits, and notes that in the same transaction. */
  handle: (id: string, act: (trx: Transaction<Tables>) => Promise<void>): Promise<void> =>
    writeToStore(db, async (trx) => {
      const done = await trx
        .updateTable('payment_notifies')
        .set({ state: 'done' })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      if (done.numUpdatedRows > 0n) await act(trx);
    }),

  /** The bodies of what was done before that time are no longer needed. */
  forget: (beforeMs: number): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx
        .updateTable('payment_notifies')
        .set({ body: null })
        .where('state', '=', 'done')
        .where('received_at_ms', '<', beforeMs)
        .where('body', 'is not', null)
        .execute();
    }),
});

export type InboxStore = ReturnType<typeof createInboxStore>;
