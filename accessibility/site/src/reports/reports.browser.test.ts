import type { Browser, Page } from 'playwright-core';
import { openBrowser, violationsOn } from '../testing/browser';
import { startBoth } from '../testing/site-under-test';

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

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>('document.activeElement.id || document.activeElement.textContent.trim()');

/** Presses Tab until the focus is where `id` says, as somebody without a mouse does. */
const tabTo = async (page: Page, id: string): Promise<void> => {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(id)) return;
  }
  throw new Error(`the keyboard does not lead to ${id}`);
};

it('an error is reported by keyboard alone, with script switched off', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${running.site.url}/articles/example-article`);
  await tabTo(page, '这一页有错');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/feedback/);
  await tabTo(page, '提交找错');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#Faults$/);
  expect(await page.title()).toMatch(/^错误：/);
  expect(await focused(page)).toBe('Faults');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('fault');
  await page.keyboard.press('Space');
  expect(await page.locator('#fault').isChecked()).toBe(true);
  await tabTo(page, 'text');
  await page.keyboard.type('“吉祥”应为“𠮷祥”');
  await tabTo(page, '提交找错');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/receipt\?ticket=/);
  expect(await focused(page)).toBe('News');
  expect(await page.locator('.numbers dd').first().innerText()).toMatch(/^\d{3} \d{3} \d{4}$/);
  await context.close();
}, 60_000);

it.each(['/feedback', '/en/contact', '/ii/receipt'])(
  'no violation and no sideways scroll at 320 pixels on %s, empty and with faults',
  async (path) => {
    const viewport = { width: 320, height: 700 };
    const page = await browser.newPage({ bypassCSP: true, viewport, colorScheme: 'dark' });
    await page.goto(running.site.url + path);
    for (const state of ['empty', 'with faults']) {
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - innerWidth',
      );
      expect({ state, overflow, violations: await violationsOn(page) }).toEqual({
        ...{ state, overflow: 0, violations: [] },
      });
      await page.locator('.asking form button[type=submit]').click();
      await page.waitForURL(/#Faults$/);
    }
    await page.close();
  },
  60_000,
);
