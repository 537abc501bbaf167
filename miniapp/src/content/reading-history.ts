import type { DocumentType } from '@minzong/content-types';
import { readStored, writeStored } from '../platform/storage';
import { createStore, useStore } from './store';

const KEY = 'history:1';
const MOST = 50;

export interface ReadDocument {
  type: DocumentType;
  slug: string;
  title: string;
  /** how far it was read, in per cent; undefined: only opened */
  progress?: number;
  /** anchor at which the reader was, where a document is read in parts */
  place?: string;
}

type Name = Pick<ReadDocument, 'type' | 'slug'>;

const isReadDocument = (value: unknown): value is ReadDocument =>
  typeof value === 'object' &&
  value !== null &&
  ['type', 'slug', 'title'].every((name) => name in value);

const stored = (): ReadDocument[] => {
  const value = readStored(KEY);
  return Array.isArray(value) ? value.filter(isReadDocument) : [];
};

const history = createStore<ReadDocument[]>(stored());

const replace = (next: ReadDocument[]): void => {
  history.set(next);
  writeStored(KEY, next);
};

const isSame =
  ({ type, slug }: Name) =>
  (item: ReadDocument): boolean =>
    item.type === type && item.slug === slug;

/** Documents read on this device, latest first. */
export const useReadingHistory = (): ReadDocument[] => useStore(history);

/** What is remembered of a document; undefined when it was never opened here. */
export const readBefore = (name: Name): ReadDocument | undefined =>
  history.get().find(isSame(name));

export const rememberRead = ({ type, slug, title }: ReadDocument): void => {
  const { progress, place } = readBefore({ type, slug }) ?? {};
  const others = history.get().filter((item) => !isSame({ type, slug })(item));
  const item = {
    ...{ type, slug, title },
    ...(progress !== undefined && { progress }),
    ...(place !== undefined && { place }),
  };
  replace([item, ...others].slice(0, MOST));
};

/** Remembers how far a document of the history was read; nothing for any other. */
export const rememberProgress = (name: Name, progress: number, place?: string): void => {
  const before = readBefore(name);
  if (before === undefined || (before.progress === progress && before.place === place)) return;
  const now = { ...before, progress, ...(place !== undefined && { place }) };
  replace(history.get().map((item) => (item === before ? now : item)));
};

export const forgetReading = (): void => {
  replace([]);
};
