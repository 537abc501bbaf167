import type { Browser, Page } from 'playwright-core';
import { DEFAULT_SETTINGS, settingsName, type Settings } from '../settings';
import { openBrowser, violationsOn } from '../testing/browser';
import { startBoth } from '../testing/site-under-test';

/** Every kind of page, the richest example of each. */
const PAGES = [
  ...['/', '/articles', '/articles/example-article', '/policies/example-repealed-policy'],
  ...['/ancient-texts/example-ancient-text', '/service-guides/example-service-guide'],
  ...['/magazine-issues/example-issue', '/search?q=社区', '/settings', '/en/policies'],
  ...['/bo/articles/example-article', '/no-such-place', '/articles/example-article?print=large'],
];

/** What somebody may have chosen together; pages.browser.test.ts has each alone. */
const CHOSEN: Partial<Settings>[] = [
  { theme: 'contrast', view: 'simple', spacing: 'wide' },
  { theme: 'inverse', size: 'giant', measure: 'full', ruby: 'hidden', motion: 'none' },
  { size: 'double', spacing: 'wide', measure: 'short' },
];

describe('with reading settings', () => {
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

  const openWith = async (chosen: Partial<Settings>, options: object = {}): Promise<Page> => {
    const context = await browser.newContext({ bypassCSP: true, ...options });
    const value = settingsName({ ...DEFAULT_SETTINGS, ...chosen });
    await context.addCookies([{ name: 'reading', value, url: running.site.url }]);
    return context.newPage();
  };
  const styleOf = (page: Page, selector: string, property: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
    );

  test.each(
    CHOSEN.map((chosen) => [settingsName({ ...DEFAULT_SETTINGS, ...chosen }), chosen] as const),
  )(
    'no page has a violation that axe can find with %s, nor scrolls sideways at 320 pixels',
    async (_, chosen) => {
      const page = await openWith(chosen, { viewport: { width: 320, height: 700 } });
      for (const path of PAGES) {
        await page.goto(running.site.url + path);
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - innerWidth',
        );
        expect({ path, overflow, violations: await violationsOn(page) }).toEqual({
          ...{ path, overflow: 0, violations: [] },
        });
      }
      await page.context().close();
    },
    120_000,
  );

  it('high contrast is pure black and pure white', async () => {
    for (const [theme, ink, paper] of [
      ['contrast', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
      ['inverse', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    ] as const) {
      const page = await openWith({ theme });
      await page.goto(`${running.site.url}/articles/example-article`);
      expect(await styleOf(page, 'body', 'background-color')).toBe(paper);
      for (const selector of ['h1', '.prose p', '.lead', '.prose a', '.dateline'])
        expect([selector, await styleOf(page, selector, 'color')]).toEqual([selector, ink]);
      await page.context().close();
    }
  }, 30_000);

  it('the settings of the device come first where nothing was chosen', async () => {
    const more = await openWith({}, { contrast: 'more' });
    await more.goto(running.site.url);
    expect(await styleOf(more, 'body', 'color')).toBe('rgb(0, 0, 0)');
    const dark = await openWith({}, { colorScheme: 'dark' });
    await dark.goto(running.site.url);
    expect(await styleOf(dark, 'body', 'background-color')).toBe('rgb(23, 21, 18)');
    const still = await openWith({}, { reducedMotion: 'reduce' });
    await still.goto(running.site.url);
    expect(await styleOf(still, 'a', 'transition-duration')).toBe('0s');
    for (const page of [more, dark, still]) await page.context().close();
  }, 30_000);

  it('size, spacing, length of lines, readings and motion are as chosen', async () => {
    const page = await openWith({
      ...{ size: 'giant', spacing: 'wide', measure: 'short', ruby: 'hidden', motion: 'none' },
    });
    await page.goto(`${running.site.url}/articles/example-article`);
    expect(await styleOf(page, 'html', 'font-size')).toBe('45px');
    const inPixels = async (property: string, selector = '.prose p') =>
      parseFloat(await styleOf(page, selector, property));
    const size = await inPixels('font-size');
    expect((await inPixels('letter-spacing')) / size).toBeCloseTo(0.12);
    expect((await inPixels('line-height')) / size).toBeCloseTo(2.1);
    expect((await inPixels('max-width', '.prose')) / size).toBeLessThanOrEqual(24.1);
    expect(await styleOf(page, 'rt', 'display')).toBe('none');
    expect(await styleOf(page, 'a', 'transition-duration')).toBe('0s');
    await page.context().close();
  }, 30_000);

  it('can be chosen and taken back by keyboard with script switched off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${running.site.url}/settings?back=%2Fpolicies`);
    for (const value of ['inverse', 'double', 'wide', 'simple']) {
      await page.locator(`input[value="${value}"]`).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: '保存设置' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${running.site.url}/policies`);
    const html = page.locator('html');
    expect(await html.getAttribute('data-theme')).toBe('inverse');
    expect(await html.getAttribute('data-view')).toBe('simple');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    await page.goto(`${running.site.url}/settings`);
    await page.getByRole('button', { name: '全部恢复默认' }).press('Enter');
    await page.waitForURL(`${running.site.url}/settings?saved=1`);
    expect(await html.getAttribute('data-theme')).toBe('auto');
    expect(await html.getAttribute('data-view')).toBeNull();
    await context.close();
  }, 30_000);
});
