import type { Article, Policy } from '@minzong/content-types';
import { Cms, DELIVERY_SECRET, IMPORT_TOKEN, type Documents } from '../../tests/cms';
import { replacePicture, uploadOf, uploadPicture } from '../../tests/library';
import { Receiver } from '../../tests/receiver';

jest.setTimeout(120_000);

const receiver = new Receiver(DELIVERY_SECRET);
let cms: Cms;
let articles: Documents;
let policies: Documents;
let topics: Documents;
let count = 0;

const article = (id: string, locale = 'zh-CN') =>
  receiver.document(id, locale) as Article | undefined;
const policy = (id: string, locale = 'zh-CN') =>
  receiver.document(id, locale) as Policy | undefined;
const titled = (title: string, rest: object = {}) => {
  count += 1;
  return { title, slug: `document-${String(count)}`, ...rest };
};
const policyWords = (rest: object = {}) =>
  titled('宗教事务条例', { issuingBody: '国务院', validity: 'in-force', ...rest });

const publishedArticle = async (rest: object = {}): Promise<string> => {
  const { documentId } = await articles.create({ locale: 'zh-CN', data: titled('旧题', rest) });
  await articles.publish({ documentId, locale: 'zh-CN' });
  await cms.settled();
  return documentId;
};

const refusalOf = async (act: Promise<unknown>) => {
  const error: unknown = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error) || !('details' in error)) throw new Error('it was not refused');
  const { errors } = error.details as { errors: { path: string[]; message: string }[] };
  return {
    message: error.message,
    faults: errors.map(({ path, message }) => [path.join('.'), message]),
  };
};

beforeAll(async () => {
  await receiver.listen();
  cms = await Cms.start(receiver.address);
  articles = cms.documents('article');
  policies = cms.documents('policy');
  topics = cms.documents('topic');
});

afterAll(async () => {
  await cms.stop();
  await receiver.close();
});

afterEach(() => {
  receiver.intercept = undefined;
  expect(receiver.violations).toEqual([]);
});

describe('what leaves the cms', () => {
  test('a draft leaves no trace in the outbox', async () => {
    const { documentId } = await articles.create({ locale: 'zh-CN', data: titled('草稿') });
    await articles.update({ documentId, locale: 'zh-CN', data: { title: '草稿二' } });
    await articles.discardDraft({ documentId, locale: 'zh-CN' });
    expect(await cms.outbox(documentId, 'zh-CN')).toBeUndefined();
  });

  test('a published document arrives whole, its body as a tree', async () => {
    const documentId = await publishedArticle({ body: '## 经过\n\n第一段𠀀。\n\n- 一\n- 二' });
    expect(article(documentId)).toMatchObject({
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
    expect(await cms.outbox(documentId, 'zh-CN')).toMatchObject({
      revision: 1,
      delivered_revision: 1,
      state: 'delivered',
    });
  });

  test('publishing again raises the revision and keeps the date of the first publication', async () => {
    const documentId = await publishedArticle();
    const first = article(documentId);
    await articles.update({ documentId, locale: 'zh-CN', data: { title: '新题' } });
    await articles.publish({ documentId, locale: 'zh-CN' });
    await cms.settled();
    expect(article(documentId)).toMatchObject({
      title: '新题',
      revision: 2,
      publishedAt: first?.publishedAt,
    });
  });

  test('a date that the editor gives is the date of publication', async () => {
    const documentId = await publishedArticle({ issuedAt: '2020-02-03T04:05:06.000Z' });
    await articles.update({
      documentId,
      locale: 'zh-CN',
      data: { issuedAt: '2019-01-01T00:00:00.000Z' },
      status: 'published',
    });
    await cms.settled();
    expect(article(documentId)?.publishedAt).toBe('2019-01-01T00:00:00.000Z');
  });

  test('Tibetan, Yi and rare characters arrive byte for byte', async () => {
    const title = '𠀀𠮷 བོད་ཡིག་གི་སྒྲོན་མེ། ꆈꌠꁱꂷ';
    const documentId = await publishedArticle({ title, body: title });
    expect(article(documentId)?.title).toBe(title);
    expect(JSON.stringify(article(documentId)?.body)).toContain(title);
  });
});

describe('languages', () => {
  const inTwoLanguages = async () => {
    const data = policyWords({ documentNumber: '旧文号' });
    const { documentId } = await policies.create({ locale: 'zh-CN', data });
    await policies.update({
      documentId,
      locale: 'en',
      data: { title: 'Old words', issuingBody: 'State Council' },
    });
    await policies.publish({ documentId, locale: '*' });
    await cms.settled();
    return documentId;
  };

  test('a shared field published in one language reaches the others, their drafts stay at home', async () => {
    const documentId = await inTwoLanguages();
    await policies.update({ documentId, locale: 'en', data: { title: 'Secret draft' } });
    await policies.update({ documentId, locale: 'zh-CN', data: { documentNumber: '新文号' } });
    await policies.publish({ documentId, locale: 'zh-CN' });
    await cms.settled();
    expect(policy(documentId, 'en')).toMatchObject({
      title: 'Old words',
      documentNumber: '新文号',
      locale: 'en',
    });
    expect(JSON.stringify([...receiver.held.values()])).not.toContain('Secret draft');
  });

  test('a translation keeps the links of the Chinese document', async () => {
    const topic = await topics.create({ locale: 'zh-CN', data: titled('主题', { position: 0 }) });
    const documentId = await inTwoLanguages();
    await policies.update({
      documentId,
      locale: 'zh-CN',
      data: { topics: [topic.documentId] },
    });
    await policies.publish({ documentId, locale: 'zh-CN' });
    await policies.publish({ documentId, locale: 'en' });
    await cms.settled();
    const links = [{ id: topic.documentId }];
    expect(policy(documentId)?.links.topics).toEqual(links);
    expect(policy(documentId, 'en')?.links.topics).toEqual(links);
  });

  test('withdrawing one language leaves the other', async () => {
    const documentId = await inTwoLanguages();
    await policies.unpublish({ documentId, locale: 'en' });
    await cms.settled();
    expect(policy(documentId, 'en')).toBeUndefined();
    expect(policy(documentId)).toBeDefined();
  });

  test('deleting a language in the settings withdraws what was published in it', async () => {
    const documentId = await inTwoLanguages();
    const locales = cms.strapi.plugin('i18n').service('locales') as unknown as {
      findByCode(code: string): Promise<{ id: number }>;
      delete(locale: { id: number }): Promise<unknown>;
      create(locale: { code: string; name: string }): Promise<unknown>;
    };
    await locales.delete(await locales.findByCode('en'));
    await cms.settled();
    expect(policy(documentId, 'en')).toBeUndefined();
    expect(policy(documentId)).toBeDefined();
    await locales.create({ code: 'en', name: 'English' });
  });
});

describe('withdrawal', () => {
  test('a withdrawn document is withdrawn with the reason for the public', async () => {
    const documentId = await publishedArticle();
    await articles.update({
      documentId,
      locale: 'zh-CN',
      data: { withdrawalReason: '内容有误，正在更正' },
    });
    await articles.unpublish({ documentId, locale: 'zh-CN' });
    await cms.settled();
    const held = receiver.held.get(`article ${documentId} zh-CN`);
    expect(held).toMatchObject({
      reason: '内容有误，正在更正',
      entry: { state: 'withdrawn', revision: 2 },
    });
  });

  test('a deleted document is withdrawn in every language', async () => {
    const documentId = await publishedArticle();
    await articles.update({ documentId, locale: 'bo', data: { title: 'བོད་ཡིག' } });
    await articles.publish({ documentId, locale: 'bo' });
    await articles.delete({ documentId, locale: '*' });
    await cms.settled();
    expect(article(documentId)).toBeUndefined();
    expect(article(documentId, 'bo')).toBeUndefined();
  });
});

describe('transactions', () => {
  test('a publication that is rolled back leaves nothing behind', async () => {
    const documentId = await publishedArticle();
    await articles.update({ documentId, locale: 'zh-CN', data: { title: '没有发生' } });
    const outer = cms.strapi.db.transaction(async () => {
      await articles.publish({ documentId, locale: 'zh-CN' });
      throw new Error('rolled back');
    });
    await expect(outer).rejects.toThrow('rolled back');
    expect(await cms.outbox(documentId, 'zh-CN')).toMatchObject({
      revision: 1,
      state: 'delivered',
    });
  });

  test('many publications in one transaction all arrive', async () => {
    const ids: string[] = [];
    await cms.strapi.db.transaction(async () => {
      for (let at = 0; at < 5; at += 1) {
        const { documentId } = await articles.create({ locale: 'zh-CN', data: titled('一批') });
        await articles.publish({ documentId, locale: 'zh-CN' });
        ids.push(documentId);
      }
    });
    await cms.settled();
    expect(ids.map((id) => article(id)?.title)).toEqual(Array(5).fill('一批'));
  });
});

describe('what cannot be published', () => {
  test('raw HTML is refused with its line, and the last good version stays', async () => {
    const documentId = await publishedArticle({ body: '好的正文' });
    const body = '第一段\n\n<script>alert(1)</script>';
    await articles.update({ documentId, locale: 'zh-CN', data: { body } });
    const { message, faults } = await refusalOf(articles.publish({ documentId, locale: 'zh-CN' }));
    expect(message).toContain('正文');
    expect(faults).toEqual([['body', expect.stringContaining('第 3 行')]]);
    expect(await cms.outbox(documentId, 'zh-CN')).toMatchObject({ revision: 1 });
    expect(JSON.stringify(article(documentId)?.body)).toContain('好的正文');
  });

  test('a region whose code is malformed names the field', async () => {
    const data = titled('某地', { code: '51', level: 'province' });
    const regions = cms.documents('region');
    const act = regions.create({ locale: 'zh-CN', data, status: 'published' });
    const { faults } = await refusalOf(act);
    expect(faults.map(([path]) => path)).toContain('code');
  });

  test('an image without alternative text names its field', async () => {
    const file = await uploadPicture(cms.strapi, '#123456', '');
    const data = titled('有图', { cover: { file: file.id } });
    const { documentId } = await articles.create({ locale: 'zh-CN', data });
    const { faults } = await refusalOf(articles.publish({ documentId, locale: 'zh-CN' }));
    expect(faults).toEqual([['cover.alternativeText', '不能为空']]);
  });

  test('what the content store refuses is kept with its fields until the document changes', async () => {
    receiver.intercept = () => ({
      status: 422,
      body: {
        type: 'urn:minzong:problem:invalid',
        title: '内容不符合发布格式',
        status: 422,
        code: 'invalid',
        requestId: 'r',
        errors: [{ path: 'title', message: '不合要求' }],
      },
    });
    const documentId = await publishedArticle();
    const row = await cms.outbox(documentId, 'zh-CN');
    expect(row).toMatchObject({ state: 'refused', delivered_revision: 0 });
    expect(JSON.parse(row?.faults ?? '')).toEqual([{ path: 'title', message: '不合要求' }]);
    receiver.intercept = undefined;
    await articles.publish({ documentId, locale: 'zh-CN' });
    await cms.settled();
    expect(article(documentId)?.revision).toBe(2);
  });
});

describe('slugs', () => {
  const slugOf = async (documentId: string) =>
    (await articles.findOne({ documentId, locale: 'zh-CN' }))?.['slug'];

  test('an empty one is made from the Chinese title and stays when the title changes', async () => {
    const data = { title: '民族团结' };
    const { documentId } = await articles.create({ locale: 'zh-CN', data });
    await articles.update({ documentId, locale: 'zh-CN', data: { title: '另一个', slug: '' } });
    expect(await slugOf(documentId)).toBe('min-zu-tuan-jie');
    const twin = await articles.create({ locale: 'zh-CN', data });
    expect(await slugOf(twin.documentId)).toBe('min-zu-tuan-jie-2');
  });

  test('one that another document of the type has is refused, of another type is not', async () => {
    const data = { title: '甲', slug: 'taken' };
    await articles.create({ locale: 'zh-CN', data });
    const { faults } = await refusalOf(articles.create({ locale: 'zh-CN', data }));
    expect(faults).toEqual([['slug', expect.stringContaining('已被')]]);
    const pages = cms.documents('page');
    await expect(pages.create({ locale: 'zh-CN', data })).resolves.toMatchObject(data);
  });

  test('a Tibetan title without Chinese gets a slug that can be typed', async () => {
    const data = { title: 'བོད་ཡིག' };
    const created = await articles.create({ locale: 'bo', data });
    expect(created['slug']).toMatch(/^article-\d+$/);
  });
});

describe('media', () => {
  test('images travel before their document, with smaller versions', async () => {
    const file = await uploadPicture(cms.strapi, '#aa3311', '红色的方块');
    const body = `正文\n\n![书页](${file.url} "卷首")`;
    const documentId = await publishedArticle({ cover: { file: file.id }, body });
    const published = article(documentId);
    expect(published?.cover).toMatchObject({ alternativeText: '红色的方块', width: 800 });
    expect(published?.cover?.renditions.length).toBeGreaterThan(0);
    expect(published?.body.at(-1)).toMatchObject({
      type: 'image',
      image: { alternativeText: '书页', caption: '卷首' },
    });
    expect(receiver.media.has(published?.cover?.url ?? '')).toBe(true);
  });

  test('new words and new bytes of an image deliver its documents again', async () => {
    const file = await uploadPicture(cms.strapi, '#00aa00', '旧的说明');
    const documentId = await publishedArticle({ cover: { file: file.id } });
    const before = article(documentId)?.cover;
    await uploadOf(cms.strapi).updateFileInfo(file.id, { alternativeText: '新的说明' });
    await cms.settled();
    expect(article(documentId)?.cover?.alternativeText).toBe('新的说明');
    await replacePicture(cms.strapi, file, '#0000aa');
    await cms.settled();
    expect(article(documentId)?.cover?.url).not.toBe(before?.url);
    expect(article(documentId)?.revision).toBe(3);
  });

  test('a removed file keeps the last good version and says what is missing', async () => {
    const file = await uploadPicture(cms.strapi, '#ff00ff', '紫色的方块');
    const documentId = await publishedArticle({ body: `![紫色](${file.url})` });
    await uploadOf(cms.strapi).remove(file);
    await cms.settled();
    const row = await cms.outbox(documentId, 'zh-CN');
    expect(row?.state).toBe('refused');
    expect(row?.last_error).toContain('媒体库');
    expect(article(documentId)?.revision).toBe(1);
  });
});

describe('links', () => {
  test('travel by id with the clauses that are explained', async () => {
    const target = await policies.create({ locale: 'zh-CN', data: policyWords() });
    const explainers = cms.documents('explainer');
    const { documentId } = await explainers.create({
      locale: 'zh-CN',
      data: titled('解读', {
        kind: 'text',
        policies: [{ policy: target.documentId, clauses: '3，5' }],
      }),
    });
    await explainers.publish({ documentId, locale: 'zh-CN' });
    await cms.settled();
    expect(receiver.document(documentId, 'zh-CN')?.links).toMatchObject({
      policies: [{ id: target.documentId, clauses: [3, 5] }],
    });
  });

  test('the clauses of a policy are found in its body', async () => {
    const body = '## 第一章 总则\n\n第一条　为了保障。\n\n第二条之一 公民。\n\n第三条规定的除外。';
    const { documentId } = await policies.create({ locale: 'zh-CN', data: policyWords({ body }) });
    await policies.publish({ documentId, locale: 'zh-CN' });
    await cms.settled();
    expect(policy(documentId)?.clauses).toEqual([
      { number: 1, label: '第一条', anchor: 'clause-1' },
      { number: 2, label: '第二条之一', anchor: 'clause-2-1' },
    ]);
  });
});

describe('a content store that is away', () => {
  test('gets everything once it is back', async () => {
    await receiver.close();
    const { documentId } = await articles.create({ locale: 'zh-CN', data: titled('等待') });
    await articles.publish({ documentId, locale: 'zh-CN' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cms.outbox(documentId, 'zh-CN')).toMatchObject({ state: 'pending' });
    await receiver.listen();
    await cms.settled(40);
    expect(article(documentId)?.title).toBe('等待');
  });

  test('that answers 500 or nonsense is tried again', async () => {
    let failures = 2;
    receiver.intercept = () => {
      failures -= 1;
      return failures >= 0 ? { status: failures === 1 ? 500 : 200, body: 'nonsense' } : undefined;
    };
    const documentId = await publishedArticle();
    expect(article(documentId)?.revision).toBe(1);
  });
});

describe('reconciliation', () => {
  const reconcile = async (): Promise<unknown> => {
    const headers = { authorization: `Bearer ${IMPORT_TOKEN}` };
    const answer = await cms.request('/api/publishing/reconcile', { method: 'POST', headers });
    return answer.json();
  };

  test('repairs both ways and tells the store that it is complete', async () => {
    const lost = await publishedArticle();
    const altered = await publishedArticle();
    await reconcile();
    receiver.held.delete(`article ${lost} zh-CN`);
    const changed = receiver.held.get(`article ${altered} zh-CN`);
    if (changed !== undefined) changed.entry.digest = 'other';
    receiver.held.set('stray', {
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
    const before = receiver.initialisations;
    expect(await reconcile()).toMatchObject({
      repaired: 2,
      withdrawn: 1,
      complete: true,
    });
    expect(receiver.initialisations).toBe(before + 1);
    expect(article(lost)?.title).toBe('旧题');
    receiver.held.delete('stray');
    const after = await reconcile();
    expect(after).toMatchObject({ repaired: 0, withdrawn: 0 });
  });

  test('rises above a store that knows later revisions', async () => {
    const documentId = await publishedArticle();
    const held = receiver.held.get(`article ${documentId} zh-CN`);
    if (held !== undefined) held.entry.revision = 40;
    await articles.update({ documentId, locale: 'zh-CN', data: { title: '恢复之后' } });
    await articles.publish({ documentId, locale: 'zh-CN' });
    await cms.settled();
    expect(article(documentId)).toMatchObject({ title: '恢复之后', revision: 41 });
  });
});
