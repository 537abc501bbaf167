import type { Seal } from '@minzong/api-contract';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../../errors';

/** A file that was just written may belong to a row that is not there yet. */
const YOUNGEST_ORPHAN_MS = 10 * 60_000;

/** Files of cases on disk: each sealed, under a random name, whole or not at all. */
export const createSealedFiles = (directory: string, seal: Seal) => {
  const folderOf = (id: string): string => join(directory, id.slice(0, 2));
  const pathOf = (id: string): string => join(folderOf(id), id);
  const placeOf = (id: string): string => `case_files|bytes|${id}`;

  const writeWhole = async (path: string, bytes: Buffer): Promise<void> => {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  };

  return {
    write: async (id: string, bytes: Buffer): Promise<void> => {
      await mkdir(folderOf(id), { recursive: true });
      const temporary = join(directory, `incoming-${randomUUID()}`);
      try {
        await writeWhole(temporary, seal.sealBytes(bytes, placeOf(id)));
        await rename(temporary, pathOf(id));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },

    read: async (id: string): Promise<Buffer> =>
      seal.openBytes(await readFile(pathOf(id)), placeOf(id)),

    remove: (id: string): Promise<void> => rm(pathOf(id), { force: true }),

    /** Removes what no row names. @returns how many */
    sweep: async (isKnown: (id: string) => Promise<boolean>, nowMs: number): Promise<number> => {
      let removed = 0;
      const look = async (path: string, id: string | undefined): Promise<void> => {
        const { mtimeMs } = await stat(path);
        if (nowMs - mtimeMs < YOUNGEST_ORPHAN_MS) return;
        if (id !== undefined && (await isKnown(id))) return;
        await rm(path, { force: true });
        removed += 1;
      };
      try {
        for (const entry of await readdir(directory, { withFileTypes: true })) {
          const path = join(directory, entry.name);
          if (entry.isFile()) await look(path, undefined);
          else for (const id of await readdir(path)) await look(join(path, id), id);
        }
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error;
      }
      return removed;
    },
  };
};
export type SealedFiles = ReturnType<typeof createSealedFiles>;
