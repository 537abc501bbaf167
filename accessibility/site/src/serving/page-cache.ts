import { LRUCache } from 'lru-cache';
import { DEFAULT_SETTINGS, settingsName } from '../settings';
import type { Rendered } from './rendered';

const DEFAULT_PREFIX = `${settingsName(DEFAULT_SETTINGS)} `;
/** One part in four for pages drawn by somebody's settings, the rest for those of everybody else. */
const SHARE_OF_SETTINGS = 0.25;
const OVERHEAD_BYTES = 2000;

/**
 * Memory for drawn pages, in two parts. There are a thousand ways to set the pages: however many
 * are in use, they cannot push out the pages of the readers who set nothing.
 * Keys begin with the name of the settings.
 */
export const createPageCache = <T extends { rendered: Rendered }>(limitBytes: number) => {
  const part = (share: number) =>
    new LRUCache<string, T>({
      maxSize: Math.floor(limitBytes * share),
      sizeCalculation: ({ rendered }, key) => rendered.sizeBytes + key.length + OVERHEAD_BYTES,
    });
  const [ordinary, set] = [part(1 - SHARE_OF_SETTINGS), part(SHARE_OF_SETTINGS)];
  const cacheOf = (key: string) => (key.startsWith(DEFAULT_PREFIX) ? ordinary : set);
  return {
    get: (key: string): T | undefined => cacheOf(key).get(key),
    set: (key: string, page: T): void => void cacheOf(key).set(key, page),
  };
};
