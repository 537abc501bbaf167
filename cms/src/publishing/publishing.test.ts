import { Road } from '../../tests/road';

jest.setTimeout(300_000);

const road = new Road().open();

describe('what leaves the cms', () => {
  test('a draft leaves no trace in the outbox', async () => {
    const { documentId } = await road
      .documents('article')
      .create({ locale: 'zh-CN', data: road.titled('草稿') });
    await road
      .documents('article')
      .update({ documentId, locale: 'zh-CN', data: { title: '草稿二' } });
    await road.documents('article').discardDraft({ documentId, locale: 'zh-CN' });
    expect(await road.cms.outbox(documentId, 'zh-CN')).toBeUndefined();
  });

  test('a published document arrives whole, its body as a tree', async () => {
    const documentId = await road.publishedArticle({ body: '## 经过\n\n第一段𠀀。\n\n- 一\n- 二' });
    expect(road.article(documentId)).toMatchObject({
      type: 'article',
      locale: 'zh-CN',
      title: '旧题',
      revision: 1,
      attachments: [],
      links: { topics: [], region: [], ethnicGroups: [], column: [] },
      body: [
        { type: 'heading', level: 2, anchor: 'jing-guo' },
        { type: 'paragraph', children: [{ type: 'text', text: '第一段𠀀。' }] },
        { type: 'list', ordered: false },
      ],
    });
    expect(await road.cms.outbox(documentId, 'zh-CN')).toMatchObject({
      revision: 1,
      delivered_revision: 1,
      state: 'delivered',
    });
  });

  test('publishing again raises the revision and keeps the date of the first publication', async () => {
    const documentId = await road.publishedArticle();
    const first = road.article(documentId);
    await road
      .documents('article')
      .update({ documentId, locale: 'zh-CN', data: { title: '新题' } });
    await road.documents('article').publish({ documentId, locale: 'zh-CN' });
    await road.cms.settled();
    expect(road.article(documentId)).toMatchObject({
      title: '新题',
      revision: 2,
      publishedAt: first?.publishedAt,
    });
  });

  test('a date that the editor gives is the date of publication', async () => {
    const documentId = await road.publishedArticle({ issuedAt: '2020-02-03T04:05:06.000Z' });
    await road.documents('article').update({
      documentId,
      locale: 'zh-CN',
      data: { issuedAt: '2019-01-01T00:00:00.000Z' },
      status: 'published',
    });
    await road.cms.settled();
    expect(road.article(documentId)?.publishedAt).toBe('2019-01-01T00:00:00.000Z');
  });

  test('Tibetan, Yi and rare characters arrive byte for byte', async () => {
    const title = '𠀀𠮷 བོད་ཡིག་གི་སྒྲོན་མེ། ꆈꌠꁱꂷ';
    const documentId = await road.publishedArticle({ title, body: title });
    expect(road.article(documentId)?.title).toBe(title);
    expect(JSON.stringify(road.article(documentId)?.body)).toContain(title);
  });
});

describe('languages', () => {
  const inTwoLanguages = async () => {
    const data = road.policyWords({ documentNumber: '旧文号' });
    const { documentId } = await road.documents('policy').create({ locale: 'zh-CN', data });
    await road.documents('policy').update({
      documentId,
      locale: 'en',
      data: { title: 'Old words', issuingBody: 'State Council' },
    });
    await road.documents('policy').publish({ documentId, locale: '*' });
    await road.cms.settled();
    return documentId;
  };

  test('a shared field published in one language reaches the others, their drafts stay at home', async () => {
    const documentId = await inTwoLanguages();
    await road
      .documents('policy')
      .update({ documentId, locale: 'en', data: { title: 'Secret draft' } });
    await road
      .documents('policy')
      .update({ documentId, locale: 'zh-CN', data: { documentNumber: '新文号' } });
    await road.documents('policy').publish({ documentId, locale: 'zh-CN' });
    await road.cms.settled();
    expect(road.policy(documentId, 'en')).toMatchObject({
      title: 'Old words',
      documentNumber: '新文号',
      locale: 'en',
    });
    expect(JSON.stringify([...road.receiver.held.values()])).not.toContain('Secret draft');
  });

  test('a translation keeps the links of the Chinese document', async () => {
    const topic = await road
      .documents('topic')
      .create({ locale: 'zh-CN', data: road.titled('主题', { position: 0 }) });
    const documentId = await inTwoLanguages();
    await road.documents('policy').update({
      documentId,
      locale: 'zh-CN',
      data: { topics: [topic.documentId] },
    });
    await road.documents('policy').publish({ documentId, locale: 'zh-CN' });
    await road.documents('policy').publish({ documentId, locale: 'en' });
    await road.cms.settled();
    const links = [{ id: topic.documentId }];
    expect(road.policy(documentId)?.links.topics).toEqual(links);
    expect(road.policy(documentId, 'en')?.links.topics).toEqual(links);
  });

  test('withdrawing one language leaves the other', async () => {
    const documentId = await inTwoLanguages();
    await road.documents('policy').unpublish({ documentId, locale: 'en' });
    await road.cms.settled();
    expect(road.policy(documentId, 'en')).toBeUndefined();
    expect(road.policy(documentId)).toBeDefined();
  });

  test('deleting a language in the settings withdraws what was published in it', async () => {
    const documentId = await inTwoLanguages();
    const locales = road.cms.strapi.plugin('i18n').service('locales') as unknown as {
      findByCode(code: string): Promise<{ id: number }>;
      delete(locale: { id: number }): Promise<unknown>;
      create(locale: { code: string; name: string }): Promise<unknown>;
    };
    await locales.delete(await locales.findByCode('en'));
    await road.cms.settled();
    expect(road.policy(documentId, 'en')).toBeUndefined();
    expect(road.policy(documentId)).toBeDefined();
    await locales.create({ code: 'en', name: 'English' });
  });
});

describe('withdrawal', () => {
  test('a deleted document is withdrawn in every language', async () => {
    const documentId = await road.publishedArticle();
    await road.documents('article').update({ documentId, locale: 'bo', data: { title: 'བོད་ཡིག' } });
    await road.documents('article').publish({ documentId, locale: 'bo' });
    await road.documents('article').delete({ documentId, locale: '*' });
    await road.cms.settled();
    expect(road.article(documentId)).toBeUndefined();
    expect(road.article(documentId, 'bo')).toBeUndefined();
  });
});

describe('transactions', () => {
  test('a publication that is rolled back leaves nothing behind', async () => {
    const documentId = await road.publishedArticle();
    await road
      .documents('article')
      .update({ documentId, locale: 'zh-CN', data: { title: '没有发生' } });
    const outer = road.cms.strapi.db.transaction(async () => {
      await road.documents('article').publish({ documentId, locale: 'zh-CN' });
      throw new Error('rolled back');
    });
    await expect(outer).rejects.toThrow('rolled back');
    expect(await road.cms.outbox(documentId, 'zh-CN')).toMatchObject({
      revision: 1,
      state: 'delivered',
    });
  });

  test('many publications in one transaction all arrive', async () => {
    const ids: string[] = [];
    await road.cms.strapi.db.transaction(async () => {
      for (let at = 0; at < 5; at += 1) {
        const { documentId } = await road
          .documents('article')
          .create({ locale: 'zh-CN', data: road.titled('一批') });
        await road.documents('article').publish({ documentId, locale: 'zh-CN' });
        ids.push(documentId);
      }
    });
    await road.cms.settled();
    expect(ids.map((id) => road.article(id)?.title)).toEqual(Array(5).fill('一批'));
  });
});
