import { readStored, removeStored, storedKeys, writeStored } from '../platform/storage';

/** Raised when the published shapes change: what an older version kept is thrown away. */
const VERSION = 2;
const PREFIX = `kept:${String(VERSION)}:`;
const INDEX = `${PREFIX}index`;

/** WeChat gives 10 MB in all and 1 MB a key, counted in bytes; Chinese takes three of them. */
const MOST_CHARACTERS = 2_000_000;
const MOST_CHARACTERS_EACH = 300_000;

interface Entry {
  key: string;
  characters: number;
}
export interface Kept<T> {
  value: T;
  /** milliseconds since the epoch */
  keptAt: number;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'key' in value && 'characters' in value;

const readIndex = (): Entry[] => {
  const stored = readStored(INDEX);
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
};

/** Entries, oldest first, that must go so that the rest fits. */
const surplus = (entries: Entry[]): Entry[] => {
  let characters = entries.reduce((sum, entry) => sum + entry.characters, 0);
  return entries.filter((entry) => {
    if (characters <= MOST_CHARACTERS) return false;
    characters -= entry.characters;
    return true;
  });
};

/** Keeps the last seen copy of something for reading without network; the oldest make room. */
export const keep = (key: string, value: unknown, now = Date.now()): void => {
  const text = JSON.stringify(value);
  const others = readIndex().filter((entry) => entry.key !== key);
  if (text.length > MOST_CHARACTERS_EACH || !writeStored(PREFIX + key, { text, keptAt: now })) {
    removeStored(PREFIX + key);
    writeStored(INDEX, others);
    return;
  }
  const entries = [...others, { key, characters: text.length }];
  const leaving = new Set(surplus(entries));
  leaving.forEach((entry) => {
    removeStored(PREFIX + entry.key);
  });
  writeStored(
    INDEX,
    entries.filter((entry) => !leaving.has(entry)),
  );
};

/** The copy kept under `key`, or undefined when there is none or it cannot be read. */
export const readKept = <T>(key: string): Kept<T> | undefined => {
  const stored = readStored(PREFIX + key) as { text?: unknown; keptAt?: unknown } | undefined;
  if (typeof stored?.text !== 'string' || typeof stored.keptAt !== 'number') return undefined;
  try {
    return { value: JSON.parse(stored.text) as T, keptAt: stored.keptAt };
  } catch {
    return undefined;
  }
};

/** Forgets one copy, e.g. of a document that was withdrawn. */
export const forget = (key: string): void => {
  removeStored(PREFIX + key);
  writeStored(
    INDEX,
    readIndex().filter((entry) => entry.key !== key),
  );
};

/** Forgets all but the latest `most` copies whose key begins with `prefix`. */
export const keepLatest = (prefix: string, most: number): void => {
  const alike = readIndex().filter(({ key }) => key.startsWith(prefix));
  alike.slice(0, Math.max(0, alike.length - most)).forEach(({ key }) => {
    forget(key);
  });
};

/** Forgets every copy, those of older versions included. */
export const forgetAll = (): void => {
  storedKeys()
    .filter((key) => key.startsWith('kept:'))
    .forEach(removeStored);
};

/** At start: throws away what other versions of the mini-program kept. */
export const forgetOtherVersions = (): void => {
  storedKeys()
    .filter((key) => key.startsWith('kept:') && !key.startsWith(PREFIX))
    .forEach(removeStored);
};
