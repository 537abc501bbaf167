import { LOCALES } from '@minzong/content-types';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../testing/browser';
import { tabThrough } from '../testing/focus';
import {
  AT_400_PERCENT,
  DESKTOP,
  PHONE,
  inspectAll,
  inspectElderView,
  inspectOnce,
} from '../testing/inspect';
import { everyPage, everyPrint, pagesIn } from '../testing/page-types';
import { startBoth } from '../testing/site-under-test';

const MOST_MILLISECONDS = 240_000;

describe('in a browser', () => {
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

  test.each(LOCALES)(
    'at 400 %%, neither axe nor the engine of IBM finds fault with a page in %s, by day, by night, in high contrast or simplified; nothing is faint, small or too wide',
    async (locale) => {
      const addresses = at(pagesIn(locale));
      expect(await inspectAll({ browser, addresses, window: AT_400_PERCENT })).toEqual([]);
    },
    MOST_MILLISECONDS,
  );

  it(
    'on a desk, neither finds fault with a page, nor with the large print of a document',
    async () => {
      const addresses = at([...pagesIn('zh-CN'), ...everyPrint]);
      const inspection = { browser, addresses, window: DESKTOP, inspect: inspectOnce };
      expect(await inspectAll(inspection)).toEqual([]);
    },
    MOST_MILLISECONDS,
  );

  it(
    'on a phone, no page in large print scrolls sideways, and what can be pressed is 60 pixels large',
    async () => {
      const addresses = at([...everyPage, ...everyPrint]);
      const elder = { chosen: 'auto.large', inspect: inspectElderView };
      expect(await inspectAll({ browser, addresses, window: PHONE, ...elder })).toEqual([]);
    },
    MOST_MILLISECONDS,
  );

  it(
    'whatever the keyboard reaches shows its focus, is uncovered, and comes in the order of the page',
    async () => {
      const addresses = at(pagesIn('zh-CN'));
      const inspection = { browser, addresses, window: DESKTOP, inspect: tabThrough };
      expect(await inspectAll(inspection)).toEqual([]);
    },
    MOST_MILLISECONDS,
  );
});
