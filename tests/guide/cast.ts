import type { Browser, Page } from 'playwright-core';
import { signInToAdmin } from '../system/admin-page.ts';
import type { System } from '../system/system.ts';

const ROLES = [
  'writer',
  'first-reviewer',
  'second-reviewer',
  'final-reviewer',
  'administrator',
  'auditor',
] as const;

/** Everybody who appears in the guide, each at a desk of their own. */
export type Cast = Record<(typeof ROLES)[number], Page>;

export const signInCast = async (browser: Browser, system: System): Promise<Cast> => {
  const cast: Partial<Cast> = {};
  for (const role of ROLES) {
    const page = await signInToAdmin(browser, system, role);
    await page.setViewportSize({ width: 1360, height: 860 });
    cast[role] = page;
  }
  return cast as Cast;
};
