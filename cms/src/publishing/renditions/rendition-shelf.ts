import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Name of the file in a picture's folder that tells what was made. */
export const INDEX = 'index.json';

const made = z.object({
  mime: z.enum(['image/avif', 'image/webp']),
  width: z.int().positive(),
  height: z.int().positive(),
});
const madePicture = z.union([
  made.extend({ file: z.string(), sha256: z.string(), sizeBytes: z.int().positive() }),
  made.extend({ isOriginal: z.literal(true) }),
]);
const renditionIndex = z.object({
  pictures: z.array(madePicture),
  /** why there is nothing */
  unusable: z.string().optional(),
});
export type MadePicture = z.infer<typeof madePicture>;
export type RenditionIndex = z.infer<typeof renditionIndex>;

/** Another recipe (formats, widths, qualities) has another folder, so that all is made anew. */
const RECIPE = 'v1';

export type RenditionShelf = ReturnType<typeof createRenditionShelf>;

/**
 * Where AVIF and WebP versions of pictures lie, in one folder for each picture, named by the
 * SHA-256 of its bytes. All of it can be made again: it needs no backup.
 */
export const createRenditionShelf = (directory: string) => {
  const root = join(directory, RECIPE);
  const folderOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256);

  const isWhole = async (folder: string, { pictures }: RenditionIndex): Promise<boolean> => {
    for (const picture of pictures)
      if ('file' in picture) {
        const found = await stat(join(folder, picture.file)).catch(() => undefined);
        if (found?.size !== picture.sizeBytes) return false;
      }
    return true;
  };

  return {
    root,
    folderOf,
    pathOf: (sha256: string, file: string): string => join(folderOf(sha256), file),

    /** What was made of a picture; undefined when nothing was yet or part of it is lost. */
    read: async (sha256: string): Promise<RenditionIndex | undefined> => {
      const folder = folderOf(sha256);
      const text = await readFile(join(folder, INDEX), 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      const parsed = renditionIndex.safeParse(parseOrNothing(text));
      if (parsed.success && (await isWhole(folder, parsed.data))) return parsed.data;
      await rm(folder, { recursive: true, force: true });
      return undefined;
    },
  };
};

const parseOrNothing = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
