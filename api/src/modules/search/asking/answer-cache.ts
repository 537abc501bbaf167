import { LRUCache } from 'lru-cache';

const ENTRY_OVERHEAD_BYTES = 500;
/** As long as an answer may stand even if nothing is known to have changed. */
const LONGEST_AGE_MS = 60_000;

export interface AnswerCache<T extends { body: string }> {
  /** The answer that is kept, or else the one that `make` gives; asked at the same time, made once. */
  get(question: string, make: () => Promise<T & { keep: boolean }>): Promise<T>;
  /** Everything may have changed. */
  clear(): void;
}

/** Answers by question, bounded in bytes. */
export const createAnswerCache = <T extends { body: string }>(
  limitBytes: number,
): AnswerCache<T> => {
  const entries = new LRUCache<string, T>({
    maxSize: limitBytes,
    maxEntrySize: Math.floor(limitBytes / 8),
    sizeCalculation: ({ body }, question) =>
      (body.length + question.length) * 2 + ENTRY_OVERHEAD_BYTES,
    ttl: LONGEST_AGE_MS,
  });
  let underWay = new Map<string, Promise<T>>();
  let generation = 0;
  return {
    get: (question, make) => {
      const held = entries.get(question);
      if (held !== undefined) return Promise.resolve(held);
      const asked = underWay.get(question);
      if (asked !== undefined) return asked;
      const began = generation;
      const own = underWay;
      const making = make()
        .then((answer) => {
          if (answer.keep && began === generation) entries.set(question, answer);
          return answer;
        })
        .finally(() => own.delete(question));
      own.set(question, making);
      return making;
    },
    clear: () => {
      generation += 1;
      entries.clear();
      // Who asks from now on is not given what was found before.
      underWay = new Map();
    },
  };
};
