import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';

/** SQL of forms as they were served. */
export const createFormStore = () => ({
  find: (
    guide: string,
    version: string,
    within: Kysely<Tables>,
  ): Promise<{ body: string } | undefined> =>
    within
      .selectFrom('case_forms')
      .select('body')
      .where('guide', '=', guide)
      .where('version', '=', version)
      .executeTakeFirst(),

  /** Within a transaction of the store, so that two do not write the same. */
  keep: async (
    trx: Kysely<Tables>,
    {
      guide,
      version,
      body,
      nowMs,
    }: { guide: string; version: string; body: string; nowMs: number },
  ): Promise<void> => {
    const known = await trx
      .updateTable('case_forms')
      .set({ seen_at_ms: nowMs })
      .where('guide', '=', guide)
      .where('version', '=', version)
      .executeTakeFirst();
    if (known.numUpdatedRows > 0n) return;
    // MySQL counts a row that stays as it was as not updated.
    const held = await trx
      .selectFrom('case_forms')
      .select('version')
      .where('guide', '=', guide)
      .where('version', '=', version)
      .executeTakeFirst();
    if (held === undefined)
      await trx
        .insertInto('case_forms')
        .values({ guide, version, body, seen_at_ms: nowMs })
        .execute();
  },

  /** Removes what was seen before that time and no case or draft was made with. */
  sweep: async (trx: Kysely<Tables>, seenBeforeMs: number): Promise<void> => {
    await trx
      .deleteFrom('case_forms')
      .where('seen_at_ms', '<', seenBeforeMs)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('cases')
              .select('version')
              .whereRef('cases.guide', '=', 'case_forms.guide')
              .whereRef('cases.version', '=', 'case_forms.version'),
          ),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('case_drafts')
              .select('version')
              .whereRef('case_drafts.guide', '=', 'case_forms.guide')
              .whereRef('case_drafts.version', '=', 'case_forms.version'),
          ),
        ),
      )
      .execute();
  },
});
export type FormStore = ReturnType<typeof createFormStore>;
