import { take } from './album.ts';
import type { Cast } from './cast.ts';

/** Pages of the desk that stand for themselves: who looks at which, and the picture's name. */
const PAGES: readonly [keyof Cast, string, string][] = [
  ['writer', '', 'home'],
  ['administrator', '/inspection-clock', 'clock'],
  ['administrator', '/monthly-report', 'report'],
  ['administrator', '/translations', 'translations'],
  ['administrator', '/link-check', 'links'],
  ['administrator', '/review-workflow', 'workflow'],
  ['auditor', '/audit', 'audit'],
];
const LOADING_MILLISECONDS = 2500;

export const deskScenes = async (cms: string, cast: Cast): Promise<void> => {
  for (const [role, path, name] of PAGES) {
    const page = cast[role];
    await page.goto(`${cms}/admin${path}`);
    await page.waitForTimeout(LOADING_MILLISECONDS);
    await take(page, name);
  }
};
