import type { Kysely } from 'kysely';
import type { CaseConsentRow, CaseRow, CaseStepRow, Tables } from '../../database/schema';
import type { CasePatch } from './case-moves';

/** SQL of cases and their steps. Every method takes the transaction or the store it works in. */
export const createCaseStore = () => ({
  findByNumber: (db: Kysely<Tables>, number: string): Promise<CaseRow | undefined> =>
    db.selectFrom('cases').selectAll().where('number', '=', number).executeTakeFirst(),

  findByKey: (db: Kysely<Tables>, keyDigest: string): Promise<CaseRow | undefined> =>
    db.selectFrom('cases').selectAll().where('key_digest', '=', keyDigest).executeTakeFirst(),

  /** @param numbers numbers to try until one is free */
  freeNumber: async (db: Kysely<Tables>, numbers: () => string): Promise<string> => {
    for (;;) {
      const number = numbers();
      const taken = await db
        .selectFrom('cases')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirst();
      if (taken === undefined) return number;
    }
  },

  insert: async (db: Kysely<Tables>, row: CaseRow): Promise<void> => {
    await db.insertInto('cases').values(row).execute();
  },

  /** One revision further. */
  update: async (db: Kysely<Tables>, row: CaseRow, patch: CasePatch): Promise<CaseRow> => {
    const next = { ...patch, revision: row.revision + 1 };
    await db.updateTable('cases').set(next).where('id', '=', row.id).execute();
    return { ...row, ...next };
  },

  steps: (db: Kysely<Tables>, id: string): Promise<CaseStepRow[]> =>
    db.selectFrom('case_steps').selectAll().where('case_id', '=', id).orderBy('position').execute(),

  nextPosition: async (db: Kysely<Tables>, id: string): Promise<number> => {
    const last = await db
      .selectFrom('case_steps')
      .select('position')
      .where('case_id', '=', id)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    return (last?.position ?? 0) + 1;
  },

  addStep: async (db: Kysely<Tables>, step: CaseStepRow): Promise<void> => {
    await db.insertInto('case_steps').values(step).execute();
  },

  findStepByKey: (
    db: Kysely<Tables>,
    id: string,
    keyDigest: string,
  ): Promise<Pick<CaseStepRow, 'content_digest'> | undefined> =>
    db
      .selectFrom('case_steps')
      .select('content_digest')
      .where('case_id', '=', id)
      .where('key_digest', '=', keyDigest)
      .executeTakeFirst(),

  addConsents: async (db: Kysely<Tables>, rows: CaseConsentRow[]): Promise<void> => {
    await db.insertInto('case_consents').values(rows).execute();
  },

  withdrawConsents: async (db: Kysely<Tables>, id: string, at: string): Promise<void> => {
    await db
      .updateTable('case_consents')
      .set({ withdrawn_at: at })
      .where('case_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .execute();
  },

  looks: (db: Kysely<Tables>, id: string) =>
    db
      .selectFrom('case_looks')
      .select(['official', 'at'])
      .where('case_id', '=', id)
      .orderBy('at')
      .limit(500)
      .execute(),

  addLook: async (
    db: Kysely<Tables>,
    look: { id: string; case_id: string; official: string; file_id: string | null; at: string },
  ): Promise<void> => {
    await db.insertInto('case_looks').values(look).execute();
  },

  sameApplicant: async (
    db: Kysely<Tables>,
    row: Pick<CaseRow, 'id' | 'guide'>,
    digests: string[],
  ): Promise<string[]> => {
    const rows = await db
      .selectFrom('cases')
      .select('number')
      .where('applicant', 'in', digests)
      .where('guide', '=', row.guide)
      .where('id', '!=', row.id)
      .orderBy('received_at')
      .limit(50)
      .execute();
    return rows.map(({ number }) => number);
  },

  /** Removes what a person wrote; number, guide, times and grades stay for the figures. */
  erase: async (db: Kysely<Tables>, id: string, at: string): Promise<void> => {
    const nothing = { answers: null, answer: null, rating: null, correction: null, proposal: null };
    await db
      .updateTable('cases')
      .set({ ...nothing, applicant: null, booking: null, erase_at_ms: null, erased_at: at })
      .where('id', '=', id)
      .execute();
    await db
      .updateTable('case_steps')
      .set({ words: null, reason: null })
      .where('case_id', '=', id)
      .execute();
  },
});
export type CaseStore = ReturnType<typeof createCaseStore>;
