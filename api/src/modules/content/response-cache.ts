import { LRUCache } from 'lru-cache';

/** An answer that can be sent as it is. */
export interface ReadyResponse {
  etag: string;
  body: Buffer;
  /** header names and values in turn, as http.ServerResponse#writeHead takes them */
  headers: string[];
  notModifiedHeaders: string[];
  /** `type/id` of the document that it is; undefined for lists */
  subject?: string;
}

export interface ResponseCache {
  get: (url: string) => ReadyResponse | undefined;
  /** A mark to be taken before the store is read, and given back with what came of it. */
  generation: () => number;
  /** Keeps an answer, unless the store has changed since `generation` was taken. */
  set: (url: string, response: ReadyResponse, generation: number) => void;
  /** Forgets everything: the store has changed. */
  clear: () => void;
}

const ENTRY_OVERHEAD_BYTES = 1024;

/**
 * Ready answers by exact address, bounded in bytes. Dropped whole when anything changes: content
 * changes a few times an hour and is read many times a second, so nothing finer pays.
 */
export const createResponseCache = (limitBytes: number): ResponseCache => {
  const entries = new LRUCache<string, ReadyResponse>({
    maxSize: limitBytes,
    maxEntrySize: Math.floor(limitBytes / 8),
    sizeCalculation: (response, url) =>
      response.body.length + url.length * 2 + ENTRY_OVERHEAD_BYTES,
  });
  let generation = 0;
  return {
    get: (url) => entries.get(url),
    generation: () => generation,
    set: (url, response, takenAt) => {
      if (takenAt === generation) entries.set(url, response);
    },
    clear: () => {
      generation += 1;
      entries.clear();
    },
  };
};
