import { filesIn, readFile, removeFile, writeFile } from '../platform/files';
import { readStored, removeStored, storedKeys, writeStored } from '../platform/storage';
import { isEntry, surplusOf, type Entry, type Limits } from './kept-entries';
import { shortName } from './short-name';
import { textBytes } from './text-bytes';

/**
 * Raised when the contract or the published shapes change: what an older version kept is dropped
 * without a word, since the network or the shelf (offline/) has it anew.
 */
const VERSION = 3;
const PREFIX = `kept:${String(VERSION)}:`;
const INDEX = `${PREFIX}index`;
const FOLDER = `kept-${String(VERSION)}`;

/** WeChat gives 10 MB of storage for everything and 200 MB of files, most of it for the shelf. */
const LIMITS: Limits = { storage: 6_000_000, file: 24_000_000 };
/** A key holds 1 MB with its JSON signs; larger copies become files. */
const MOST_BYTES_A_KEY = 200_000;
const MOST_BYTES_A_COPY = 4_000_000;

export interface Kept<T> {
  value: T;
  /** milliseconds since the epoch */
  keptAt: number;
}
/** With its key, because two keys may come to one name of a file. */
interface Stored {
  key: string;
  text: string;
  keptAt: number;
}

const isStored = (value: unknown, key: string): value is Stored => {
  const stored = (value ?? {}) as Partial<Record<keyof Stored, unknown>>;
  return stored.key === key && typeof stored.text === 'string' && typeof stored.keptAt === 'number';
};

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

const fileOf = (key: string): string => `${FOLDER}/${shortName(key)}.json`;

const readIndex = (): Entry[] => {
  const stored = readStored(INDEX);
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
};

const remove = ({ key, place }: Entry): void => {
  if (place === 'file') removeFile(fileOf(key));
  else removeStored(PREFIX + key);
};

const write = (stored: Stored, bytes: number): Entry | undefined => {
  const { key } = stored;
  const place = bytes > MOST_BYTES_A_KEY ? 'file' : 'storage';
  const written =
    place === 'file'
      ? writeFile(fileOf(key), JSON.stringify(stored))
      : writeStored(PREFIX + key, stored);
  return written ? { key, bytes, place } : undefined;
};

/** Keeps the last seen copy of something for reading without network; those unused longest make room. */
export const keep = (key: string, value: unknown, now = Date.now()): void => {
  const text = JSON.stringify(value);
  const bytes = textBytes(text);
  const index = readIndex();
  index.filter((entry) => entry.key === key).forEach(remove);
  const others = index.filter((entry) => entry.key !== key);
  const entry = bytes > MOST_BYTES_A_COPY ? undefined : write({ key, text, keptAt: now }, bytes);
  const entries = entry === undefined ? others : [...others, entry];
  const leaving = new Set(surplusOf(entries, LIMITS));
  leaving.forEach(remove);
  writeStored(
    INDEX,
    entries.filter((one) => !leaving.has(one)),
  );
};

/** The copy kept under `key`, or undefined when there is none or it cannot be read. It counts as used. */
export const readKept = <T>(key: string): Kept<T> | undefined => {
  const index = readIndex();
  const entry = index.find((one) => one.key === key);
  if (entry === undefined) return undefined;
  const stored = entry.place === 'file' ? parsed(readFile(fileOf(key))) : readStored(PREFIX + key);
  if (!isStored(stored, key)) return undefined;
  const value = parsed(stored.text);
  if (value === undefined) return undefined;
  writeStored(INDEX, [...index.filter((one) => one !== entry), entry]);
  return { value: value as T, keptAt: stored.keptAt };
};

/** Forgets one copy, e.g. of a document that was withdrawn. */
export const forget = (key: string): void => {
  const index = readIndex();
  index.filter((entry) => entry.key === key).forEach(remove);
  writeStored(
    INDEX,
    index.filter((entry) => entry.key !== key),
  );
};

/** Forgets all but the latest `most` copies whose key begins with `prefix`. */
export const keepLatest = (prefix: string, most: number): void => {
  const alike = readIndex().filter(({ key }) => key.startsWith(prefix));
  alike.slice(0, Math.max(0, alike.length - most)).forEach(({ key }) => {
    forget(key);
  });
};

/** Bytes that copies take of the device. */
export const keptBytes = (): number => readIndex().reduce((sum, { bytes }) => sum + bytes, 0);

/** Forgets every copy, those of older versions included. */
export const forgetAll = (): void => {
  readIndex().forEach(remove);
  storedKeys()
    .filter((key) => key.startsWith('kept:'))
    .forEach(removeStored);
};

/** At start: throws away what other versions of the mini-program kept, and files without an entry. */
export const forgetOtherVersions = (): void => {
  storedKeys()
    .filter((key) => key.startsWith('kept:') && !key.startsWith(PREFIX))
    .forEach(removeStored);
  const known = new Set(readIndex().map(({ key }) => fileOf(key)));
  filesIn('')
    .filter((folder) => /^kept-\d+$/.test(folder))
    .flatMap((folder) => filesIn(folder).map((name) => `${folder}/${name}`))
    .filter((file) => !known.has(file))
    .forEach(removeFile);
};
