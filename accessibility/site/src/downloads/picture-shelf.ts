import type { PictureShelf } from '@minzong/epub';
import { LRUCache } from 'lru-cache';

const SIZES_REMEMBERED = 20_000;
const SIZE_TIMEOUT_MS = 1000;
const READ_TIMEOUT_MS = 5000;
/** How long the api is left alone with pictures after it has not answered. */
const REST_MS = 3000;

/** A shelf for one book, and whether the api failed to answer for a picture of it. */
export interface BookShelf {
  shelf: PictureShelf;
  /** true: a picture is absent now that may be there in a moment */
  wasAway: () => boolean;
}

/**
 * Pictures from the media store of the api. A file is named by its content, so its size is
 * remembered for ever. An api that does not answer costs one time-out and not one a picture.
 */
export const createPictureShelves = (apiUrl: string, now: () => number): (() => BookShelf) => {
  const sizes = new LRUCache<string, number>({ max: SIZES_REMEMBERED });
  let restsUntil = 0;

  return () => {
    let away = false;
    const ask = async <T>(
      url: string,
      method: 'HEAD' | 'GET',
      take: (answer: Response) => Promise<T | undefined>,
    ): Promise<T | undefined> => {
      if (now() < restsUntil) {
        away = true;
        return undefined;
      }
      try {
        const timeout = method === 'HEAD' ? SIZE_TIMEOUT_MS : READ_TIMEOUT_MS;
        const answer = await fetch(apiUrl + url, {
          ...{ method, redirect: 'error', signal: AbortSignal.timeout(timeout) },
          headers: { 'accept-encoding': 'identity' },
        });
        if (answer.status >= 500 || answer.status === 429) away = true;
        return answer.ok ? await take(answer) : undefined;
      } catch {
        away = true;
        restsUntil = now() + REST_MS;
        return undefined;
      }
    };
    const sizeOf = async (url: string): Promise<number | undefined> => {
      const known = sizes.get(url);
      if (known !== undefined) return known;
      const size = await ask(url, 'HEAD', ({ headers }) =>
        Promise.resolve(Number(headers.get('content-length') ?? 0)),
      );
      if (size === undefined || size === 0) return undefined;
      sizes.set(url, size);
      return size;
    };
    const read = (url: string) =>
      ask(url, 'GET', async (answer) => new Uint8Array(await answer.arrayBuffer()));
    return { shelf: { sizeOf, read }, wasAway: () => away };
  };
};
