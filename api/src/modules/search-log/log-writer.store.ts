import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/schema';
import { writeToStore } from '../../database/transactions';
import type { Delta } from './log-buffer';

const ROWS_AT_ONCE = 200;

const addOne = async (
  trx: Transaction<Tables>,
  delta: Delta,
  mayKeepWords: () => Promise<boolean>,
): Promise<void> => {
  const { day, locale, words, asked, foundNothing, results, clicks, firstRankClicks, rankSum } =
    delta;
  const updated = await trx
    .updateTable('search_log')
    .set((eb) => ({
      asked: eb('asked', '+', asked),
      found_nothing: eb('found_nothing', '+', foundNothing),
      clicks: eb('clicks', '+', clicks),
      first_rank_clicks: eb('first_rank_clicks', '+', firstRankClicks),
      rank_sum: eb('rank_sum', '+', rankSum),
      ...(asked > 0 ? { results } : {}),
    }))
    .where('day', '=', day)
    .where('locale', '=', locale)
    .where('words', '=', words)
    .executeTakeFirst();
  if (updated.numUpdatedRows > 0n || asked === 0) return;
  if (words !== '' && !(await mayKeepWords())) {
    await addOne(trx, { ...delta, words: '' }, mayKeepWords);
    return;
  }
  const counts = { asked, found_nothing: foundNothing, results, clicks };
  const ranks = { first_rank_clicks: firstRankClicks, rank_sum: rankSum };
  await trx
    .insertInto('search_log')
    .values({ day, locale, words, ...counts, ...ranks })
    .execute();
};

/** Writes what was counted into the query log. */
export const createLogWriter = (db: Kysely<Tables>) => {
  const wordsOfDay = async (trx: Transaction<Tables>, day: string): Promise<number> => {
    const row = await trx
      .selectFrom('search_log')
      .select((eb) => eb.fn.countAll<number | string>().as('words'))
      .where('day', '=', day)
      .executeTakeFirstOrThrow();
    return Number(row.words);
  };

  const addChunk = (deltas: readonly Delta[], mostWordsADay: number): Promise<void> =>
    writeToStore(db, async (trx) => {
      const kept = new Map<string, number>();
      for (const delta of deltas)
        await addOne(trx, delta, async () => {
          const words = kept.get(delta.day) ?? (await wordsOfDay(trx, delta.day));
          kept.set(delta.day, words + 1);
          return words < mostWordsADay;
        });
    });

  return {
    /**
     * Adds what was counted. Where a day has its most words, new ones are counted without them.
     * @returns what could not be written, with the fault
     */
    add: async (
      deltas: readonly Delta[],
      mostWordsADay: number,
    ): Promise<{ unwritten: readonly Delta[]; fault?: unknown }> => {
      for (let start = 0; start < deltas.length; start += ROWS_AT_ONCE)
        try {
          await addChunk(deltas.slice(start, start + ROWS_AT_ONCE), mostWordsADay);
        } catch (fault) {
          return { unwritten: deltas.slice(start), fault };
        }
      return { unwritten: [] };
    },

    /** Removes every day before this one. */
    removeBefore: (day: string): Promise<void> =>
      writeToStore(db, async (trx) => {
        await trx.deleteFrom('search_log').where('day', '<', day).execute();
      }),
  };
};
