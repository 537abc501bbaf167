import type { Image } from '@minzong/content-types';
import { fileAddress, hasFile, readFile, removeFile } from '../../platform/files';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { shownVersions } from '../fitting-version';
import { shortName } from '../short-name';
import { createStore, useStore } from '../store';
import { bytesOf, isThing, type Thing } from './thing';

const KEY = 'shelf:1';

/** Pictures lie together: their names are their content, so two things share what they both show. */
export const pictureFile = (path: string): string =>
  `shelf/pictures/${path.slice(path.lastIndexOf('/') + 1)}`;

export const documentFile = (key: string): string => `shelf/documents/${shortName(key)}.json`;

const stored = (): Thing[] => {
  const value = readStored(KEY);
  return Array.isArray(value) ? value.filter(isThing) : [];
};

const shelf = createStore<Thing[]>(stored());

const picturesOn = (things: Thing[]): Set<string> =>
  new Set(things.flatMap(({ pictures }) => pictures.map(({ key }) => key)));

/** Pictures that are there whole: those of things still being kept may not be. */
let pictures = picturesOn(shelf.get().filter(({ state }) => state === 'whole'));

const replace = (things: Thing[]): void => {
  pictures = picturesOn(things.filter(({ state }) => state === 'whole'));
  writeStored(KEY, things);
  shelf.set(things);
};

/** What is kept for reading offline, the latest first. */
export const useShelf = (): Thing[] => useStore(shelf);
export const thingsOnShelf = (): Thing[] => shelf.get();

const filesOf = (thing: Pick<Thing, 'documents' | 'pictures'>): string[] => [
  ...thing.documents.map(({ key }) => documentFile(key)),
  ...thing.pictures.map(({ key }) => pictureFile(key)),
];

/** Puts these things on the shelf and clears away the files that none of them needs any more. */
const rearrange = (things: Thing[]): void => {
  const needed = new Set(things.flatMap(filesOf));
  shelf
    .get()
    .flatMap(filesOf)
    .filter((file) => !needed.has(file))
    .forEach(removeFile);
  replace(things);
};

/** Puts a thing on the shelf, in the place of its earlier version. */
export const shelve = (thing: Thing): void => {
  rearrange([thing, ...shelf.get().filter(({ id }) => id !== thing.id)]);
};

/** Takes a thing off the shelf. */
export const unshelve = (id: string): void => {
  rearrange(shelf.get().filter((thing) => thing.id !== id));
};

/**
 * Takes a document off the shelf that is no longer published: the whole thing when it is its first
 * document, else that one alone.
 */
export const unshelveDocument = (key: string): void => {
  if (!shelf.get().some(({ documents }) => documents.some((one) => one.key === key))) return;
  const left = shelf.get().flatMap((thing): Thing[] => {
    if (thing.documents[0]?.key === key) return [];
    return [{ ...thing, documents: thing.documents.filter((one) => one.key !== key) }];
  });
  rearrange(left);
};

/** Takes everything off the shelf. */
export const emptyShelf = (): void => {
  rearrange([]);
  removeStored(KEY);
};

/** WeChat may clear files: a thing that lost some is no longer called whole. */
export const checkShelf = (): void => {
  const checked = shelf.get().map((thing): Thing => {
    const whole = filesOf(thing).every(hasFile);
    return whole ? thing : { ...thing, state: 'paused' };
  });
  if (checked.some((thing, index) => thing !== shelf.get()[index])) replace(checked);
};

/** Bytes that the shelf takes of the device. */
export const shelfBytes = (): number => shelf.get().reduce((sum, thing) => sum + bytesOf(thing), 0);

/** A document from the shelf, with the moment at which its thing was kept. */
export const readShelved = (key: string): { value: unknown; keptAt: number } | undefined => {
  const thing = shelf.get().find(({ documents }) => documents.some((one) => one.key === key));
  const text = thing === undefined ? undefined : readFile(documentFile(key));
  if (thing === undefined || text === undefined) return undefined;
  try {
    return { value: JSON.parse(text) as unknown, keptAt: thing.keptAt };
  } catch {
    return undefined;
  }
};

/** Where a picture lies on this device; undefined when it was not kept. */
export const keptPicture = (image: Image): string | undefined => {
  if (pictures.size === 0) return undefined;
  // Kept before it had WebP versions, or since.
  const versions = [...image.renditions, ...shownVersions(image)];
  const kept = [...versions, image]
    .reverse()
    .map(({ url }) => url)
    .find((path) => pictures.has(path));
  return kept === undefined ? undefined : fileAddress(pictureFile(kept));
};
