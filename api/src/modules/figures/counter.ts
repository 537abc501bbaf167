import type { Log } from '../../log';
import type { CountKey } from './figures.store';

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const FLUSH_SECONDS = 10;
/** Beyond this many subjects in ten seconds somebody is trying addresses: they are not worth keeping. */
const MOST_SUBJECTS = 20_000;

export interface Counter {
  count(measure: CountKey['measure'], subject: string, by?: number): void;
  /** Writes what is counted; what cannot be written now is kept for the next time. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Counts in memory and writes every ten seconds: a request costs one look into a map. */
export const createCounter = (
  add: (day: string, counts: ReadonlyMap<string, CountKey & { count: number }>) => Promise<void>,
  log: Pick<Log, 'warn'>,
  now: () => number = Date.now,
): Counter => {
  let counts = new Map<string, CountKey & { count: number }>();

  const flush = async (): Promise<void> => {
    if (counts.size === 0) return;
    const taken = counts;
    counts = new Map();
    try {
      await add(CHINA.format(now()), taken);
    } catch (error) {
      log.warn({ err: error }, 'figures could not be written; they are kept');
      for (const { measure, subject, count } of taken.values()) note(measure, subject, count);
    }
  };

  const note: Counter['count'] = (measure, subject, by = 1) => {
    const key = `${measure} ${subject}`;
    const known = counts.get(key);
    if (known !== undefined) known.count += by;
    else if (counts.size < MOST_SUBJECTS) counts.set(key, { measure, subject, count: by });
  };

  const timer = setInterval(() => void flush(), FLUSH_SECONDS * 1000).unref();
  return {
    count: note,
    flush,
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
};
