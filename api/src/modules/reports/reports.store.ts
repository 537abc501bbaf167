import type { Kysely } from 'kysely';
import type { ReportRow, Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

type NewRow = Pick<ReportRow, 'id' | 'kind' | 'received_at'>;

/** SQL of reports. */
export const createReportStore = (db: Kysely<Tables>) => ({
  /**
   * Keeps a report under a number of its own; one that was kept before is left as it is.
   * @param numbers numbers to try until one is free
   */
  add: (
    row: NewRow,
    numbers: () => string,
    content: string,
  ): Promise<Pick<ReportRow, 'number' | 'received_at'>> =>
    writeToStore(db, async (trx) => {
      const known = await trx
        .selectFrom('reports')
        .select(['number', 'received_at'])
        .where('id', '=', row.id)
        .executeTakeFirst();
      if (known !== undefined) return known;
      const isTaken = async (number: string): Promise<boolean> =>
        (await trx
          .selectFrom('reports')
          .select('id')
          .where('number', '=', number)
          .executeTakeFirst()) !== undefined;
      let number = numbers();
      while (await isTaken(number)) number = numbers();
      const rest = { content, revision: 0, progress: null, closed_at_ms: null };
      await trx
        .insertInto('reports')
        .values({ ...row, number, ...rest })
        .execute();
      return { number, received_at: row.received_at };
    }),

  find: (number: string): Promise<ReportRow | undefined> =>
    db.selectFrom('reports').selectAll().where('number', '=', number).executeTakeFirst(),

  waiting: (limit: number) =>
    db
      .selectFrom('reports')
      .select(['id', 'number', 'received_at', 'content'])
      .where('content', 'is not', null)
      .orderBy('received_at')
      .orderBy('id')
      .limit(limit)
      .execute(),

  /** The cms has them: nothing of the person stays here. */
  removeContent: (ids: string[]): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx.updateTable('reports').set({ content: null }).where('id', 'in', ids).execute();
    }),

  /** Notes what has become of a report, unless something newer is known; false for no such number. */
  noteProgress: (
    number: string,
    progress: Pick<ReportRow, 'revision' | 'progress' | 'closed_at_ms'>,
  ): Promise<boolean> =>
    writeToStore(db, async (trx) => {
      await trx
        .updateTable('reports')
        .set(progress)
        .where('number', '=', number)
        .where('revision', '<', progress.revision)
        .execute();
      const row = await trx
        .selectFrom('reports')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirst();
      return row !== undefined;
    }),

  /** Removes what was closed before that time, and fetched. */
  sweep: (closedBeforeMs: number): Promise<void> =>
    writeToStore(db, async (trx) => {
      await trx
        .deleteFrom('reports')
        .where('closed_at_ms', '<', closedBeforeMs)
        .where('content', 'is', null)
        .execute();
    }),
});

export type ReportStore = ReturnType<typeof createReportStore>;
