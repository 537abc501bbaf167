import type { Locale } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { Log } from '../../log';
import { createLogBuffer } from './log-buffer';
import { createSearchLogService } from './search-log.service';
import { createSearchLogStore } from './search-log.store';

const FLUSH_EVERY_MS = 20_000;
const SWEEP_EVERY_MS = 60 * 60_000;
const POPULAR_FOR_MS = 5 * 60_000;
const MOST_POPULAR = 1000;
/** More are somebody trying to fill the log; they are counted without their words. */
const MOST_WORDS_A_DAY = 20_000;

/** The query log: counts, writes every twenty seconds, forgets after ninety days. */
export const createSearchLog = (
  db: Kysely<Tables>,
  log: Pick<Log, 'warn'>,
  now: () => number = Date.now,
) => {
  const store = createSearchLogStore(db);
  const buffer = createLogBuffer((deltas) => store.add(deltas, MOST_WORDS_A_DAY), log);
  const service = createSearchLogService({ store, buffer, now });
  const kept = new Map<Locale, { words: Promise<string[]>; until: number }>();

  const sweep = (): void => {
    service.removeOld().catch((error: unknown) => {
      log.warn({ err: error }, 'old searches could not be removed; tried again in an hour');
    });
  };
  sweep();
  const timers = [
    setInterval(() => void buffer.flush(), FLUSH_EVERY_MS).unref(),
    setInterval(sweep, SWEEP_EVERY_MS).unref(),
  ];

  return {
    service,
    /** The first page of a search was answered. A narrowed one is the same search gone into. */
    onSearch: (asked: { q: string; locale: Locale; total: number; narrowed: boolean }): void => {
      if (!asked.narrowed) service.noteSearch(asked.q, asked.locale, asked.total);
    },
    /**
     * What is often searched in a language, for suggestions: the most asked first, evened out as it
     * is counted. Read anew every five minutes.
     */
    popularQueries: async (locale: Locale, limit: number): Promise<string[]> => {
      const known = kept.get(locale);
      if (known !== undefined && now() < known.until) return (await known.words).slice(0, limit);
      const words = service.popular(locale, MOST_POPULAR);
      kept.set(locale, { words, until: now() + POPULAR_FOR_MS });
      words.catch(() => kept.delete(locale));
      return (await words).slice(0, limit);
    },
    close: async (): Promise<void> => {
      timers.forEach((timer) => {
        clearInterval(timer);
      });
      await buffer.flush();
    },
  };
};
