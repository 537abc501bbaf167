import { MOST_SAVED, entryKey, mergeEntries, nextStamp } from '@minzong/api-client';
import type { FOLLOWED_TYPES, PersonalEntry, PersonalListName } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { isDocumentType } from '../collections';
import { createStore, useStore } from '../store';

const KEY = 'personal-lists:1';
/** The contract takes so much. */
const LONGEST_TITLE = 300;

/** What can be followed: something that goes on. The compiler holds it to the contract's list. */
const FOLLOWED = {
  magazine: true,
  column: true,
  topic: true,
} as const satisfies Record<(typeof FOLLOWED_TYPES)[number], true>;

export const canFollow = (type: DocumentType): boolean => type in FOLLOWED;

/** A document that can be put on a list. */
export interface Listable {
  type: DocumentType;
  id: string;
  slug: string;
  title: string;
}

const isEntry = (value: unknown): value is PersonalEntry => {
  const { list, type, id, at, document } = (value ?? {}) as Partial<PersonalEntry>;
  return (
    (list === 'favourites' || list === 'following') &&
    typeof type === 'string' &&
    isDocumentType(type) &&
    typeof id === 'string' &&
    typeof at === 'number' &&
    (document === null || typeof document?.title === 'string')
  );
};

const stored = (): PersonalEntry[] => {
  const value = readStored(KEY);
  return Array.isArray(value) ? value.filter(isEntry) : [];
};

const entries = createStore<PersonalEntry[]>(stored());
const listeners = new Set<() => void>();

/** Everything that is on the lists of this device, and what was taken off them; latest first. */
export const usePersonalEntries = (): PersonalEntry[] => useStore(entries);
export const personalEntries = (): PersonalEntry[] => entries.get();

/** Runs after every change that was made by hand. */
export const onEdited = (listener: () => void): void => {
  listeners.add(listener);
};

/** Takes in what another device knows; false when the telephone is full. */
export const takeIn = (others: readonly PersonalEntry[]): boolean => {
  const merged = mergeEntries(entries.get(), others);
  entries.set(merged);
  return writeStored(KEY, merged);
};

export const forgetLists = (): void => {
  entries.set([]);
  removeStored(KEY);
};

export const countOn = (all: readonly PersonalEntry[], name: PersonalListName): number =>
  all.filter(({ list, document }) => list === name && document !== null).length;

export const isOn = (
  all: readonly PersonalEntry[],
  list: PersonalListName,
  { type, id }: Pick<Listable, 'type' | 'id'>,
): boolean => {
  const key = entryKey({ list, type, id });
  return all.some((entry) => entry.document !== null && entryKey(entry) === key);
};

/**
 * Puts a document on a list or takes it off. It takes effect on this device at once, with or without
 * network and sign-in. `full`: the list has no room; `not-kept`: the telephone has none.
 */
export const setOn = (
  list: PersonalListName,
  { type, id, slug, title }: Listable,
  on: boolean,
): 'done' | 'full' | 'not-kept' => {
  const all = entries.get();
  if (on && countOn(all, list) >= MOST_SAVED) return 'full';
  const document = on ? { slug, title: title.slice(0, LONGEST_TITLE) } : null;
  const at = nextStamp(all, Date.now());
  const isKept = takeIn([{ list, type, id, at, document }]);
  listeners.forEach((listener) => {
    listener();
  });
  return isKept ? 'done' : 'not-kept';
};
