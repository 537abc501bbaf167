import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../system/browser';
import { signIn, type Desk } from '../system/desk';
import { startSystem, type System } from '../system/system';
import { waitFor } from '../system/wait';

const TITLE = '社区书屋周末开放：四种文字的书都有';
const BODY = '周六上午，𠮷祥社区的书屋开门了。书架上有藏文 བོད་ཡིག 和彝文 ꆈꌠ 的读物。';

let system: System;
let browser: Browser;
let admin: Page;
let slug: string;
let id: string;
let desk: Desk;

beforeAll(async () => {
  system = await startSystem();
  browser = await openBrowser();
  admin = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 1000 } });
}, 620_000);

afterAll(async () => {
  await browser.close();
  expect(await system.stop()).toBe(0);
});

const hits = async (q: string): Promise<{ title: string; slug: string }[]> => {
  const response = await fetch(`${system.api}/v1/search?q=${encodeURIComponent(q)}`);
  const result = (await response.json()) as { hits: { title: string; slug: string }[] };
  return result.hits;
};

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

describe('a system that has just become ready', () => {
  it('holds all of the demo content', async () => {
    const response = await fetch(`${system.api}/v1/articles`);
    const { total } = (await response.json()) as { total: number };
    expect(total).toBeGreaterThanOrEqual(30);
  });
});

describe('an editor with a browser', () => {
  it('signs in', async () => {
    await admin.goto(`${system.cms}/admin`);
    await admin.fill('input[name="email"]', system.secrets['DEMO_EDITOR_EMAIL'] ?? '');
    await admin.fill('input[name="password"]', system.secrets['DEMO_EDITOR_PASSWORD'] ?? '');
    await admin.click('button[type="submit"]');
    await admin.waitForURL((url) => !url.pathname.includes('login'), { timeout: 30_000 });
  }, 90_000);

  it('writes an article; it is reviewed and published', async () => {
    await admin.goto(
      `${system.cms}/admin/content-manager/collection-types/api::article.article/create?plugins[i18n][locale]=zh-CN`,
    );
    await admin.fill('input[name="title"]', TITLE);
    await admin.fill('input[name="source"]', '示范州民族宗教事务委员会');
    await admin.locator('.CodeMirror, .cm-content').first().click();
    await admin.keyboard.insertText(BODY);
    await admin.getByRole('button', { name: '保存', exact: true }).click();
    await admin.waitForURL((url) => !url.pathname.endsWith('/create'), { timeout: 30_000 });
    id = new URL(admin.url()).pathname.split('/').at(-1) ?? '';
    desk = await signIn(
      system.cms,
      system.secrets['DEMO_EDITOR_EMAIL'] ?? '',
      system.secrets['DEMO_EDITOR_PASSWORD'] ?? '',
    );
    await desk.approve('article', id);
    await desk.press('article', id);
    const hit = await waitFor('the search finds it', async () =>
      (await hits('社区书屋周末开放')).find(({ title }) => title === TITLE),
    );
    slug = hit.slug;
  }, 90_000);
});

describe('within seconds a reader', () => {
  it('reads it on the site, every character as it was written', async () => {
    const page = await browser.newPage();
    await page.goto(`${system.site}/articles/${slug}`);
    expect(await page.locator('h1').innerText()).toBe(TITLE);
    expect(await page.locator('main').innerText()).toContain(BODY);
    await page.close();
  }, 60_000);

  it('sees it first in the list of news on the site', async () => {
    const html = await (await fetch(`${system.site}/articles`)).text();
    expect(html).toContain(TITLE);
  });

  it('gets it from the api as the mini-program does', async () => {
    const response = await fetch(`${system.api}/v1/articles/${slug}`);
    expect(await response.json()).toMatchObject({
      type: 'article',
      slug,
      title: TITLE,
      locale: 'zh-CN',
    });
  });

  it('does not find any draft', async () => {
    const anonymous = await fetch(`${system.cms}/api/articles?status=draft`);
    expect([401, 403, 404]).toContain(anonymous.status);
  });
});

describe('when the editor withdraws it', () => {
  beforeAll(async () => {
    await desk.unpublish('article', id);
    await waitFor('the api says gone', async () =>
      (await statusOf(`${system.api}/v1/articles/${slug}`)) === 410 ? true : undefined,
    );
  }, 60_000);

  it('is 410 on the site, with a page that says so', async () => {
    const response = await waitFor('the site says gone', async () => {
      const answer = await fetch(`${system.site}/articles/${slug}`);
      return answer.status === 410 ? answer : undefined;
    });
    expect(await response.text()).toContain('撤下');
  }, 60_000);

  it('is not found any more', async () => {
    await waitFor('the search has forgotten it', async () =>
      (await hits('社区书屋周末开放')).some((hit) => hit.slug === slug) ? undefined : true,
    );
  }, 60_000);
});
