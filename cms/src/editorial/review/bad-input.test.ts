import { Desk, expectOk, refused, type Item } from '../../../tests/desk';
import type { Person } from '../../../tests/people';
import { Road } from '../../../tests/road';

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
