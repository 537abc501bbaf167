import type { Kysely } from 'kysely';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tables } from '../../../database/schema';
import type { Log } from '../../../log';
import { Vocabulary } from '../analysis/vocabulary';

const PAGE = 500;
/** Few enough that readers do not wait while titles are taken in. */
const AT_ONCE = 50;
const SHORTEST_AGE_MS = 1000;
/** A vocabulary is kept for ten times as long as it takes to make, and half a minute at most. */
const SHARE = 10;
const LONGEST_AGE_MS = 30_000;

const readVocabulary = async (db: Kysely<Tables>, isClosed: () => boolean): Promise<Vocabulary> => {
  const vocabulary = new Vocabulary();
  let after = { type: '', id: '', locale: '' };
  for (;;) {
    const { type, id, locale } = after;
    const rows = await db
      .selectFrom('documents')
      .select(['type', 'id', 'locale', 'title'])
      .where('state', '=', 'published')
      .where((eb) => eb(eb.refTuple('type', 'id', 'locale'), '>', eb.tuple(type, id, locale)))
      .orderBy('type')
      .orderBy('id')
      .orderBy('locale')
      .limit(PAGE)
      .execute();
    for (const [index, { title }] of rows.entries()) {
      if (index % AT_ONCE === 0) await nextTurn();
      vocabulary.add(title);
    }
    const last = rows.at(-1);
    if (last === undefined || isClosed()) return vocabulary;
    after = last;
  }
};

/** The vocabulary of all titles, made in the background and made again when titles have changed. */
export const createVocabularies = (db: Kysely<Tables>, onMade: () => void, log: Log) => {
  let held = new Vocabulary();
  let isOld = true;
  let keepUntilMs = -Infinity;
  let making: Promise<void> | undefined;
  let closed = false;

  const make = async (): Promise<void> => {
    const began = performance.now();
    isOld = false;
    try {
      held = await readVocabulary(db, () => closed);
      // What was not known a moment ago may be now.
      onMade();
    } catch (error) {
      isOld = true;
      if (!closed) log.warn({ err: error }, 'the titles could not be read for corrections');
    }
    const tookMs = performance.now() - began;
    const ageMs = Math.min(LONGEST_AGE_MS, Math.max(SHORTEST_AGE_MS, tookMs * SHARE));
    keepUntilMs = performance.now() + ageMs;
    making = undefined;
  };
  const refresh = (): void => {
    if (closed || !isOld || making !== undefined || performance.now() < keepUntilMs) return;
    making = make();
  };
  const timer = setInterval(refresh, SHORTEST_AGE_MS).unref();
  refresh();

  return {
    current: (): Vocabulary => held,
    /** Titles have changed. */
    change: (): void => {
      isOld = true;
    },
    close: async (): Promise<void> => {
      closed = true;
      clearInterval(timer);
      await making;
    },
  };
};
