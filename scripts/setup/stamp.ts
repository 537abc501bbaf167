import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';

/** Remembers what a result was made from. It is removed before the work and written after it, so
 * that work cut off half-way is done again. */
export interface Stamp {
  matches: (fingerprint: string) => boolean;
  remove: () => void;
  write: (fingerprint: string) => void;
}

/** @param path of the stamp, relative to the repository */
export function stampAt(path: string): Stamp {
  const file = join(root, path);
  return {
    matches: (fingerprint) => existsSync(file) && readFileSync(file, 'utf8') === fingerprint,
    remove: () => {
      rmSync(file, { force: true });
    },
    write: (fingerprint) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, fingerprint);
    },
  };
}
