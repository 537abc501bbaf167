import type { Kysely } from 'kysely';
import type { SearchOutboxRow, Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

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

  /** One process at a time feeds the server, so that an older text never follows a newer one. */
  lease: async (holder: string, nowMs: number, durationMs: number): Promise<boolean> => {
    const taken = await db
      .updateTable('leases')
      .set({ holder, expires_at_ms: nowMs + durationMs })
      .where('name', '=', 'search')
      .where((eb) => eb.or([eb('holder', '=', holder), eb('expires_at_ms', '<', nowMs)]))
      .executeTakeFirst();
    return taken.numUpdatedRows > 0n;
  },

  release: async (holder: string): Promise<void> => {
    await db
      .updateTable('leases')
      .set({ holder: '', expires_at_ms: 0 })
      .where('name', '=', 'search')
      .where('holder', '=', holder)
      .execute();
  },

  /** How many search documents the index must hold when nothing is waiting. */
  expectedCount: async (): Promise<number> =>
    (
      await db
        .selectFrom('search_texts')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count,

  /** Keys and digests of what the index must hold. */
  expectedDigests: () =>
    db.selectFrom('search_texts').select(['type', 'id', 'locale', 'digest']).execute(),
});

export type SearchOutbox = ReturnType<typeof createSearchOutbox>;
