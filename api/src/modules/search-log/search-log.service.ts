import { SHOWN_WHEN_ASKED, type SearchLog } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { dayInChina } from '../../china-day';
import { AppError } from '../../errors';
import { createClickLimit } from './click-limit';
import { countedWords } from './counted-words';
import type { LogBuffer } from './log-buffer';
import type { SearchLogStore } from './search-log.store';

const KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;
const POPULAR = { leastAsked: 5, leastDays: 3 };

export interface SearchLogParts {
  store: SearchLogStore;
  buffer: LogBuffer;
  now: () => number;
}

const NO_CLICKS = { clicks: 0, firstRankClicks: 0, rankSum: 0 };
const NOT_ASKED = { asked: 0, foundNothing: 0, results: 0 };

/**
 * The rules of the query log: what people search, never who. Words that look like a person's data
 * are not kept, rarely asked words are not shown, and everything goes after 90 days.
 */
export const createSearchLogService = ({ store, buffer, now }: SearchLogParts) => {
  const limit = createClickLimit(now);
  const daysAgo = (days: number): string => dayInChina(now() - days * DAY_MS);
  const firstKeptDay = (): string => daysAgo(KEPT_DAYS - 1);

  /** Today or yesterday, when the words were asked then. */
  const dayAsked = async (words: string, locale: Locale): Promise<string | undefined> => {
    const [today, yesterday] = [daysAgo(0), daysAgo(1)];
    if (buffer.holds({ day: today, locale, words })) return today;
    const written = await store.lastDayOf(words, locale, { from: yesterday, to: today });
    return written ?? (buffer.holds({ day: yesterday, locale, words }) ? yesterday : undefined);
  };

  return {
    /** Counts the first page of a search. */
    noteSearch: (q: string, locale: Locale, results: number): void => {
      const foundNothing = results === 0 ? 1 : 0;
      buffer.note(
        { day: daysAgo(0), locale, words: countedWords(q) },
        { asked: 1, foundNothing, results, ...NO_CLICKS },
      );
    },

    /**
     * Counts that a hit was opened. Only for words that were asked today or yesterday and so many
     * times a minute, so that nobody can fill the log; the others are passed over in silence, so
     * that nobody learns what others have asked.
     */
    noteClick: async (q: string, locale: Locale, rank: number): Promise<void> => {
      const words = countedWords(q);
      if (!limit.take(`${locale} ${words}`)) return;
      const day = await dayAsked(words, locale);
      if (day === undefined) return;
      const firstRankClicks = rank === 1 ? 1 : 0;
      buffer.note(
        { day, locale, words },
        { ...NOT_ASKED, clicks: 1, firstRankClicks, rankSum: rank },
      );
    },

    /** @throws {AppError} invalid when the days are the wrong way round */
    log: async (from: string, to: string, most: number): Promise<SearchLog> => {
      if (from > to)
        throw new AppError('invalid', 'query-invalid', {
          errors: [{ path: 'to', message: '不能早于 from / must not be before `from`' }],
        });
      await buffer.flush();
      const first = firstKeptDay();
      const days = { from: from < first ? first : from, to, leastAsked: SHOWN_WHEN_ASKED };
      const [sums, top, withoutResult, withoutClick] = await Promise.all([
        store.sums(days),
        store.list('top', days, most),
        store.list('without-result', days, most),
        store.list('without-click', days, most),
      ]);
      return { sums, top, withoutResult, withoutClick };
    },

    /** Words that were asked at least 5 times or on 3 days and found something, the most asked first. */
    popular: (locale: Locale, most: number): Promise<string[]> =>
      store.popular(locale, { from: firstKeptDay(), to: daysAgo(0), ...POPULAR }, most),

    /** Removes what is older than 90 days. */
    removeOld: (): Promise<void> => store.removeBefore(firstKeptDay()),
  };
};

export type SearchLogService = ReturnType<typeof createSearchLogService>;
