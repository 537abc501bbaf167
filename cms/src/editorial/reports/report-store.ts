import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../../publishing/transaction';
import { REPORT_TABLE, type ReportRow } from './report-table';

/** What a list shows: one stage, or what is still to be done, or everything. */
export type ReportFilter = ReportRow['stage'] | 'open' | 'all';

const OPEN: ReportRow['stage'][] = ['received', 'in-progress'];

const filtered = (query: Knex.QueryBuilder, filter: ReportFilter): Knex.QueryBuilder => {
  if (filter === 'all') return query;
  return filter === 'open' ? query.whereIn('stage', OPEN) : query.where({ stage: filter });
};

/** SQL of reports. Everything joins the transaction it is called in. */
export const createReportStore = (strapi: Core.Strapi) => {
  const run = <T>(act: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    inTransaction(strapi, ({ trx }) => act(trx));

  return {
    knows: (reportId: string): Promise<boolean> =>
      run(async (trx) => {
        const row = await trx<ReportRow>(REPORT_TABLE).where({ report_id: reportId }).first('id');
        return row !== undefined;
      }),

    insert: (row: Partial<ReportRow>): Promise<void> =>
      run(async (trx) => {
        await trx(REPORT_TABLE).insert(row);
      }),

    find: (number: string): Promise<ReportRow | undefined> =>
      run(async (trx) => trx<ReportRow>(REPORT_TABLE).where({ number }).first()),

    /** One page: of what is open the longest waiting first, of anything else the newest. */
    list: (filter: ReportFilter, page: number, pageSize: number): Promise<ReportRow[]> =>
      run(async (trx) => {
        const direction = filter === 'open' || filter === 'received' ? 'asc' : 'desc';
        return (await filtered(trx(REPORT_TABLE), filter)
          .orderBy([
            { column: 'suspect' },
            { column: 'received_at', order: direction },
            { column: 'id', order: direction },
          ])
          .limit(pageSize)
          .offset((page - 1) * pageSize)) as ReportRow[];
      }),

    counts: (): Promise<Record<ReportRow['stage'], number>> =>
      run(async (trx) => {
        const rows: { stage?: ReportRow['stage']; count?: number | string }[] =
          await trx<ReportRow>(REPORT_TABLE).select('stage').count({ count: '*' }).groupBy('stage');
        const of = (stage: ReportRow['stage']) =>
          Number(rows.find((row) => row.stage === stage)?.count ?? 0);
        return {
          received: of('received'),
          'in-progress': of('in-progress'),
          answered: of('answered'),
          closed: of('closed'),
        };
      }),

    /** Everything that nobody has answered. */
    open: (): Promise<ReportRow[]> =>
      run(async (trx) => trx<ReportRow>(REPORT_TABLE).whereIn('stage', OPEN)),

    /** Changes a report that still stands as it was seen; false when somebody was quicker. */
    change: (row: ReportRow, changes: Partial<ReportRow>): Promise<boolean> =>
      run(async (trx) => {
        const changed = await trx(REPORT_TABLE)
          .where({ id: row.id, version: row.version })
          .update({ ...changes, version: row.version + 1 });
        return changed > 0;
      }),

    /** What the content store has not been told yet. */
    undelivered: (limit: number): Promise<ReportRow[]> =>
      run(async (trx) =>
        trx<ReportRow>(REPORT_TABLE)
          .where('delivered_version', '<', trx.ref('version'))
          .orderBy('changed_at')
          .limit(limit),
      ),

    delivered: (id: number, version: number): Promise<void> =>
      run(async (trx) => {
        await trx(REPORT_TABLE)
          .where({ id })
          .where('delivered_version', '<', version)
          .update({ delivered_version: version });
      }),

    /** Erases how people can be reached whose reports were closed before that time. */
    eraseContacts: (closedBefore: number): Promise<number> =>
      run(async (trx) =>
        trx(REPORT_TABLE)
          .where('closed_at', '>', 0)
          .where('closed_at', '<', closedBefore)
          .whereNotNull('contact')
          .update({ contact: null }),
      ),
  };
};
