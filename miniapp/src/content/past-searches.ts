import { readStored, writeStored } from '../platform/storage';
import { forgetKeptSearches } from './library';
import { createStore, useStore } from './store';

const KEY = 'searches:1';
const MOST = 10;

const stored = (): string[] => {
  const value = readStored(KEY);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

const searches = createStore<string[]>(stored());

const replace = (next: string[]): void => {
  searches.set(next);
  writeStored(KEY, next);
};

/** The last searches, latest first. They stay on the device. */
export const usePastSearches = (): string[] => useStore(searches);

export const rememberSearch = (words: string): void => {
  replace([words, ...searches.get().filter((item) => item !== words)].slice(0, MOST));
};

/** Forgets the words and the answers that were kept for them. */
export const forgetSearches = (): void => {
  replace([]);
  forgetKeptSearches();
};
