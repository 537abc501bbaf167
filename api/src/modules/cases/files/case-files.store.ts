import type { Kysely } from 'kysely';
import type { CaseFileRow, Tables } from '../../../database/schema';

/** SQL of files of cases. */
export const createCaseFileStore = () => ({
  insert: async (db: Kysely<Tables>, row: CaseFileRow): Promise<void> => {
    await db.insertInto('case_files').values(row).execute();
  },

  find: (db: Kysely<Tables>, id: string): Promise<CaseFileRow | undefined> =>
    db.selectFrom('case_files').selectAll().where('id', '=', id).executeTakeFirst(),

  findAll: async (db: Kysely<Tables>, ids: readonly string[]): Promise<CaseFileRow[]> =>
    ids.length === 0
      ? []
      : await db.selectFrom('case_files').selectAll().where('id', 'in', ids).execute(),

  ofCase: (db: Kysely<Tables>, caseId: string): Promise<CaseFileRow[]> =>
    db.selectFrom('case_files').selectAll().where('case_id', '=', caseId).orderBy('id').execute(),

  /** Gives files to a case that belong to none. */
  attach: async (db: Kysely<Tables>, ids: readonly string[], caseId: string): Promise<void> => {
    if (ids.length > 0)
      await db
        .updateTable('case_files')
        .set({ case_id: caseId, keep_until_ms: null })
        .where('id', 'in', ids)
        .where('case_id', 'is', null)
        .execute();
  },

  /** Takes files from their case; the next sweep removes them. */
  detach: async (db: Kysely<Tables>, ids: readonly string[]): Promise<void> => {
    if (ids.length > 0)
      await db
        .updateTable('case_files')
        .set({ case_id: null, keep_until_ms: 0 })
        .where('id', 'in', ids)
        .execute();
  },

  /** Keeps files that belong to no case for longer. */
  keepUntil: async (db: Kysely<Tables>, ids: readonly string[], untilMs: number): Promise<void> => {
    if (ids.length > 0)
      await db
        .updateTable('case_files')
        .set({ keep_until_ms: untilMs })
        .where('id', 'in', ids)
        .where('case_id', 'is', null)
        .where('keep_until_ms', '<', untilMs)
        .execute();
  },

  /** How much lies here that belongs to no case. */
  looseBytes: async (db: Kysely<Tables>): Promise<number> => {
    const { bytes } = await db
      .selectFrom('case_files')
      .select((eb) => eb.fn.sum<number | string | null>('size_bytes').as('bytes'))
      .where('keep_until_ms', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(bytes ?? 0);
  },

  overdue: async (db: Kysely<Tables>, nowMs: number): Promise<string[]> => {
    const rows = await db
      .selectFrom('case_files')
      .select('id')
      .where('keep_until_ms', '<', nowMs)
      .limit(500)
      .execute();
    return rows.map(({ id }) => id);
  },

  remove: async (db: Kysely<Tables>, ids: readonly string[]): Promise<void> => {
    if (ids.length > 0) await db.deleteFrom('case_files').where('id', 'in', ids).execute();
  },
});
export type CaseFileStore = ReturnType<typeof createCaseFileStore>;
