import type { LoggedQuery } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import { createLogWriter } from './log-writer.store';

/** Days from the first to the last, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Which of the words are listed. */
export type Listed = 'top' | 'without-result' | 'without-click';

const summed = (db: Kysely<Tables>, { from, to }: Days) =>
  db
    .selectFrom('search_log')
    .select(['locale', 'words'])
    .select((eb) => [
      eb.fn.sum<number | string>('asked').as('asked'),
      eb.fn.sum<number | string>('clicks').as('clicks'),
      eb.fn.sum<number | string>('first_rank_clicks').as('first_rank_clicks'),
      eb.fn.sum<number | string>('rank_sum').as('rank_sum'),
      eb.fn.max('day').as('last_day'),
      eb.fn.countAll<number | string>().as('days'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('words', '!=', '')
    .groupBy(['locale', 'words']);

/** SQL of the query log. */
export const createSearchLogStore = (db: Kysely<Tables>) => {
  /** Each with the results of the last day on which it was asked. */
  const listed = (days: Days) =>
    db
      .selectFrom(summed(db, days).as('sums'))
      .innerJoin('search_log as last', (join) =>
        join
          .onRef('last.day', '=', 'sums.last_day')
          .onRef('last.locale', '=', 'sums.locale')
          .onRef('last.words', '=', 'sums.words'),
      )
      .orderBy('sums.asked', 'desc')
      .orderBy('sums.last_day', 'desc')
      .orderBy('sums.words')
      .orderBy('sums.locale');

  return {
    ...createLogWriter(db),

    /** The last of these days on which the words were asked. */
    lastDayOf: async (
      words: string,
      locale: Locale,
      { from, to }: Days,
    ): Promise<string | undefined> => {
      const row = await db
        .selectFrom('search_log')
        .select('day')
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where('locale', '=', locale)
        .where('words', '=', words)
        .orderBy('day', 'desc')
        .executeTakeFirst();
      return row?.day;
    },

    list: async (
      which: Listed,
      days: Days & { leastAsked: number },
      limit: number,
    ): Promise<LoggedQuery[]> => {
      let query = listed(days).where('sums.asked', '>=', days.leastAsked).limit(limit);
      if (which === 'without-result') query = query.where('last.results', '=', 0);
      if (which === 'without-click')
        query = query.where('last.results', '>', 0).where('sums.clicks', '=', 0);
      const rows = await query.selectAll('sums').select('last.results').execute();
      return rows.map((row) => ({
        q: row.words,
        locale: row.locale as Locale,
        asked: Number(row.asked),
        results: row.results,
        clicks: Number(row.clicks),
        firstRankClicks: Number(row.first_rank_clicks),
        meanRank: Number(row.clicks) === 0 ? null : Number(row.rank_sum) / Number(row.clicks),
        lastDay: row.last_day,
      }));
    },

    /** Words in a language that found something and were asked often, or on several days. */
    popular: async (
      locale: Locale,
      { from, to, leastAsked, leastDays }: Days & { leastAsked: number; leastDays: number },
      limit: number,
    ): Promise<string[]> => {
      const rows = await listed({ from, to })
        .where('sums.locale', '=', locale)
        .where('last.results', '>', 0)
        .where((eb) =>
          eb.or([eb('sums.asked', '>=', leastAsked), eb('sums.days', '>=', leastDays)]),
        )
        .select('sums.words')
        .limit(limit)
        .execute();
      return rows.map(({ words }) => words);
    },

    /** All searches of the days, whether their words are shown or not. */
    sums: async ({ from, to, leastAsked }: Days & { leastAsked: number }) => {
      const all = await db
        .selectFrom('search_log')
        .select((eb) => [
          eb.fn.sum<number | string | null>('asked').as('asked'),
          eb.fn.sum<number | string | null>('found_nothing').as('found_nothing'),
          eb.fn.sum<number | string | null>('clicks').as('clicks'),
          sql<number | string | null>`sum(case when words = '' then asked else 0 end)`.as('hidden'),
        ])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .executeTakeFirstOrThrow();
      const rare = await db
        .selectFrom(summed(db, { from, to }).as('sums'))
        .select((eb) => eb.fn.countAll<number | string>().as('rare'))
        .where('sums.asked', '<', leastAsked)
        .executeTakeFirstOrThrow();
      return {
        asked: Number(all.asked),
        foundNothing: Number(all.found_nothing),
        clicks: Number(all.clicks),
        wordsNotKept: Number(all.hidden),
        rare: Number(rare.rare),
      };
    },
  };
};

export type SearchLogStore = ReturnType<typeof createSearchLogStore>;
