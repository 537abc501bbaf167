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

beforeAll(async () => {
  editor = await desk.person('editor');
  first = await desk.person('first-reviewer');
  second = await desk.person('second-reviewer');
  final = await desk.person('final-reviewer');
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
