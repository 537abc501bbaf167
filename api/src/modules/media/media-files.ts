import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError, codeOf } from '../../errors';

const KEPT_UNREFERENCED_MS = 60 * 60 * 1000;

/** Counts and digests what flows through it. */
const measured = (limitBytes: number) => {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const gauge = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      hash.update(chunk);
      if (sizeBytes > limitBytes) done(new AppError('too-large', 'body-too-large'));
      else done(null, chunk);
    },
  });
  return { gauge, digest: () => hash.digest('hex') };
};

/** Media files on disk, named by the SHA-256 of their bytes. */
export const createMediaFiles = async (directory: string, limitBytes: number) => {
  const incoming = join(directory, 'incoming');
  await mkdir(incoming, { recursive: true });
  const pathOf = (file: string): string => join(directory, file.slice(0, 2), file);

  const sizeOf = async (file: string): Promise<number | undefined> => {
    try {
      return (await stat(pathOf(file))).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  };

  /** Removes a file that nobody refers to and that came more than an hour ago. */
  const sweepFile = async (
    path: string,
    isReferenced: () => Promise<boolean>,
    nowMs: number,
  ): Promise<number> => {
    const age = nowMs - (await stat(path)).mtimeMs;
    if (age < KEPT_UNREFERENCED_MS || (await isReferenced())) return 0;
    await rm(path, { force: true });
    return 1;
  };

  return {
    sizeOf,

    /** Starts the hour anew in which a file waits for the document that refers to it. */
    touch: async (file: string): Promise<boolean> => {
      const now = new Date();
      try {
        await utimes(pathOf(file), now, now);
        return true;
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return false;
        throw error;
      }
    },

    /**
     * Takes a file in: it appears under its name whole, or not at all.
     * @throws {AppError} too-large, invalid (other bytes than the name says), storage-full
     */
    receive: async (file: string, sha256: string, bytes: Readable): Promise<void> => {
      const temporary = join(incoming, randomUUID());
      const { gauge, digest } = measured(limitBytes);
      try {
        await pipeline(bytes, gauge, createWriteStream(temporary, { flags: 'wx', flush: true }));
        if (digest() !== sha256) throw new AppError('invalid', 'media-digest-mismatch');
        await mkdir(join(directory, file.slice(0, 2)), { recursive: true });
        await rename(temporary, pathOf(file));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },

    read: (file: string, start: number, end: number): ReadStream =>
      createReadStream(pathOf(file), { start, end }),

    /** @returns how many files were removed */
    sweep: async (
      isReferenced: (file: string) => Promise<boolean>,
      nowMs: number = Date.now(),
    ): Promise<number> => {
      let removed = 0;
      for (const folder of await readdir(directory))
        for (const file of await readdir(join(directory, folder)))
          removed += await sweepFile(
            join(directory, folder, file),
            () => (folder === 'incoming' ? Promise.resolve(false) : isReferenced(file)),
            nowMs,
          );
      return removed;
    },
  };
};

export type MediaFiles = Awaited<ReturnType<typeof createMediaFiles>>;
