import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import { SCHEDULE_TABLE, type ScheduledAction, type ScheduleRow } from './schedule-table';

export interface NewSchedule extends DocumentKey {
  action: ScheduledAction;
  title: string;
  at: number;
  withdrawal: string | null;
  createdById: number;
  createdByName: string;
  now: number;
}

export interface ScheduleFilter {
  type?: string | undefined;
  documentId?: string | undefined;
  locale?: string | undefined;
  state?: string | undefined;
}

/** Newest rows that a list answers with; what is pending is far less. */
const LIST_LIMIT = 500;

const slotOf = (action: ScheduledAction, { type, documentId, locale }: DocumentKey): string =>
  `${action} ${type} ${documentId} ${locale}`;

const isTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['SQLITE_CONSTRAINT_UNIQUE', 'ER_DUP_ENTRY'].includes(String(error.code));

export type ScheduleStore = ReturnType<typeof createScheduleStore>;

/** The rows of {@link SCHEDULE_TABLE}. Everything joins the transaction it is called in. */
export const createScheduleStore = (strapi: Core.Strapi) => {
  const within = <T>(
    act: (table: Knex.QueryBuilder<ScheduleRow, ScheduleRow[]>) => PromiseLike<T>,
  ): Promise<T> =>
    inTransaction(strapi, async ({ trx }) => await act(trx<ScheduleRow>(SCHEDULE_TABLE)));

  const find = (id: number): Promise<ScheduleRow | undefined> =>
    within((table) => table.where({ id }).first());

  /** @returns the row, or undefined when the same act is already scheduled */
  const add = async (entry: NewSchedule): Promise<ScheduleRow | undefined> => {
    const row = {
      action: entry.action,
      type: entry.type,
      document_id: entry.documentId,
      locale: entry.locale,
      title: entry.title.slice(0, 300),
      due_at: entry.at,
      next_attempt_at: entry.at,
      state: 'pending' as const,
      slot: slotOf(entry.action, entry),
      withdrawal: entry.withdrawal,
      created_by_id: entry.createdById,
      created_by_name: entry.createdByName,
      created_at: entry.now,
    };
    try {
      await within((table) => table.insert(row));
    } catch (error) {
      if (isTaken(error)) return undefined;
      throw error;
    }
    return pendingOf(entry).then((rows) => rows.find(({ action }) => action === entry.action));
  };

  /** What is scheduled for one document in one language. */
  const pendingOf = ({ type, documentId, locale }: DocumentKey): Promise<ScheduleRow[]> =>
    within((table) => table.where({ type, document_id: documentId, locale, state: 'pending' }));

  /** What is waiting first, soonest first; then what is over, newest first. */
  const list = async (filter: ScheduleFilter): Promise<ScheduleRow[]> => {
    const where = {
      ...(filter.type === undefined ? {} : { type: filter.type }),
      ...(filter.documentId === undefined ? {} : { document_id: filter.documentId }),
      ...(filter.locale === undefined ? {} : { locale: filter.locale }),
      ...(filter.state === undefined ? {} : { state: filter.state }),
    };
    const pending = await within((table) =>
      table
        .where({ ...where })
        .andWhere('state', 'pending')
        .orderBy('due_at'),
    );
    const over = await within((table) =>
      table
        .where({ ...where })
        .andWhereNot('state', 'pending')
        .orderBy('ended_at', 'desc')
        .limit(LIST_LIMIT),
    );
    return [...pending, ...over];
  };

  /** Rows whose time has come, in the order of their times. */
  const due = (now: number, limit: number): Promise<ScheduleRow[]> =>
    within((table) =>
      table
        .where({ state: 'pending' })
        .andWhere('next_attempt_at', '<=', now)
        .orderBy([{ column: 'due_at' }, { column: 'id' }])
        .limit(limit),
    );

  /** When the next row wants to be looked at; undefined when none is pending. */
  const nextTime = async (): Promise<number | undefined> => {
    const row = await within((table) =>
      table.where({ state: 'pending' }).orderBy('next_attempt_at').first('next_attempt_at'),
    );
    return row === undefined ? undefined : Number(row.next_attempt_at);
  };

  /**
   * Ends a pending row. The update is conditional, so of two processes only one succeeds; the other
   * waits for the first one's transaction and then finds nothing.
   */
  const end = async (
    { id }: ScheduleRow,
    how: Partial<Pick<ScheduleRow, 'reason' | 'missed_by_seconds'>> & {
      state: 'done' | 'failed' | 'cancelled';
      ended_at: number;
    },
  ): Promise<boolean> =>
    (await within((table) =>
      table.where({ id, state: 'pending' }).update({ ...how, slot: String(id) }),
    )) === 1;

  const postpone = async (row: ScheduleRow, until: number, reason: string): Promise<void> => {
    await within((table) =>
      table
        .where({ id: row.id, state: 'pending' })
        .update({ attempts: row.attempts + 1, next_attempt_at: until, reason }),
    );
  };

  return { find, add, pendingOf, list, due, nextTime, end, postpone };
};
