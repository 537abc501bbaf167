import { IMPORT_TOKEN } from '../../tests/cms';
import { replacePicture, uploadOf, uploadPicture } from '../../tests/library';
import { Road } from '../../tests/road';

jest.setTimeout(300_000);

const road = new Road().open();

describe('media', () => {
  test('images travel before their document, with smaller versions', async () => {
    const file = await uploadPicture(road.cms.strapi, '#aa3311', '红色的方块');
    const body = `正文\n\n![书页](${file.url} "卷首")`;
    const documentId = await road.publishedArticle({ cover: { file: file.id }, body });
    const published = road.article(documentId);
    expect(published?.cover).toMatchObject({ alternativeText: '红色的方块', width: 800 });
    expect(published?.cover?.renditions.length).toBeGreaterThan(0);
    expect(published?.body.at(-1)).toMatchObject({
      type: 'image',
      image: { alternativeText: '书页', caption: '卷首' },
    });
    expect(road.receiver.media.has(published?.cover?.url ?? '')).toBe(true);
  });

  test('new words and new bytes of an image deliver its documents again', async () => {
    const file = await uploadPicture(road.cms.strapi, '#00aa00', '旧的说明');
    const documentId = await road.publishedArticle({ cover: { file: file.id } });
    const before = road.article(documentId)?.cover;
    await uploadOf(road.cms.strapi).updateFileInfo(file.id, { alternativeText: '新的说明' });
    await road.cms.settled();
    expect(road.article(documentId)?.cover?.alternativeText).toBe('新的说明');
    await replacePicture(road.cms.strapi, file, '#0000aa');
    await road.cms.settled();
    expect(road.article(documentId)?.cover?.url).not.toBe(before?.url);
    expect(road.article(documentId)?.revision).toBe(3);
  });

  test('the focal point of a picture travels, and a changed one delivers its documents again', async () => {
    const file = await uploadPicture(road.cms.strapi, '#123456', '深蓝的方块');
    const body = `![书页](${file.url})`;
    const documentId = await road.publishedArticle({ cover: { file: file.id }, body });
    expect(road.article(documentId)?.cover).not.toHaveProperty('focalPoint');
    await uploadOf(road.cms.strapi).updateFileInfo(file.id, { focalPoint: { x: 33.4, y: 100 } });
    await road.cms.settled();
    const published = road.article(documentId);
    expect(published?.revision).toBe(2);
    expect(published?.cover?.focalPoint).toEqual({ x: 0.334, y: 1 });
    expect(published?.body).toMatchObject([{ image: { focalPoint: { x: 0.334, y: 1 } } }]);
  });

  test('a focal point outside of its picture is left out', async () => {
    const file = await uploadPicture(road.cms.strapi, '#654321', '棕色的方块');
    await uploadOf(road.cms.strapi).updateFileInfo(file.id, { focalPoint: { x: 120, y: 'a' } });
    const documentId = await road.publishedArticle({ cover: { file: file.id } });
    expect(road.article(documentId)?.cover).not.toHaveProperty('focalPoint');
  });

  test('a removed file keeps the last good version and says what is missing', async () => {
    const file = await uploadPicture(road.cms.strapi, '#ff00ff', '紫色的方块');
    const documentId = await road.publishedArticle({ body: `![紫色](${file.url})` });
    await uploadOf(road.cms.strapi).remove(file);
    await road.cms.settled();
    const row = await road.cms.outbox(documentId, 'zh-CN');
    expect(row?.state).toBe('refused');
    expect(row?.last_error).toContain('媒体库');
    expect(road.article(documentId)?.revision).toBe(1);
  });
});

describe('links', () => {
  test('travel by id with the clauses that are explained', async () => {
    const target = await road
      .documents('policy')
      .create({ locale: 'zh-CN', data: road.policyWords() });
    const explainers = road.cms.documents('explainer');
    const { documentId } = await explainers.create({
      locale: 'zh-CN',
      data: road.titled('解读', {
        kind: 'text',
        policies: [{ policy: target.documentId, clauses: '3，5' }],
      }),
    });
    await explainers.publish({ documentId, locale: 'zh-CN' });
    await road.cms.settled();
    expect(road.receiver.document(documentId, 'zh-CN')?.links).toMatchObject({
      policies: [{ id: target.documentId, clauses: [3, 5] }],
    });
  });

  test('the clauses of a policy are found in its body', async () => {
    const body = '## 第一章 总则\n\n第一条　为了保障。\n\n第二条之一 公民。\n\n第三条规定的除外。';
    const { documentId } = await road
      .documents('policy')
      .create({ locale: 'zh-CN', data: road.policyWords({ body }) });
    await road.documents('policy').publish({ documentId, locale: 'zh-CN' });
    await road.cms.settled();
    expect(road.policy(documentId)?.clauses).toEqual([
      { number: 1, label: '第一条', anchor: 'clause-1' },
      { number: 2, label: '第二条之一', anchor: 'clause-2-1' },
    ]);
  });
});

describe('a content store that is away', () => {
  test('gets everything once it is back', async () => {
    await road.receiver.close();
    const { documentId } = await road
      .documents('article')
      .create({ locale: 'zh-CN', data: road.titled('等待') });
    await road.documents('article').publish({ documentId, locale: 'zh-CN' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await road.cms.outbox(documentId, 'zh-CN')).toMatchObject({ state: 'pending' });
    await road.receiver.listen();
    await road.cms.settled(40);
    expect(road.article(documentId)?.title).toBe('等待');
  });

  test('that answers 500 or nonsense is tried again', async () => {
    let failures = 2;
    road.receiver.intercept = () => {
      failures -= 1;
      return failures >= 0 ? { status: failures === 1 ? 500 : 200, body: 'nonsense' } : undefined;
    };
    const documentId = await road.publishedArticle();
    expect(road.article(documentId)?.revision).toBe(1);
  });
});

describe('reconciliation', () => {
  const reconcile = async (): Promise<unknown> => {
    const headers = { authorization: `Bearer ${IMPORT_TOKEN}` };
    const answer = await road.cms.request('/api/publishing/reconcile', { method: 'POST', headers });
    return answer.json();
  };

  test('repairs both ways and tells the store that it is complete', async () => {
    const lost = await road.publishedArticle();
    const altered = await road.publishedArticle();
    await reconcile();
    road.receiver.held.delete(`article ${lost} zh-CN`);
    const changed = road.receiver.held.get(`article ${altered} zh-CN`);
    if (changed !== undefined) changed.entry.digest = 'other';
    road.receiver.held.set('stray', {
      entry: {
        type: 'article',
        id: 'strayxxxxxxxxxxxxxxxxxxx',
        locale: 'zh-CN',
        revision: 7,
        state: 'published',
        digest: 'stray',
      },
      document: undefined,
      reason: undefined,
    });
    const before = road.receiver.initialisations;
    expect(await reconcile()).toMatchObject({
      repaired: 2,
      withdrawn: 1,
      complete: true,
    });
    expect(road.receiver.initialisations).toBe(before + 1);
    expect(road.article(lost)?.title).toBe('旧题');
    road.receiver.held.delete('stray');
    const after = await reconcile();
    expect(after).toMatchObject({ repaired: 0, withdrawn: 0 });
  });

  test('rises above a store that knows later revisions', async () => {
    const documentId = await road.publishedArticle();
    const held = road.receiver.held.get(`article ${documentId} zh-CN`);
    if (held !== undefined) held.entry.revision = 40;
    await road
      .documents('article')
      .update({ documentId, locale: 'zh-CN', data: { title: '恢复之后' } });
    await road.documents('article').publish({ documentId, locale: 'zh-CN' });
    await road.cms.settled();
    expect(road.article(documentId)).toMatchObject({ title: '恢复之后', revision: 41 });
  });
});
