import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer } from './answer';

/** Answers kept on disk, for the hours in which the api is away and the site was restarted. */
export interface SavedCopies {
  load(path: string): Promise<Answer | undefined>;
  save(path: string, answer: Answer): Promise<void>;
}

const copy = z.object({
  path: z.string(),
  status: z.int(),
  body: z.unknown(),
  etag: z.string(),
  checkedAt: z.number(),
  sizeBytes: z.number(),
});

const NAME = /^[0-9a-f]{64}\.json$/;

const nameOf = (path: string): string => `${createHash('sha256').update(path).digest('hex')}.json`;

/** File sizes by name, the oldest first. */
const filesIn = (directory: string): Map<string, number> => {
  const files = readdirSync(directory).flatMap((name) => {
    const file = join(directory, name);
    if (NAME.test(name)) return [{ name, ...pick(statSync(file)) }];
    rmSync(file, { recursive: true, force: true });
    return [];
  });
  files.sort((a, b) => a.mtimeMs - b.mtimeMs);
  return new Map(files.map(({ name, size }) => [name, size]));
};

const pick = ({ mtimeMs, size }: { mtimeMs: number; size: number }) => ({ mtimeMs, size });

/**
 * Opens the folder of saved copies. It never holds more than `limitBytes`: the copies written
 * longest ago go first. Files it does not know (halves left by a crash) are removed.
 */
export const openSavedCopies = (directory: string, limitBytes: number): SavedCopies => {
  mkdirSync(directory, { recursive: true });
  const sizes = filesIn(directory);
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let serial = 0;

  const forget = async (name: string): Promise<void> => {
    total -= sizes.get(name) ?? 0;
    sizes.delete(name);
    await rm(join(directory, name), { force: true });
  };
  const makeRoom = async (): Promise<void> => {
    for (const name of sizes.keys()) {
      if (total <= limitBytes) return;
      await forget(name);
    }
  };

  return {
    load: async (path) => {
      const name = nameOf(path);
      if (!sizes.has(name)) return undefined;
      try {
        const found = copy.parse(JSON.parse(await readFile(join(directory, name), 'utf8')));
        return found.path === path ? found : undefined;
      } catch {
        // A copy that cannot be read is no copy; the next answer of the api replaces it.
        await forget(name);
        return undefined;
      }
    },
    save: async (path, answer) => {
      const name = nameOf(path);
      const text = JSON.stringify({ path, ...answer });
      serial += 1;
      const draft = join(directory, `${name}.${String(serial)}.new`);
      await writeFile(draft, text);
      await rename(draft, join(directory, name));
      total += Buffer.byteLength(text) - (sizes.get(name) ?? 0);
      sizes.delete(name);
      sizes.set(name, Buffer.byteLength(text));
      await makeRoom();
    },
  };
};
