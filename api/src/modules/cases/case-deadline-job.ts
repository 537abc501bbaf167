import type { Kysely } from 'kysely';
import type { CaseRow, Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import type { CaseWriter } from './case-writer';
import type { CaseStore } from './cases.store';
import type { CaseFileService } from './files/case-files.service';

const AT_ONCE = 50;

export interface DeadlineJobParts {
  db: Kysely<Tables>;
  store: CaseStore;
  writer: CaseWriter;
  files: CaseFileService;
  today: () => string;
  now: () => number;
}

/**
 * What the calendar does to cases: a correction that never came ends one, a deadline that passed
 * brings it before the superiors, and the end of its time erases it. Each case is a transaction of
 * its own and is looked at again within it, so that the job may be killed anywhere.
 */
export const createDeadlineJob = ({ db, store, writer, files, today, now }: DeadlineJobParts) => {
  const each = async (
    find: () => Promise<{ number: string }[]>,
    act: (trx: Kysely<Tables>, row: CaseRow) => Promise<unknown>,
    isDue: (row: CaseRow) => boolean,
  ): Promise<number> => {
    const rows = await find();
    for (const { number } of rows)
      await writeToStore(db, async (trx) => {
        const row = await store.findByNumber(trx, number);
        if (row !== undefined && isDue(row)) await act(trx, row);
      });
    return rows.length;
  };

  const pastDue = () =>
    db
      .selectFrom('cases')
      .select('number')
      .where('closed', '=', 0)
      .where('due_day', '<', today())
      .orderBy('due_day')
      .limit(AT_ONCE);

  const lapse = (): Promise<number> =>
    each(
      () => pastDue().where('stage', '=', 'correcting').execute(),
      (trx, row) => writer.step(trx, row, { act: 'lapse' }),
      ({ stage, due_day }) => stage === 'correcting' && due_day < today(),
    );

  const escalate = (): Promise<number> =>
    each(
      () => pastDue().where('stage', '!=', 'correcting').where('escalated', '=', 0).execute(),
      (trx, row) => writer.step(trx, row, { act: 'escalate' }),
      (row) =>
        row.closed === 0 &&
        row.stage !== 'correcting' &&
        row.escalated === 0 &&
        row.due_day < today(),
    );

  const erase = (): Promise<number> =>
    each(
      () =>
        db
          .selectFrom('cases')
          .select('number')
          .where('erase_at_ms', '<', now())
          .limit(AT_ONCE)
          .execute(),
      async (trx, row) => {
        await files.removeOfCase(trx, row.id);
        await store.erase(trx, row.id, new Date(now()).toISOString());
      },
      ({ erase_at_ms }) => erase_at_ms !== null && erase_at_ms < now(),
    );

  /** Does everything that is due. @param goesOn false when the lease was lost */
  return async (goesOn: () => Promise<boolean>): Promise<void> => {
    for (const job of [lapse, escalate, erase])
      while ((await job()) === AT_ONCE) if (!(await goesOn())) return;
  };
};
