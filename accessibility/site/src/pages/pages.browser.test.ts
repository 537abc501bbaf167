import type { Browser, Page } from 'playwright-core';
import { openBrowser, violationsOn } from '../testing/browser';
import { everyPage, everyPrint } from '../testing/example-page';
import { startBoth } from '../testing/site-under-test';

/** In the dark only the colours differ, so only what depends on colour is looked at again. */
const RULES = { light: '{}', dark: "{ runOnly: ['cat.color'] }" };

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

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    let page: Page;
    beforeAll(async () => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      page = await context.newPage();
    });

    test.each([...everyPage, ...everyPrint])(
      '%s has no violation that axe can find',
      async (path) => {
        await page.goto(running.site.url + path);
        expect(await violationsOn(page, RULES[colorScheme])).toEqual([]);
      },
    );
  });

  test.each(['auto.normal', 'auto.large', 'auto.larger'])(
    'no page scrolls sideways on a phone of 320 pixels with %s print, and nothing to press is too small',
    async (setting) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
      await context.addCookies([{ name: 'reading', value: setting, url: running.site.url }]);
      const page = await context.newPage();
      const least = setting === 'auto.normal' ? 44 : 60;
      for (const path of [...everyPage, ...everyPrint]) {
        await page.goto(running.site.url + path);
        const [overflow, small] = await page.evaluate<[number, string[]]>(`[
          document.documentElement.scrollWidth - innerWidth,
          [...document.querySelectorAll('.menu a, .utility a, .downloads a, .print-bar a, .utility button, .line a, .button, .site-search button')]
            .filter((e) => e.getClientRects().length > 0 && e.getBoundingClientRect().height < ${String(least - 0.5)})
            .map((e) => e.textContent),
        ]`);
        expect({ path, overflow, small }).toEqual({ path, overflow: 0, small: [] });
      }
      await context.close();
    },
    120_000,
  );
});
