import type { Browser, Page } from 'playwright-core';
import { askAs, decide, says, signInToAdmin } from '../system/admin-page';
import { openBrowser } from '../system/browser';
import { searchFor } from '../system/search';
import { startSystem, type System } from '../system/system';
import { waitFor } from '../system/wait';
import { describeDesks } from './desks';
import { writeArticle } from './write-article';
import { BODY, FIRST_TITLE, REASON, TITLE, WISH } from './words';

const ROLES = ['first-reviewer', 'second-reviewer', 'final-reviewer', 'administrator'] as const;

let system: System;
let browser: Browser;
let writer: Page;
let documentId = '';
let slug = '';
const people = new Map<string, Page>();

const person = (role: (typeof ROLES)[number]): Page => {
  const page = people.get(role);
  if (page === undefined) throw new Error(`${role} has not signed in`);
  return page;
};

beforeAll(async () => {
  system = await startSystem();
  browser = await openBrowser();
  writer = await signInToAdmin(browser, system, 'writer');
  for (const role of ROLES) people.set(role, await signInToAdmin(browser, system, role));
}, 900_000);

afterAll(async () => {
  await browser.close();
  expect(await system.stop()).toBe(0);
});

const hits = () => searchFor(system.api, '社区书屋周末开放');

const editView = (): string =>
  `${system.cms}/admin/content-manager/collection-types/api::article.article/${documentId}?plugins[i18n][locale]=zh-CN`;

const desk = (rest = ''): string =>
  `/editorial/documents/article/${documentId}${rest}?locale=zh-CN`;

interface State {
  state: string;
  revision: { number: number };
}

const stateFor = async (page: Page): Promise<State> =>
  (await askAs(page, 'GET', desk())).body as State;

describe('a system that has just become ready', () => {
  it('holds all of the demo content', async () => {
    const response = await fetch(`${system.api}/v1/articles`);
    const { total } = (await response.json()) as { total: number };
    expect(total).toBeGreaterThanOrEqual(30);
  });
});

describe('采编', () => {
  it('writes an article; what must be changed is told beside the field', async () => {
    await writer.goto(
      `${system.cms}/admin/content-manager/collection-types/api::article.article/create?plugins[i18n][locale]=zh-CN`,
    );
    await writer.fill('input[name="title"]', FIRST_TITLE);
    documentId = await writeArticle(writer, BODY);
    await says(writer, '须改：');
  }, 90_000);

  it('corrects it, which is saved before it is submitted, and finds the fields closed', async () => {
    await writer.fill('input[name="source"]', '示范州民族宗教事务委员会');
    await decide(writer, '送审', '送初审');
    await says(writer, '等待初审，稿件已锁定');
    await waitFor('the title is closed', async () =>
      (await writer.locator('input[name="title"]').isDisabled()) ? true : undefined,
    );
  }, 60_000);

  it('cannot approve it, neither by the api nor in bulk', async () => {
    const { number } = (await stateFor(writer)).revision;
    const answer = await askAs(writer, 'POST', desk('/approve'), { revision: number });
    expect(answer.status).toBe(403);
    const bulk = await askAs(writer, 'POST', '/editorial/queue/actions', {
      action: 'approve',
      items: [{ type: 'article', documentId, locale: 'zh-CN', revision: number }],
    });
    expect(bulk.body).toMatchObject({ items: [{ outcome: 'refused' }] });
  });
});

describe('初审', () => {
  it('finds it on 待我办理 and sends it back with a comment at the title', async () => {
    const page = person('first-reviewer');
    await page.goto(`${system.cms}/admin/my-tasks`);
    await page.getByRole('link', { name: FIRST_TITLE }).click();
    await page.getByRole('button', { name: '退回修改', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: '标题', exact: true }).click();
    await dialog.getByRole('textbox').fill(WISH);
    await dialog.getByRole('button', { name: '退回修改', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await says(page, '已退回');
  }, 90_000);

  it('leads the writer to the field, who corrects it and submits again', async () => {
    await writer.goto(editView());
    await says(writer, `审核意见：${WISH}`);
    await writer.getByRole('button', { name: '到“标题”处' }).click();
    await writer.locator('input[name="title"]:focus').fill(TITLE);
    await decide(writer, '送审', '送初审');
  }, 90_000);

  it('sees what has changed since and passes it', async () => {
    const page = person('first-reviewer');
    await page.goto(editView());
    await page.getByRole('button', { name: '初审通过', exact: true }).click();
    const changes = page.getByRole('dialog').getByRole('region', { name: '改动对照' });
    expect(await changes.locator('ins').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('社区')]),
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '初审通过', exact: true }).click();
    await says(page, '等待复审');
  }, 60_000);
});

describe('somebody who holds 初审 and 复审 and has passed the first', () => {
  beforeAll(async () => {
    const administrator = person('administrator');
    const roles = (await askAs(administrator, 'GET', '/admin/roles')).body as {
      data: { id: number; code: string }[];
    };
    const users = (await askAs(administrator, 'GET', '/admin/users?pageSize=100')).body as {
      data: { results: { id: number; email: string; roles: { id: number }[] }[] };
    };
    const both = ['minzong-first-reviewer', 'minzong-second-reviewer'];
    const { id } =
      users.data.results.find(({ email }) => email.startsWith('first-reviewer@')) ?? {};
    const answer = await askAs(administrator, 'PUT', `/admin/users/${String(id)}`, {
      roles: roles.data.filter(({ code }) => both.includes(code)).map((role) => role.id),
    });
    expect(answer.status).toBe(200);
    await person('first-reviewer').goto(editView());
  }, 60_000);

  it('finds the button closed, with the reason', async () => {
    const page = person('first-reviewer');
    const button = page.getByRole('button', { name: '复审通过', exact: true });
    await button.waitFor();
    expect(await button.isDisabled()).toBe(true);
    await says(page, '“复审通过”现在不能用：您已审过这一稿');
  }, 60_000);

  it('is refused by the api and in bulk as well', async () => {
    const page = person('first-reviewer');
    const { number } = (await stateFor(page)).revision;
    const answer = await askAs(page, 'POST', desk('/approve'), {
      revision: number,
      stage: 'second',
    });
    expect(answer.status).toBe(403);
    const bulk = await askAs(page, 'POST', '/editorial/queue/actions', {
      action: 'approve',
      items: [{ type: 'article', documentId, locale: 'zh-CN', revision: number }],
    });
    expect(bulk.body).toMatchObject({ items: [{ outcome: 'refused' }] });
    const strapi = `/content-manager/collection-types/api::article.article/actions/bulkPublish?locale=zh-CN`;
    const published = await askAs(page, 'POST', strapi, { documentIds: [documentId] });
    expect(published.status).toBeGreaterThanOrEqual(400);
    expect((await stateFor(page)).state).toBe('in-review');
  });
});

describe('复审 and 终审', () => {
  it('pass it: one in bulk on 待我办理, the other in the edit view', async () => {
    const second = person('second-reviewer');
    await second.goto(`${system.cms}/admin/my-tasks`);
    await second.getByRole('checkbox', { name: `选择：${TITLE}` }).click();
    await second.getByRole('button', { name: '批量通过（1 篇）', exact: true }).click();
    await second.getByRole('button', { name: '全部通过', exact: true }).click();
    await says(second, '办结 1 篇，未办 0 篇');
    const final = person('final-reviewer');
    await final.goto(editView());
    await decide(final, '终审通过', '终审通过');
    await says(final, '审核已全部通过，可以发布');
  }, 90_000);

  it('schedule it: a time that is past is refused in words', async () => {
    const page = person('final-reviewer');
    await page.getByRole('button', { name: '定时发布', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type="date"]').fill('2020-01-01');
    await says(page, '这个时间已经过去');
    const at = new Date(Math.ceil((Date.now() + 45_000) / 60_000) * 60_000 + 8 * 3_600_000);
    const [day = '', time = ''] = at.toISOString().split('T');
    await dialog.locator('input[type="date"]').fill(day);
    await dialog.locator('input[type="time"]').fill(time.slice(0, 5));
    await dialog.getByRole('button', { name: '定时发布', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${system.cms}/admin/my-tasks`);
    await page.getByRole('row', { name: new RegExp(`${TITLE}.*等候`) }).waitFor();
  }, 60_000);
});

describe('at its time a reader', () => {
  it('finds it', async () => {
    const hit = await waitFor(
      'the search finds it',
      async () => (await hits()).find(({ title }) => title === TITLE),
      { seconds: 160 },
    );
    slug = hit.slug;
  }, 170_000);

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

describe('when 终审 withdraws it with a reason', () => {
  beforeAll(async () => {
    const page = person('final-reviewer');
    await page.goto(editView());
    await page.getByRole('button', { name: '撤下', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '理由' }).fill(REASON);
    await dialog.getByRole('button', { name: '撤下', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }, 60_000);

  it('is 410 on the site, with the reason', async () => {
    const response = await waitFor('the site says gone', async () => {
      const answer = await fetch(`${system.site}/articles/${slug}`);
      return answer.status === 410 ? answer : undefined;
    });
    expect(await response.text()).toContain(REASON);
  }, 60_000);

  it('is not found any more', async () => {
    await waitFor('the search has forgotten it', async () =>
      (await hits()).some((hit) => hit.slug === slug) ? undefined : true,
    );
  }, 60_000);
});

describeDesks(() => ({ system, person, writer }));
