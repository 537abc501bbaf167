import type { Browser } from 'playwright-core';
import { openBrowser, violationsOn } from '../../testing/browser';
import { htmlFaults } from '../../testing/html-faults';
import { startBoth } from '../../testing/site-under-test';

const PATH = '/service-guides/example-service-guide';

describe('the pages of the braille as they are embossed', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  let browser: Browser;
  beforeAll(async () => {
    [running, browser] = await Promise.all([startBoth(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  it.each([30, 40])(
    'are the lines of the BRF file of %i cells, reached from the document by keyboard without script',
    async (width) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(running.site.url + PATH);
      await page.getByRole('link', { name: '明盲对照' }).press('Enter');
      await page.getByRole('link', { name: '刻印页' }).press('Enter');
      await page.getByRole('link', { name: `${String(width)} 方` }).press('Enter');
      await page.waitForURL(/braille-pages/);
      const file = await running.site.text(`${PATH}/document-${String(width)}.brf`);
      const sheets = await page.locator('.sheet').all();
      expect(sheets).toHaveLength(file.split('\f').length - 1);
      const shown = await page.locator('.paper li').allTextContents();
      expect(shown).toHaveLength(25 * sheets.length);
      // Unicode orders its cells as NABCC does by dots: ⠠ is the comma, ⠼ the number sign.
      expect(shown[24]?.replace(/^⠀+/, '')).toBe('⠼⠁');
      expect(shown.map((line) => (line === '⠀' ? 0 : line.length))).toEqual(
        file
          .split(/\r\n\f?/)
          .slice(0, -1)
          .map(({ length }) => length),
      );
      await context.close();
    },
    20_000,
  );

  it('fit 320 pixels without sideways scrolling, meet axe, and are spelled to nobody', async () => {
    expect(await htmlFaults(await running.site.text(`${PATH}/braille-pages`))).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width: 320, height: 700 };
      const page = await browser.newPage({ bypassCSP: true, colorScheme, viewport });
      await page.goto(`${running.site.url}${PATH}/braille-pages?cells=40`);
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      expect(await page.locator('main').ariaSnapshot()).not.toMatch(/[\u2800-\u28ff]/);
      await page.close();
    }
  }, 20_000);

  test.each([
    ['/en/articles/example-article/braille-pages', 200],
    ['/bo/articles/example-article/braille-pages', 404],
    [`${PATH}/braille-pages?page=99`, 404],
    [`${PATH}/braille-pages?cells=50`, 400],
    ['/articles/withdrawn-example/braille-pages', 410],
  ])('%s answers %i', async (path, status) => {
    expect((await running.site.get(path)).status).toBe(status);
  });
});
