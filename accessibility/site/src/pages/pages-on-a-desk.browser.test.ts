import type { Browser } from 'playwright-core';
import { openBrowser } from '../testing/browser';
import { DESKTOP, inspectAll, inspectOnADesk, inspectPrint } from '../testing/inspect';
import { everyPrint, pageTypesIn } from '../testing/page-types';
import { startBoth } from '../testing/site-under-test';

const MOST_MILLISECONDS = 240_000;

describe('on a desk', () => {
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
  const at = (paths: readonly string[]): string[] => paths.map((path) => running.site.url + path);

  it(
    'neither engine finds fault with a page; whatever the keyboard reaches shows its focus, is uncovered, and comes in the order of the page',
    async () => {
      const addresses = at(pageTypesIn('zh-CN'));
      const inspection = { browser, addresses, window: DESKTOP, inspect: inspectOnADesk };
      expect(await inspectAll(inspection)).toEqual([]);
    },
    MOST_MILLISECONDS,
  );

  it(
    'neither engine finds fault with the large print of a document, which fits a phone in every size',
    async () => {
      const addresses = at(everyPrint);
      const inspection = { browser, addresses, window: DESKTOP, inspect: inspectPrint };
      expect(await inspectAll(inspection)).toEqual([]);
    },
    MOST_MILLISECONDS,
  );
});
