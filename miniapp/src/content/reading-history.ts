import type { DocumentType } from '@minzong/content-types';
import { readStored, writeStored } from '../platform/storage';
import { createStore, useStore } from './store';

const KEY = 'history:1';
const MOST = 50;

export interface ReadDocument {
  type: DocumentType;
  slug: string;
  title: string;
}

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

/** Documents read on this device, latest first. */
export const useReadingHistory = (): ReadDocument[] => useStore(history);

export const rememberRead = ({ type, slug, title }: ReadDocument): void => {
  const others = history.get().filter((item) => item.type !== type || item.slug !== slug);
  replace([{ type, slug, title }, ...others].slice(0, MOST));
};

export const forgetReading = (): void => {
  replace([]);
};
