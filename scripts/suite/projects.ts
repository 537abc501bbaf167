import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** @returns the display names of the Jest projects below tests/, each of which starts a whole system. */
export function wholeSystemProjects(): string[] {
  const folder = join(root, 'tests');
  return readdirSync(folder).flatMap((name) => {
    const config = join(folder, name, 'jest.config.cjs');
    if (!existsSync(config)) return [];
    const title = /displayName: '([^']+)'/.exec(readFileSync(config, 'utf8'))?.[1];
    return title ? [title] : [];
  });
}
