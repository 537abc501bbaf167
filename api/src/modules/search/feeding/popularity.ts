import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';
import type { Log } from '../../../log';

/** How often documents were read of late, by `type/id`. */
export type ReadCounts = (days: number) => Promise<ReadonlyMap<string, number>>;

const DAYS = 90;
const FEWEST_READS = 20;
const STEP = 4;
const MOST_STEPS = 6;
const EVERY_MS = 24 * 60 * 60 * 1000;
const FIRST_AFTER_MS = 60_000;
const AT_ONCE = 200;

/**
 * Reads in steps: 0 below 20 reads in 90 days, 1 from 20, 2 from 80, … Coarse on purpose: a document
 * is sent to the index again only when its step changes, and small differences rank nothing.
 */
export const popularityOf = (reads: number): number =>
  reads < FEWEST_READS
    ? 0
    : Math.min(MOST_STEPS, 1 + Math.floor(Math.log(reads / FEWEST_READS) / Math.log(STEP)));

/** Notes the steps that have changed; those documents are sent to the index again. */
const notePopularity = async (
  db: Kysely<Tables>,
  counts: ReadonlyMap<string, number>,
): Promise<number> => {
  const rows = await db.selectFrom('search_outbox').select(['type', 'id', 'popularity']).execute();
  const changed = rows.flatMap(({ type, id, popularity }) => {
    const now = popularityOf(counts.get(`${type}/${id}`) ?? 0);
    return now === popularity ? [] : [{ type, id, popularity: now }];
  });
  for (let start = 0; start < changed.length; start += AT_ONCE)
    await writeToStore(db, async (trx) => {
      for (const { type, id, popularity } of changed.slice(start, start + AT_ONCE))
        await trx
          .updateTable('search_outbox')
          .set((eb) => ({ popularity, revision: eb('revision', '+', 1) }))
          .where('type', '=', type)
          .where('id', '=', id)
          .execute();
    });
  return changed.length;
};

/** Once a day, what is read often is noted, for the ranking. */
export const watchPopularity = (
  db: Kysely<Tables>,
  readCounts: ReadCounts,
  onChanged: () => void,
  log: Log,
) => {
  let noting: Promise<void> = Promise.resolve();
  const note = async (): Promise<void> => {
    try {
      if ((await notePopularity(db, await readCounts(DAYS))) > 0) onChanged();
    } catch (error) {
      log.warn({ err: error }, 'what is read often could not be noted for the search');
    }
  };
  const start = (): void => {
    noting = noting.then(note);
  };
  const first = setTimeout(start, FIRST_AFTER_MS).unref();
  const timer = setInterval(start, EVERY_MS).unref();
  return {
    close: async (): Promise<void> => {
      clearTimeout(first);
      clearInterval(timer);
      await noting;
    },
  };
};
