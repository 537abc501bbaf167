import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'images', 'editors');
const SETTLING_MILLISECONDS = 900;

/** Takes a picture of what a page shows, under the name by which the guide shows it. */
export const take = async (page: Page, name: string): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true });
  // Notices that slide in and bars that are still running have no place in a guide.
  await page.waitForTimeout(SETTLING_MILLISECONDS);
  await page.screenshot({ path: join(FOLDER, `${name}.jpg`), type: 'jpeg', quality: 78 });
  console.log(`  ${name}.jpg`);
};
