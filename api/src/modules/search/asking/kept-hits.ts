import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Tables } from '../../../database/schema';
import { readHits, type StoredHit } from '../storing/hits.store';

const LIMIT_BYTES = 12 * 1024 * 1024;
const OVERHEAD_BYTES = 1500;

/** Two bytes a character, and what the objects of a head and of its places take. */
const sizeOf = ({ text, places, head }: StoredHit): number =>
  2 * (text.length + head.title.length + head.summary.length) +
  OVERHEAD_BYTES * (1 + places.length / 10);

/**
 * What is shown of documents, kept until anything changes: those that are found are found again by
 * other words, and to read a text from the database takes longer than to look through it.
 */
export const createKeptHits = (db: Kysely<Tables>) => {
  const kept = new LRUCache<string, StoredHit>({
    maxSize: LIMIT_BYTES,
    sizeCalculation: (hit) => Math.ceil(sizeOf(hit)),
  });
  let generation = 0;
  return {
    /** As {@link readHits}. */
    read: async (keys: readonly string[]): Promise<Map<string, StoredHit>> => {
      const began = generation;
      const hits = new Map<string, StoredHit>();
      const missing: string[] = [];
      for (const key of keys) {
        const hit = kept.get(key);
        if (hit === undefined) missing.push(key);
        else hits.set(key, hit);
      }
      if (missing.length === 0) return hits;
      for (const [key, hit] of await readHits(db, missing)) {
        hits.set(key, hit);
        // What was read before a change is not kept after it.
        if (began === generation) kept.set(key, hit);
      }
      return hits;
    },
    forget: (): void => {
      generation += 1;
      kept.clear();
    },
  };
};

export type KeptHits = ReturnType<typeof createKeptHits>;
