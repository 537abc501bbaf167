import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** Made by builds, or not read by them. */
const SKIPPED = new Set(['node_modules', 'dist', 'build', '.cache', '.strapi', '.tmp', 'coverage']);
const SKIPPED_FILES = /\.test\.tsx?$|\.tsbuildinfo$/;

/**
 * @param inputs files and folders, relative to the repository; one that is not there counts as absent
 * @returns a digest that changes when a name or a byte in them changes
 */
export function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) addTo(hash, input);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const absolute = join(root, path);
  const entry = statSync(absolute, { throwIfNoEntry: false });
  if (entry?.isDirectory()) {
    const names = readdirSync(absolute).sort();
    for (const name of names) if (!SKIPPED.has(name)) addTo(hash, `${path}/${name}`);
  } else if (entry?.isFile() && !SKIPPED_FILES.test(path)) {
    hash.update(`${path}\0${String(entry.size)}\0`);
    hash.update(readFileSync(absolute));
  }
}
