import { Desk, expectOk, refused, type Item } from '../../../tests/desk';
import type { Person } from '../../../tests/people';
import { Road } from '../../../tests/road';
import type { AuditRow } from '../audit/audit-table';
import { actUnder } from '../authority';

jest.setTimeout(300_000);

const road = new Road().open();
const desk = new Desk(road);

let editor: Person;
let first: Person;
let second: Person;
let final: Person;
let administrator: Person;

beforeAll(async () => {
  editor = await desk.person('editor');
  first = await desk.person('first-reviewer');
  second = await desk.person('second-reviewer');
  final = await desk.person('final-reviewer');
  administrator = await desk.person('administrator');
});

const audited = async (id: string): Promise<string[]> => {
  const rows = (await road.cms.strapi.db
    .connection('audit_records')
    .where({ document_id: id })
    .orderBy('id')) as AuditRow[];
  return rows.map(({ action, outcome }) => (outcome === 'done' ? action : `${action} refused`));
};

const publish = (item: Item, who: Person) =>
  who.ask(
    'POST',
    `/content-manager/collection-types/api::article.article/${item.id}/actions/publish?locale=zh-CN`,
    {},
  );

const isPublished = async ({ id }: Item): Promise<boolean> =>
  (await road.cms.strapi.db
    .query('api::article.article')
    .count({ where: { documentId: id, publishedAt: { $notNull: true } } })) > 0;

describe('an article', () => {
  test('goes through three reviews, is published by Strapi’s own button and arrives', async () => {
    const item = await desk.write();
    await expectOk(desk.act(item, editor, 'submit'));
    await expectOk(desk.act(item, first, 'approve', { comment: '事实无误' }));
    await expectOk(desk.act(item, second, 'approve'));
    await expectOk(desk.act(item, final, 'approve'));
    const state = await desk.state(item, editor);
    expect(state.state).toBe('approved');
    expect(state.reviews.map(({ status, reviewer }) => [status, reviewer])).toEqual([
      ['passed', '示范初审'],
      ['passed', '示范复审'],
      ['passed', '示范终审'],
    ]);
    await expectOk(publish(item, editor));
    await road.cms.settled();
    expect(road.article(item.id)?.title).toBe('一稿');
    expect(await desk.state(item, editor)).toMatchObject({
      state: 'published',
      modifiedSincePublication: false,
    });
    expect(await audited(item.id)).toEqual([
      'document.create',
      'review.submit',
      'review.approve',
      'review.approve',
      'review.approve',
      'document.update',
      'publish',
    ]);
  });

  test('is published with the last review when the reviewer says so', async () => {
    const item = await desk.write();
    await expectOk(desk.act(item, editor, 'submit'));
    await expectOk(desk.act(item, first, 'approve'));
    await expectOk(desk.act(item, second, 'approve'));
    await expectOk(desk.act(item, final, 'approve', { publish: true }));
    expect(await isPublished(item)).toBe(true);
  });

  test('sent back shows the words at the field, and starts again', async () => {
    const item = await desk.write();
    await expectOk(desk.act(item, editor, 'submit'));
    expect((await refused(desk.act(item, first, 'send-back')))[1]).toContain('写明理由');
    const comments = [{ field: 'body', text: '日期有误' }];
    await expectOk(desk.act(item, first, 'send-back', { comments }));
    const state = await desk.state(item, editor);
    expect(state).toMatchObject({
      state: 'draft',
      comments: [{ field: 'body', label: '正文', text: '日期有误', resolved: false }],
      lastReviewedRevision: 1,
    });
    expect(state.reviews[0]?.status).toBe('sent-back');
    await expectOk(desk.save(item, editor, { body: '改好了。' }));
    await expectOk(desk.act(item, editor, 'submit'));
    await expectOk(desk.act(item, first, 'approve'));
    expect((await desk.state(item, editor)).comments[0]?.resolved).toBe(true);
  });

  test('is locked while it is reviewed, and free again when it is recalled', async () => {
    const item = await desk.write();
    await expectOk(desk.act(item, editor, 'submit'));
    const [status, message] = await refused(desk.save(item, editor, { title: '偷改' }));
    expect([status, message]).toEqual([400, expect.stringContaining('撤回送审')]);
    const documents = road.cms.reviewedDocuments('article');
    const remove = documents.delete({ documentId: item.id, locale: 'zh-CN' });
    await expect(remove).rejects.toThrow('撤回送审');
    await expectOk(desk.act(item, editor, 'recall'));
    await expectOk(desk.save(item, editor, { title: '明改' }));
  });
});

describe('nobody', () => {
  test('reviews what they wrote or submitted, nor twice, whatever roles they have', async () => {
    const everything = await desk.hire(
      'minzong-writer',
      'minzong-first-reviewer',
      'minzong-second-reviewer',
      'minzong-final-reviewer',
    );
    const item = await desk.write({}, everything);
    await expectOk(desk.act(item, everything, 'submit'));
    expect(await refused(desk.act(item, everything, 'approve'))).toEqual([
      403,
      expect.stringContaining('自己的稿件'),
    ]);
    await expectOk(desk.act(item, editor, 'recall'));
    await expectOk(desk.act(item, editor, 'submit'));
    const both = await desk.hire('minzong-first-reviewer', 'minzong-second-reviewer');
    await expectOk(desk.act(item, both, 'approve'));
    expect(await refused(desk.act(item, both, 'approve'))).toEqual([
      403,
      expect.stringContaining('另一位同事'),
    ]);
  });

  test('publishes by any way what was not reviewed', async () => {
    const item = await desk.write();
    expect(await refused(publish(item, editor))).toEqual([400, expect.stringContaining('送审')]);
    const bulk = '/content-manager/collection-types/api::article.article/actions/bulkPublish';
    const bulked = editor.ask('POST', bulk, { documentIds: [item.id], locale: 'zh-CN' });
    expect((await refused(bulked))[0]).toBe(400);
    const articles = road.cms.reviewedDocuments('article');
    const data = road.titled('直发');
    await expect(articles.create({ locale: 'zh-CN', data, status: 'published' })).rejects.toThrow(
      '送审',
    );
    await expect(
      articles.update({ documentId: item.id, locale: 'zh-CN', data: {}, status: 'published' }),
    ).rejects.toThrow('送审');
    expect(await isPublished(item)).toBe(false);
  });

  test('slips other words in by publishing with data', async () => {
    const item = await desk.write();
    await desk.pass(item);
    const articles = road.cms.reviewedDocuments('article');
    const parameters = { documentId: item.id, locale: 'zh-CN', data: { title: '偷换' } };
    await articles.publish(parameters);
    await road.cms.settled();
    expect(road.article(item.id)?.title).toBe('一稿');
  });

  test('takes what is published from the public without a reason', async () => {
    const item = await desk.write();
    await desk.pass(item);
    await expectOk(publish(item, editor));
    const articles = road.cms.reviewedDocuments('article');
    const parameters = { documentId: item.id, locale: 'zh-CN' };
    await expect(articles.unpublish(parameters)).rejects.toThrow('撤下');
    await expect(articles.delete(parameters)).rejects.toThrow('撤下');
    const authority = { kind: 'withdrawal', type: 'article', documentId: item.id } as const;
    await actUnder(authority, () => articles.unpublish(parameters));
    await expect(articles.publish(parameters)).rejects.toThrow('送审');
  });
});

describe('what comes too late', () => {
  test('is answered with 409 and the difference when the revision is no longer the last', async () => {
    const item = await desk.write({ body: '今天开工。' });
    await expectOk(desk.save(item, editor, { body: '昨天开工。' }));
    const { status, body } = await desk.act(item, editor, 'submit', { revision: 1 });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      error: {
        details: {
          code: 'outdated',
          current: { number: 2 },
          difference: [{ path: 'body', label: '正文' }],
        },
      },
    });
  });

  test('of two reviewers who pass it in the same moment, one does', async () => {
    const [a, b] = [
      await desk.hire('minzong-first-reviewer'),
      await desk.hire('minzong-first-reviewer'),
    ];
    const item = await desk.write();
    await expectOk(desk.act(item, editor, 'submit'));
    const answers = await Promise.all([a, b].map((who) => desk.act(item, who, 'approve')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await desk.state(item, editor)).reviews[1]?.status).toBe('current');
  });

  test('of two editors who save the same entry, the second is told by whom and what', async () => {
    const colleague = await desk.hire('minzong-writer');
    const item = await desk.write({ title: '原题' });
    const loaded = (await desk.state(item, editor)).revision;
    await expectOk(desk.save(item, colleague, { title: '同事的题' }, { 'x-base-revision': '1' }));
    const late = await desk.save(
      item,
      editor,
      { title: '我的题' },
      { 'x-base-revision': loaded.digest },
    );
    expect(late.status).toBe(409);
    expect(JSON.stringify(late.body)).toContain('保存了第 2 版（改动：标题）');
    expect((await refused(desk.act(item, editor, 'restore', { revision: 1 })))[0]).toBe(200);
  });

  test('is seen by updatedAt when the edit view sends nothing better', async () => {
    const colleague = await desk.hire('minzong-writer');
    const item = await desk.write({ title: '原题' });
    const read = await editor.ask(
      'GET',
      `/content-manager/collection-types/api::article.article/${item.id}?locale=zh-CN`,
    );
    const { updatedAt } = (read.body as { data: { updatedAt: string } }).data;
    await expectOk(desk.save(item, editor, { title: '自己的题', updatedAt }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const late = await desk.save(item, colleague, { title: '同事的题', updatedAt });
    expect(late.status).toBe(409);
    expect(JSON.stringify(late.body)).toContain('示范采编');
  });

  test('colleagues who have the entry open are named', async () => {
    const item = await desk.write();
    await desk.state(item, first);
    expect((await desk.state(item, editor)).others).toMatchObject([{ name: '示范初审' }]);
  });
});

describe('languages', () => {
  test('a shared field changed in one begins the review of the other again', async () => {
    const item = await desk.write();
    const english: Item = { ...item, locale: 'en' };
    await expectOk(desk.save(english, editor, { title: 'Title', source: 'Us' }));
    await expectOk(desk.act(english, editor, 'submit'));
    await expectOk(desk.act(english, first, 'approve'));
    await expectOk(desk.save(item, editor, { slug: 'another-address' }));
    const state = await desk.state(english, editor);
    expect(state).toMatchObject({ state: 'in-review', revision: { number: 2 } });
    expect(state.reviews[0]?.status).toBe('current');
  });

  test('are reviewed each for itself: publishing all of them at once is refused for one that is not', async () => {
    const item = await desk.write();
    await expectOk(desk.save({ ...item, locale: 'en' }, editor, { title: 'Unreviewed' }));
    await desk.pass(item);
    const articles = road.cms.reviewedDocuments('article');
    await expect(articles.publish({ documentId: item.id, locale: '*' })).rejects.toThrow('送审');
    expect(await isPublished(item)).toBe(false);
    await articles.publish({ documentId: item.id, locale: 'zh-CN' });
  });

  test('a writer of one language neither saves nor submits another', async () => {
    const tibetan = await desk.person('writer-bo');
    const item = await desk.write();
    expect((await desk.save(item, tibetan, { title: '越权' })).status).toBe(403);
    expect((await refused(desk.act(item, tibetan, 'submit')))[0]).toBe(403);
    expect((await desk.state(item, tibetan)).allowed['edit']?.ok).toBe(false);
  });
});

describe('an emergency', () => {
  test('is published by 终审 with a reason, recorded as such, and its review is owed', async () => {
    const item = await desk.write();
    expect(
      (await refused(desk.act(item, editor, 'emergency', { reason: '汛情通告急需发布' })))[0],
    ).toBe(403);
    expect((await refused(desk.act(item, final, 'emergency', { reason: '急' })))[1]).toContain(
      '理由',
    );
    await expectOk(desk.act(item, final, 'emergency', { reason: '汛情通告急需发布' }));
    expect(await audited(item.id)).toContain('publish.emergency');
    expect(await desk.state(item, first)).toMatchObject({ state: 'published', reviewOwed: true });
    const { body } = await first.ask('GET', '/editorial/queue?locale=zh-CN');
    expect((body as { items: object[] }).items).toContainEqual(
      expect.objectContaining({
        documentId: item.id,
        state: 'owed',
        label: '补审 · 初审',
        mine: true,
      }),
    );
    for (const who of [first, second, final]) await expectOk(desk.act(item, who, 'approve'));
    expect(await desk.state(item, first)).toMatchObject({ state: 'published', reviewOwed: false });
  });
});

describe('people who are missing', () => {
  test('a stage without a reviewer is named when an article is submitted', async () => {
    const users = road.cms.strapi.db.query('admin::user');
    await users.update({ where: { id: second.id }, data: { isActive: false } });
    const others = (await users.findMany({
      where: { roles: { code: 'minzong-second-reviewer' }, isActive: true },
    })) as { id: number }[];
    for (const { id } of others) await users.update({ where: { id }, data: { isActive: false } });
    const item = await desk.write();
    expect(await refused(desk.act(item, editor, 'submit'))).toEqual([
      400,
      expect.stringContaining('“复审”'),
    ]);
    const types = [{ type: 'article', reviews: 3 }];
    expect(await refused(administrator.ask('PUT', '/editorial/workflow', { types }))).toEqual([
      400,
      expect.stringContaining('没有可以进行“复审”的人员'),
    ]);
    for (const { id } of [...others, second])
      await users.update({ where: { id }, data: { isActive: true } });
    await expectOk(desk.act(item, editor, 'submit'));
  });

  test('a reviewer lost in mid-review leaves a case that says what to do', async () => {
    const item = await desk.write();
    await expectOk(desk.act(item, editor, 'submit'));
    await expectOk(desk.act(item, first, 'approve'));
    const users = road.cms.strapi.db.query('admin::user');
    const reviewers = (await users.findMany({
      where: { roles: { code: 'minzong-second-reviewer' } },
    })) as { id: number }[];
    for (const { id } of reviewers)
      await users.update({ where: { id }, data: { isActive: false } });
    const { body } = await editor.ask('GET', '/editorial/queue?stage=second');
    const waiting = (body as { items: { documentId: string; problem?: string }[] }).items;
    expect(waiting.find(({ documentId }) => documentId === item.id)?.problem).toContain(
      '分配“复审”角色',
    );
    for (const { id } of reviewers) await users.update({ where: { id }, data: { isActive: true } });
    await expectOk(desk.act(item, second, 'approve'));
  });
});

describe('the settings', () => {
  test('say how many reviews a type needs, are the administrator’s alone and recorded', async () => {
    const types = [{ type: 'announcement', reviews: 2 }];
    expect((await refused(editor.ask('PUT', '/editorial/workflow', { types })))[0]).toBe(403);
    const { body } = await expectOk(administrator.ask('PUT', '/editorial/workflow', { types }));
    expect((body as { types: object[] }).types).toContainEqual(
      expect.objectContaining({ type: 'announcement', label: '通知公告', reviews: 2 }),
    );
    const nonsense = { types: [{ type: 'announcement', reviews: 4 }] };
    expect((await refused(administrator.ask('PUT', '/editorial/workflow', nonsense)))[0]).toBe(400);
  });

  test('a topic needs one review, the final one', async () => {
    const path = '/content-manager/collection-types/api::topic.topic?locale=zh-CN';
    const made = await editor.ask('POST', path, road.titled('主题', { position: 1 }));
    const id = (made.body as { data: { documentId: string } }).data.documentId;
    const item: Item = { type: 'topic', id, locale: 'zh-CN' };
    await expectOk(desk.act(item, editor, 'submit'));
    await expectOk(desk.act(item, final, 'approve', { publish: true }));
    expect((await desk.state(item, editor)).state).toBe('published');
  });
});

test('one act on many answers for each of them', async () => {
  const [ready, other] = [await desk.write(), await desk.write()];
  await expectOk(desk.act(ready, editor, 'submit'));
  const items = [ready, other].map(({ type, id, locale }) => ({
    type,
    documentId: id,
    locale,
    revision: 1,
  }));
  const { body } = await first.ask('POST', '/editorial/queue/actions', {
    action: 'approve',
    items,
  });
  expect((body as { items: { outcome: string }[] }).items.map(({ outcome }) => outcome)).toEqual([
    'done',
    'refused',
  ]);
});

test('history and difference are read by those who may read, and a strange address is 404', async () => {
  const item = await desk.write({ body: '旧。' });
  await expectOk(desk.save(item, editor, { body: '新。' }));
  const { body } = await editor.ask('GET', Desk.path(item, '/history'));
  expect(
    (body as { revisions: { number: number }[] }).revisions.map(({ number }) => number),
  ).toEqual([2, 1]);
  const difference = await editor.ask('GET', `${Desk.path(item, '/difference')}&from=1&to=draft`);
  expect(difference.body).toMatchObject({ from: 1, to: 2, fields: [{ path: 'body' }] });
  expect((await editor.ask('GET', '/editorial/documents/user/abcdefghijklmnop')).status).toBe(404);
  expect((await editor.ask('GET', '/editorial/documents/article/abcdefghijklmnop')).status).toBe(
    404,
  );
});
