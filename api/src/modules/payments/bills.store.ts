import type { BillReport } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';

/** SQL of the reports about bills. */
export const createBillStore = (db: Kysely<Tables>) => ({
  keep: (report: BillReport): Promise<void> =>
    writeToStore(db, async (trx) => {
      const { day } = report;
      await trx.deleteFrom('payment_bills').where('day', '=', day).execute();
      const values = { day, report: JSON.stringify(report) };
      await trx.insertInto('payment_bills').values(values).execute();
    }),

  find: async (day: string): Promise<BillReport | undefined> => {
    const row = await db
      .selectFrom('payment_bills')
      .select('report')
      .where('day', '=', day)
      .executeTakeFirst();
    return row && (JSON.parse(row.report) as BillReport);
  },

  /** Days among these for which there is a report. */
  reported: async (days: readonly string[]): Promise<Set<string>> => {
    const rows = await db
      .selectFrom('payment_bills')
      .select('day')
      .where('day', 'in', days)
      .execute();
    return new Set(rows.map(({ day }) => day));
  },
});

export type BillStore = ReturnType<typeof createBillStore>;
