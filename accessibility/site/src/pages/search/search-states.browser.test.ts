import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, violationsOn } from '../../testing/browser';
import { SEARCH_STATES, startSearchSite } from '../../testing/search-site';

jest.setTimeout(30_000);

let running: Awaited<ReturnType<typeof startSearchSite>>;
let browser: Browser;
beforeAll(async () => {
  running = await startSearchSite();
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await running.close();
});

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(running.site.url + path);
  return page;
};

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(Object.entries(SEARCH_STATES))(
    '%s has no violation that axe can find',
    async (_, path) => {
      const page = await open(path, { colorScheme, bypassCSP: true });
      expect(await violationsOn(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('the open list has no violation that axe can find', async () => {
    const page = await open('/search', { colorScheme, bypassCSP: true });
    await page.getByRole('combobox').pressSequentially('民族');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});

test.each(['auto.normal', 'auto.larger', 'contrast.large'])(
  'with %s, nothing scrolls sideways at 320 pixels and nothing to press is too small',
  async (setting) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    await context.addCookies([{ name: 'reading', value: setting, url: running.site.url }]);
    const page = await context.newPage();
    for (const path of Object.values(SEARCH_STATES)) {
      await page.goto(running.site.url + path);
      await page.evaluate(
        `document.querySelectorAll('details').forEach((it) => { it.open = true; })`,
      );
      const [overflow, small] = await page.evaluate<[number, string[]]>(`[
        document.documentElement.scrollWidth - innerWidth,
        [...document.querySelectorAll('.search-page :is(a, button, summary, input:not([type=hidden]))')]
          .filter((e) => e.getClientRects().length > 0 && e.getBoundingClientRect().height < 43.5)
          .map((e) => e.textContent),
      ]`);
      expect({ path, overflow, small }).toEqual({ path, overflow: 0, small: [] });
    }
    await context.close();
  },
  60_000,
);
