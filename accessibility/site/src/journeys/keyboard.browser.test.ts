import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../testing/browser';
import { follow, tabTo } from '../testing/focus';
import { startSearchSite } from '../testing/search-site';

jest.setTimeout(60_000);

/** Every way a reader goes, with the keyboard alone; each stop on it shows its focus. */
describe('by keyboard alone, with script switched off', () => {
  let running: Awaited<ReturnType<typeof startSearchSite>>;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    running = await startSearchSite();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
    page = await context.newPage();
    await page.goto(running.site.url);
  });
  afterEach(() => page.context().close());

  const address = (): string => decodeURIComponent(page.url().slice(running.site.url.length));
  const heading = (): Promise<string | null> =>
    page.getByRole('heading', { level: 1 }).textContent();

  it('the first stop leads past everything that stands on each page', async () => {
    await tabTo(page, '跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('Content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  });

  it('one finds a policy, reads its explainer, and comes back to the clause', async () => {
    await follow(page, '政策文件');
    await follow(page, '示范州公共阅读促进办法');
    expect(await heading()).toBe('示范州公共阅读促进办法');
    await follow(page, '一问一答：公共阅读办法怎么用');
    expect(address()).toBe('/explainers/example-explainer');
    await tabTo(page, '第二条');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/policies/example-policy#clause-2');
  });

  it('one narrows a list and takes it back', async () => {
    await page.goto(`${running.site.url}/policies`);
    await tabTo(page, '筛选');
    await page.keyboard.press('Enter');
    await tabTo(page, '有效性');
    await page.keyboard.press('ArrowDown');
    await follow(page, '查看');
    expect(address()).toMatch(/^\/policies\?validity=/);
    await follow(page, '清除筛选');
    expect(address()).toBe('/policies');
  });

  test.each([
    ['a book', /^EPUB/, /\.epub$/],
    ['braille of 30 cells', /^BRF，每行 30 方/, /\.brf$/],
  ])('one takes a document along as %s', async (_, link, file) => {
    await page.goto(`${running.site.url}/policies/example-policy`);
    await tabTo(page, link);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(file);
    expect(await download.failure()).toBeNull();
  });

  it('one changes the language and stays on the same document', async () => {
    await page.goto(`${running.site.url}/policies/example-policy`);
    await follow(page, /^English/);
    expect(address()).toBe('/en/policies/example-policy');
    await follow(page, /^བོད་ཡིག/);
    expect(address()).toBe('/bo/policies/example-policy');
    await follow(page, /^ꆈꌠꉙ/);
    expect(address()).toBe('/ii/policies/example-policy');
    await follow(page, /^中文/);
    expect(address()).toBe('/policies/example-policy');
  });

  it('one searches from anywhere and opens what was found', async () => {
    await page.goto(`${running.site.url}/articles/example-article`);
    await tabTo(page, '搜索本站');
    await page.keyboard.type('民族');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(address()).toBe('/search?q=民族');
    await follow(page, '第三条');
    expect(address()).toBe('/policies/example-policy#clause-3');
  });

  it('one changes the settings with arrows and space, and comes back to where one was', async () => {
    await page.goto(`${running.site.url}/policies`);
    await follow(page, '阅读设置');
    await tabTo(page, '跟随设备');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await follow(page, '保存设置');
    expect(address()).toBe('/policies');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await follow(page, '大字版');
    expect(await page.locator('html').getAttribute('data-size')).toBe('large');
    expect(address()).toBe('/policies');
  });
});
