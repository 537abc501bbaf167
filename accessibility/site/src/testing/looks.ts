import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS, settingsMarks, type Settings } from '../settings';

/**
 * Puts reading settings on an open page as the server would: they are marks on its root element
 * and nothing else (decision 0024; pages.test.ts holds the server to it).
 */
export const wear = async (page: Page, chosen: Partial<Settings>): Promise<void> => {
  const marks = settingsMarks({ ...DEFAULT_SETTINGS, ...chosen });
  const listed = Object.entries(marks).map(([name, value]) => [name, value ?? null]);
  await page.evaluate(`for (const [name, value] of ${JSON.stringify(listed)})
    if (value === null) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);`);
};

/** A page's source without the marks, what else only tells the settings, and what each form has of its own. */
export const withoutMarks = (html: string): string =>
  html
    .replace(/^(<!DOCTYPE html><html[^>]*?)(?: data-(?!print)\w+="\w+")+/, '$1')
    .replace(/<meta name="color-scheme"[^>]*>/, '')
    .replaceAll(/name="(key|drawn)" value="\w+"/g, 'name="$1"');
