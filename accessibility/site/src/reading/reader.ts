import { LRUCache } from 'lru-cache';
import { ApiAwayError, type Answer } from './answer';
import type { AskApi } from './ask-api';
import type { SavedCopies } from './saved-copies';

/** An answer, and whether the api could confirm it just now. */
export interface Reading {
  answer: Answer;
  stale: boolean;
}

export interface Reader {
  /** @throws ApiAwayError when the api is away and the question was never answered before */
  read(path: string): Promise<Reading>;
  /** when a reading made now ceases to be fresh: milliseconds for which answers are trusted */
  readonly freshMilliseconds: number;
}

export interface ReaderOptions {
  askApi: AskApi;
  guard: <T>(action: () => Promise<T>) => Promise<T>;
  copies: SavedCopies;
  memoryBytes: number;
  freshMilliseconds: number;
  now: () => number;
  onSaveFailed: (error: unknown) => void;
}

/** Searches are endless in number, so they are kept in memory only. */
const isWorthSaving = (path: string): boolean => !path.startsWith('/v1/search');

/** Answers that are kept: documents and lists, and that a document is elsewhere, not or no longer there. */
const KEPT_STATUS = new Set([200, 301, 404, 410]);

/**
 * Reads the api through a memory of its answers: each question is asked at most once at a time and
 * at most about once a second, with the ETag of the answer held, and when the api is away the last
 * answer is given, marked stale. A withdrawal replaces the copy, so nothing withdrawn comes back.
 */
export const createReader = (options: ReaderOptions): Reader => {
  const { askApi, guard, copies, freshMilliseconds, now } = options;
  const memory = new LRUCache<string, Answer>({
    maxSize: options.memoryBytes,
    sizeCalculation: ({ sizeBytes }, path) => sizeBytes * 2 + path.length + 200,
  });
  const underWay = new Map<string, Promise<Reading>>();

  const keep = (path: string, answer: Answer): void => {
    if (!KEPT_STATUS.has(answer.status)) return;
    memory.set(path, answer);
    // A slug that never existed is not worth a file; one that was there and went is.
    if (!isWorthSaving(path)) return;
    if (answer.status !== 404) copies.save(path, answer).catch(options.onSaveFailed);
    else
      copies
        .load(path)
        .then((saved) => (saved === undefined ? undefined : copies.save(path, answer)))
        .catch(options.onSaveFailed);
  };

  const ask = async (path: string, held: Answer | undefined): Promise<Reading> => {
    try {
      const answer = await guard(() => askApi(path, held?.etag));
      if (answer === undefined && held !== undefined) held.checkedAt = now();
      if (answer !== undefined) keep(path, answer);
      const current = answer ?? held;
      if (current === undefined) throw new ApiAwayError('it confirmed an answer nobody holds');
      return { answer: current, stale: false };
    } catch (error) {
      if (!(error instanceof ApiAwayError)) throw error;
      const last = held ?? (isWorthSaving(path) ? await copies.load(path) : undefined);
      if (last === undefined) throw error;
      memory.set(path, last);
      return { answer: last, stale: true };
    }
  };

  return {
    freshMilliseconds,
    read: (path) => {
      const held = memory.get(path);
      if (held !== undefined && now() - held.checkedAt < freshMilliseconds)
        return Promise.resolve({ answer: held, stale: false });
      const waiting = underWay.get(path);
      if (waiting !== undefined) return waiting;
      const asked = ask(path, held).finally(() => underWay.delete(path));
      underWay.set(path, asked);
      return asked;
    },
  };
};
