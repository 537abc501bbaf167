import { DEFAULT_LOCALE, LOCALES } from '@minzong/content-types';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../testing/browser';
import { AT_400_PERCENT, inspectAll, inspectLooks } from '../testing/inspect';
import { pagesIn, pageTypesIn } from '../testing/page-types';
import { startBoth } from '../testing/site-under-test';

const MOST_MILLISECONDS = 240_000;

describe('at 400 %, which is also the width of a small phone', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  let browser: Browser;
  beforeAll(async () => {
    running = await startBoth();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  test.each(LOCALES)(
    'neither axe nor the engine of IBM finds fault with a page in %s, by day, by night, in high contrast, simplified or in large print; nothing is faint, small or too wide',
    async (locale) => {
      // In Chinese every example, elsewhere one page of each type: it is drawn by the same code.
      const paths = locale === DEFAULT_LOCALE ? pagesIn(locale) : pageTypesIn(locale);
      const addresses = paths.map((path) => running.site.url + path);
      const inspection = { browser, addresses, window: AT_400_PERCENT, inspect: inspectLooks };
      expect(await inspectAll(inspection)).toEqual([]);
    },
    MOST_MILLISECONDS,
  );
});
