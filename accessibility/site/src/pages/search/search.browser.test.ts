import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../testing/browser';
import { follow, tabTo } from '../../testing/focus';
import { startSearchSite } from '../../testing/search-site';

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

const addressOf = (page: Page): string =>
  decodeURIComponent(page.url().slice(running.site.url.length));

describe('by keyboard alone, with script switched off', () => {
  const withoutScript = { javaScriptEnabled: false };

  it('one can ask, narrow, widen, go on, and open a hit at its place', async () => {
    const page = await open('/', withoutScript);
    await tabTo(page, '搜索本站');
    await page.keyboard.type('民族');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(addressOf(page)).toBe('/search?q=民族');
    expect(await page.title()).toMatch(/^民族：共 47 条/);

    await follow(page, /^政策文件 16$/);
    expect(addressOf(page)).toBe('/search?q=民族&type=policy');
    expect(await page.title()).toMatch(/^民族：共 16 条/);
    await follow(page, /^移除 类型：政策文件$/);
    expect(addressOf(page)).toBe('/search?q=民族');

    await follow(page, '下一页');
    expect(addressOf(page)).toBe('/search?q=民族&page=2');
    expect(await page.locator('ol.hits').getAttribute('start')).toBe('21');
    await page.goBack();

    await follow(page, '第三条');
    expect(addressOf(page)).toBe('/policies/example-policy#clause-3');
    await page.context().close();
  });

  it('one can narrow by days, without losing what was typed meanwhile', async () => {
    const page = await open('/search?q=文献&type=policy', withoutScript);
    await tabTo(page, '搜索本站');
    await page.keyboard.press('End');
    await page.keyboard.type('整理');
    await tabTo(page, '发布日期');
    await page.keyboard.press('Enter');
    await page.fill('#Day-from', '2026-01-01');
    await follow(page, '按日期筛选');
    expect(addressOf(page)).toBe('/search?q=文献整理&type=policy&from=2026-01-01');
    await page.context().close();
  });

  it('one finds the way back from a correction, and help where nothing is found', async () => {
    const page = await open('/search?q=民族团接', withoutScript);
    await follow(page, '仍要搜索“民族团接”');
    expect(addressOf(page)).toBe('/search?q=民族团接&exactly=1');
    expect(await page.title()).toMatch(/^没有找到“民族团接”/);
    await follow(page, '民族文献');
    expect(addressOf(page)).toBe('/search?q=民族文献');
    await page.context().close();
  });

  it('one can skip the filters', async () => {
    const page = await open('/search?q=文献', withoutScript);
    await tabTo(page, '跳过筛选，到搜索结果');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('按相关');
    await page.context().close();
  });

  it('which hit was opened is told by the browser itself', async () => {
    running.search.clicks.length = 0;
    const page = await open('/search?q=文献&page=2', withoutScript);
    await follow(page, /第21号/);
    await page.waitForTimeout(500);
    expect(running.search.clicks).toEqual([{ q: '文献', locale: 'zh-CN', rank: 21 }]);
    await page.context().close();
  });
});

describe('suggestions, where script is available', () => {
  const typeInto = async (path: string, words: string, options: BrowserContextOptions = {}) => {
    const page = await open(path, options);
    const field = page.getByRole('combobox');
    await field.pressSequentially(words);
    await page.locator('[role=option]').first().waitFor();
    return { page, field };
  };
  const meant = (page: Page): Promise<string | null> =>
    page.evaluate(
      `document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent.trim() ?? null`,
    );

  it('are a combobox as the ARIA guide has it, and say how many there are', async () => {
    const { page, field } = await typeInto('/search', '民族');
    expect(await field.ariaSnapshot()).toContain('combobox "搜索本站" [expanded]');
    expect(await field.getAttribute('aria-controls')).toBe(
      await page.getByRole('listbox').getAttribute('id'),
    );
    expect(await page.getByRole('listbox').getAttribute('aria-label')).toBe('搜索建议');
    expect(await page.locator('.big-search [role=status]').textContent()).toBe(
      '有 4 条建议，用上下方向键选择。',
    );
    await page.context().close();
  });

  it('follow the arrows round, leave Home and End to the words, and close on Escape', async () => {
    const { page, field } = await typeInto('/', '民族');
    await page.keyboard.press('ArrowDown');
    expect(await meant(page)).toBe('民族文献');
    await page.keyboard.press('ArrowUp');
    expect(await meant(page)).toMatch(/^示范州民族团结进步条例/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await meant(page)).toBe('民族文献目录');
    await page.keyboard.press('Home');
    expect(await meant(page)).toBeNull();
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('民族');
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(addressOf(page)).toBe('/search?q=民族文献');
    await page.context().close();
  });

  it('lead to a page where one is meant, and Enter alone searches what was typed', async () => {
    const { page } = await typeInto('/en/search', '民族团');
    await page.keyboard.press('ArrowUp');
    expect(await meant(page)).toMatch(/Policies$/);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(addressOf(page)).toBe('/policies/example-policy');
    const again = await typeInto('/search', '民族团');
    await Promise.all([again.page.waitForEvent('load'), again.page.keyboard.press('Enter')]);
    expect(addressOf(again.page)).toBe('/search?q=民族团');
    await page.context().close();
    await again.page.context().close();
  });

  it('can be pressed with a finger on a narrow screen, at any zoom', async () => {
    const phone = { viewport: { width: 320, height: 640 }, hasTouch: true };
    const { page } = await typeInto('/search', '民族', phone);
    const option = page.getByRole('option', { name: '民族团结', exact: true });
    const box = await option.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await Promise.all([page.waitForEvent('load'), option.tap()]);
    expect(addressOf(page)).toBe('/search?q=民族团结');
    await page.context().close();
  });

  it('leave keys to an input method while it is open, and ask when it has closed', async () => {
    running.search.asked.length = 0;
    const page = await open('/search');
    const input = await page.context().newCDPSession(page);
    await page.getByRole('combobox').focus();
    await input.send('Input.imeSetComposition', {
      text: 'min',
      selectionStart: 3,
      selectionEnd: 3,
    });
    await page.waitForTimeout(400);
    expect(running.search.asked).toEqual([]);
    await input.send('Input.insertText', { text: '民族' });
    await page.locator('[role=option]').first().waitFor();
    expect(running.search.asked).toEqual(['民族']);
    await input.send('Input.imeSetComposition', {
      text: 'wen',
      selectionStart: 3,
      selectionEnd: 3,
    });
    await page.evaluate(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true }))`,
    );
    expect(await meant(page)).toBeNull();
    await page.context().close();
  });

  it('forget an answer that comes too late, and ask once for quick typing', async () => {
    running.search.asked.length = 0;
    // As long as the site waits, so that the first answer is late on a slow machine as well.
    running.search.answerSuggestionsAfter(650);
    const page = await open('/search');
    const field = page.getByRole('combobox');
    await field.pressSequentially('民', { delay: 10 });
    await page.waitForTimeout(250);
    await field.pressSequentially('族文', { delay: 10 });
    await page.locator('[role=option]').first().waitFor();
    running.search.answerSuggestionsAfter(0);
    expect(running.search.asked).toEqual(['民', '民族文']);
    expect(await page.locator('[role=option]').allTextContents()).toEqual([
      '民族文献 ',
      '民族文献目录 ',
    ]);
    await page.context().close();
  });

  it('are nothing but missing when they fail', async () => {
    const page = await open('/search');
    await page.route('**/search/suggestions*', (route) => route.abort());
    await page.getByRole('combobox').pressSequentially('民族');
    await page.waitForTimeout(400);
    expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(addressOf(page)).toBe('/search?q=民族');
    await page.context().close();
  });
});
