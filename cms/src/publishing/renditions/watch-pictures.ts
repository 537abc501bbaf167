import type { Core } from '@strapi/strapi';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryFile, MediaLibrary } from '../media-library';
import type { RenditionShelf } from './rendition-shelf';

const FILE = 'plugin::upload.file';
const AT_ONCE = 100;
const KEPT_UNUSED_MS = 24 * 60 * 60 * 1000;

const picturesAfter = (strapi: Core.Strapi, id: number): Promise<LibraryFile[]> =>
  strapi.db.query(FILE).findMany({
    where: { id: { $gt: id }, mime: { $startsWith: 'image/' } },
    orderBy: { id: 'asc' },
    limit: AT_ONCE,
  }) as Promise<LibraryFile[]>;

/** Has the versions of a picture made as soon as it is in the library, long before it is published. */
export const watchUploads = (strapi: Core.Strapi, library: MediaLibrary): void => {
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    afterCreate: ({ result }) => {
      library.image(result as LibraryFile).catch(() => undefined);
    },
  });
};

/**
 * Looks at every picture of the library once: what has no versions yet gets them, so also pictures
 * that came before there were any.
 * @returns SHA-256 of all of them; undefined when it was broken off
 */
const lookAtAll = async (
  strapi: Core.Strapi,
  library: MediaLibrary,
  isStopping: () => boolean,
): Promise<Set<string> | undefined> => {
  const seen = new Set<string>();
  let last = 0;
  for (;;) {
    const files = await picturesAfter(strapi, last);
    if (files.length === 0) return seen;
    for (const file of files) {
      if (isStopping()) return undefined;
      last = file.id;
      const found = await library.image(file).catch(() => undefined);
      const sha256 = /[0-9a-f]{64}/.exec(found?.image.url ?? '')?.[0];
      if (sha256 !== undefined) seen.add(sha256);
    }
  }
};

/** Removes the versions of pictures that are not in the library any more. */
const sweep = async (shelf: RenditionShelf, used: ReadonlySet<string>): Promise<void> => {
  const folders = await readdir(shelf.root).catch((): string[] => []);
  for (const folder of folders)
    for (const sha256 of await readdir(join(shelf.root, folder))) {
      const path = join(shelf.root, folder, sha256);
      if (used.has(sha256) || folder === 'unfinished') continue;
      if (Date.now() - (await stat(path)).mtimeMs > KEPT_UNUSED_MS)
        await rm(path, { recursive: true, force: true });
    }
};

/** The round at every start. */
export const completeShelf = async (
  strapi: Core.Strapi,
  library: MediaLibrary,
  shelf: RenditionShelf,
  isStopping: () => boolean,
): Promise<void> => {
  const used = await lookAtAll(strapi, library, isStopping);
  if (used !== undefined) await sweep(shelf, used);
};
