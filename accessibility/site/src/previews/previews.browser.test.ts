import { signPreview } from '@minzong/api-contract';
import { exampleDocuments } from '@minzong/content-types/examples';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, violationsOn } from '../testing/browser';
import { SECRET, startBoth } from '../testing/site-under-test';

const ID = 'ef'.repeat(16);
const expires = Math.floor(Date.now() / 1000) + 3600;
const { signature } = signPreview(ID, expires, SECRET);
const at = (rest = ''): string =>
  `/preview/${ID}?expires=${String(expires)}&signature=${signature}${rest}`;

describe('previews in a browser', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  let browser: Browser;
  beforeAll(async () => {
    running = await startBoth();
    browser = await openBrowser();
    await running.api.cms.putPreview(ID, {
      kind: 'fact-check',
      expiresAt: new Date(expires * 1000).toISOString(),
      revision: 12,
      locale: 'zh-CN',
      documents: exampleDocuments.filter(({ type }) => type === 'article'),
      factCheck: {
        expert: '王教授',
        questions: ['文中的人口数是否准确？', '地名、机构名称的写法是否规范，有没有更通行的写法？'],
      },
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const open = async (path: string, options = {}): Promise<Page> => {
    const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
    await page.goto(running.site.url + path);
    return page;
  };

  test.each([
    ['the page', at()],
    ['the large print', at('&view=large')],
    ['the card', at('&view=card')],
    ['English', at('&locale=en')],
    ['the thanks', at('&sent=1')],
    ['a broken address', `/preview/${ID}`],
  ])('%s has no violation that axe can find, by day or by night', async (_name, path) => {
    for (const colorScheme of ['light', 'dark'])
      expect(await violationsOn(await open(path, { colorScheme }))).toEqual([]);
  });

  test.each(['', '&view=large', '&view=card'])(
    'nothing scrolls sideways on a phone of 320 pixels (%s)',
    async (rest) => {
      const page = await open(at(rest), { viewport: { width: 320, height: 700 } });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    },
  );

  it('is filled in with the keyboard alone, corrected where it is wrong, and sent', async () => {
    const page = await open(at());
    await page.getByRole('radio', { name: '属实' }).first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('textbox', { name: '其他意见' }).fill('写得清楚');
    await page.getByRole('button', { name: '提交意见' }).press('Enter');
    const alert = page.getByRole('alert');
    expect(await alert.getByRole('link').allTextContents()).toEqual([
      '第 2 题：请选择“属实”“有误”或“不确定”',
      '请填写您的姓名',
    ]);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.getByRole('textbox', { name: '其他意见' }).inputValue()).toBe('写得清楚');
    await alert.getByRole('link').first().click();
    await page.getByRole('radio', { name: '不确定' }).nth(1).check();
    await page.getByRole('textbox', { name: '您的姓名' }).fill('王老师');
    await page.getByRole('button', { name: '提交意见' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('已收到您的意见');
    await page.getByRole('link', { name: '回到文章，补充意见' }).click();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('takes the reading settings from a page that names no origin', async () => {
    const page = await open(at());
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: '大字版' }).click(),
    ]);
    await opened.waitForLoadState();
    expect(await opened.locator('html').getAttribute('data-size')).toBe('large');
  });
});
