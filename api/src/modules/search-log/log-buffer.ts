import type { Locale } from '@minzong/content-types';
import type { Log } from '../../log';

/** What was counted of one query on one day since it was last written. */
export interface Delta {
  day: string;
  locale: Locale;
  words: string;
  asked: number;
  foundNothing: number;
  /** of the last search */
  results: number;
  clicks: number;
  firstRankClicks: number;
  rankSum: number;
}

type Key = Pick<Delta, 'day' | 'locale' | 'words'>;

/** Between two writings; more different words are counted without the words. */
const MOST_WORDS = 2000;

const keyOf = ({ day, locale, words }: Key): string => `${day} ${locale} ${words}`;

const addTo = (sum: Delta, more: Omit<Delta, keyof Key>): void => {
  sum.asked += more.asked;
  sum.foundNothing += more.foundNothing;
  if (more.asked > 0) sum.results = more.results;
  sum.clicks += more.clicks;
  sum.firstRankClicks += more.firstRankClicks;
  sum.rankSum += more.rankSum;
};

/**
 * Counts in memory, so that a search costs one look into a map; written from time to time. What a
 * process that is killed has not written is lost: at most {@link FLUSH_SECONDS} of counts.
 * @param write answers what it could not write, which is kept for the next time
 */
export const createLogBuffer = (
  write: (deltas: readonly Delta[]) => Promise<{ unwritten: readonly Delta[]; fault?: unknown }>,
  log: Pick<Log, 'warn'>,
) => {
  let counted = new Map<string, Delta>();
  let writing = new Map<string, Delta>();
  let last: Promise<void> = Promise.resolve();

  const note = (key: Key, more: Omit<Delta, keyof Key>): void => {
    const known = counted.get(keyOf(key));
    if (known !== undefined) addTo(known, more);
    else if (counted.size < MOST_WORDS || key.words === '')
      counted.set(keyOf(key), { ...key, ...more });
    else note({ ...key, words: '' }, more);
  };

  const writeOut = async (): Promise<void> => {
    if (counted.size === 0) return;
    writing = counted;
    counted = new Map();
    const { unwritten, fault } = await write([...writing.values()]);
    if (unwritten.length > 0) {
      log.warn({ err: fault }, 'the query log could not be written; what was counted is kept');
      const since = [...counted.values()];
      counted = new Map(unwritten.map((delta) => [keyOf(delta), delta]));
      for (const { day, locale, words, ...more } of since) note({ day, locale, words }, more);
    }
    writing = new Map();
  };

  return {
    note,
    /** Whether somebody asked for these words and it is not written yet. */
    holds: (key: Key): boolean =>
      [counted, writing].some((deltas) => (deltas.get(keyOf(key))?.asked ?? 0) > 0),
    /** Writes what is counted so far; one writing at a time. */
    flush: (): Promise<void> => (last = last.then(writeOut)),
  };
};

export type LogBuffer = ReturnType<typeof createLogBuffer>;
