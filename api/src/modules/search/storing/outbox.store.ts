import type { Kysely, Transaction } from 'kysely';
import type { SearchOutboxRow, Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';

/** Tells every process that answers of the search are old. */
const noteIndexChange = async (trx: Transaction<Tables>): Promise<void> => {
  await trx
    .updateTable('store_state')
    .set((eb) => ({ search_version: eb('search_version', '+', 1) }))
    .where('id', '=', 1)
    .execute();
};

/** Changes that the search server has not been told of. */
export const createSearchOutbox = (db: Kysely<Tables>) => ({
  /** Counts whole rebuilds; what was sent before a rebuild does not count after it. */
  generation: async (): Promise<number> =>
    (
      await db
        .selectFrom('store_state')
        .select('search_generation')
        .where('id', '=', 1)
        .executeTakeFirstOrThrow()
    ).search_generation,

  /** Changes with every answer that the search may give: the content's version and the index's. */
  version: async (): Promise<string> => {
    const state = await db
      .selectFrom('store_state')
      .select(['version', 'search_version'])
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    return `${String(state.version)}.${String(state.search_version)}`;
  },

  pending: (limit: number): Promise<SearchOutboxRow[]> =>
    db
      .selectFrom('search_outbox')
      .selectAll()
      .whereRef('revision', '>', 'indexed_revision')
      .limit(limit)
      .execute(),

  /** Every document that was ever published, by pages. */
  page: (after: { type: string; id: string } | undefined, limit: number) => {
    let query = db.selectFrom('search_outbox').selectAll().orderBy('type').orderBy('id');
    if (after !== undefined)
      query = query.where((eb) =>
        eb(eb.refTuple('type', 'id'), '>', eb.tuple(after.type, after.id)),
      );
    return query.limit(limit).execute();
  },

  /** The server has applied these revisions, unless its index was exchanged meanwhile. */
  markIndexed: (rows: SearchOutboxRow[], generation: number): Promise<void> =>
    writeToStore(db, async (trx) => {
      const state = await trx
        .selectFrom('store_state')
        .select('search_generation')
        .where('id', '=', 1)
        .executeTakeFirstOrThrow();
      if (state.search_generation !== generation) return;
      await noteIndexChange(trx);
      for (const { type, id, revision } of rows)
        await trx
          .updateTable('search_outbox')
          .set({ indexed_revision: revision })
          .where('type', '=', type)
          .where('id', '=', id)
          .execute();
    }),

  /** Everything must be sent again. */
  markNothingIndexed: (): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx.updateTable('search_outbox').set({ indexed_revision: 0 }).execute();
    }),

  /**
   * A rebuilt index took the place of the old one and holds exactly these revisions: everything
   * that changed since they were read is waiting again.
   */
  startGeneration: (held: ReadonlyMap<string, number>): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx
        .updateTable('store_state')
        .set((eb) => ({ search_generation: eb('search_generation', '+', 1) }))
        .where('id', '=', 1)
        .execute();
      await noteIndexChange(trx);
      const rows = await trx.selectFrom('search_outbox').selectAll().execute();
      for (const row of rows) {
        const indexed = held.get(`${row.type}/${row.id}`) ?? 0;
        if (indexed === row.indexed_revision) continue;
        await trx
          .updateTable('search_outbox')
          .set({ indexed_revision: indexed })
          .where('type', '=', row.type)
          .where('id', '=', row.id)
          .execute();
      }
    }),

  /** Everything that the index must hold when nothing is waiting, by pages. */
  expected: (after: { type: string; id: string; locale: string } | undefined, limit: number) => {
    let query = db
      .selectFrom('search_words')
      .select(['type', 'id', 'locale', 'digest', 'places'])
      .orderBy('type')
      .orderBy('id')
      .orderBy('locale');
    if (after !== undefined)
      query = query.where((eb) =>
        eb(eb.refTuple('type', 'id', 'locale'), '>', eb.tuple(after.type, after.id, after.locale)),
      );
    return query.limit(limit).execute();
  },

  /** How many records the index must hold when nothing is waiting. */
  expectedRecords: async (): Promise<number> => {
    const { total } = await db
      .selectFrom('search_outbox')
      .select((eb) => eb.fn.sum<number | string | null>('records').as('total'))
      .executeTakeFirstOrThrow();
    return Number(total ?? 0);
  },
});

export type SearchOutbox = ReturnType<typeof createSearchOutbox>;
