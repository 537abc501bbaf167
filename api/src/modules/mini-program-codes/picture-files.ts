import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../errors';

/** Pictures of codes by scene; a scene never changes its picture. */
export interface PictureFiles {
  read(scene: string): Promise<Buffer | undefined>;
  write(scene: string, picture: Buffer): Promise<void>;
}

/** @param directory of one account of WeChat alone: a code of the simulator must not outlive it */
export const createPictureFiles = (directory: string): PictureFiles => ({
  read: async (scene) => {
    try {
      return await readFile(join(directory, scene));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  write: async (scene, picture) => {
    await mkdir(directory, { recursive: true });
    const unfinished = join(directory, `${scene}.${randomUUID()}`);
    await writeFile(unfinished, picture);
    await rename(unfinished, join(directory, scene));
  },
});
