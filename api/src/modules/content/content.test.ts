import {
  COLLECTION_NAMES,
  COLLECTIONS,
  collectionOf,
  listItemSchema,
  servedDocumentSchema,
  type List,
  type Problem,
  type ServedDocument,
} from '@minzong/api-contract';
import { exampleDocuments } from '@minzong/content-types/examples';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';
import { onEachDatabase } from '../../testing/on-each-database';

onEachDatabase((newDatabaseUrl) => {
  let api: ApiUnderTest;
  beforeEach(async () => {
    api = await startApi({ databaseUrl: await newDatabaseUrl() });
  });
  afterEach(() => api.close());

  const publishExamples = async () => {
    for (const document of exampleDocuments) await api.sender.publish(document);
  };

  it('serves every example of every type as the contract says', async () => {
    await publishExamples();
    for (const document of exampleDocuments) {
      const path = `/v1/${collectionOf(document.type)}/${document.slug}?locale=${document.locale}`;
      const served = await api.json<ServedDocument<'article'>>(path);
      expect(servedDocumentSchema(document.type).strict().safeParse(served).error).toBeUndefined();
      expect(served).toMatchObject({ title: document.title, requestedLocale: document.locale });
      if ('body' in document) expect(served.body).toEqual(document.body);
    }
    for (const collection of COLLECTION_NAMES) {
      const { items, total } = await api.json<List<'article'>>(`/v1/${collection}`);
      expect(total).toBeGreaterThan(0);
      const schema = listItemSchema(COLLECTIONS[collection]).strict();
      for (const item of items) expect(schema.safeParse(item).error).toBeUndefined();
    }
  });

  it('keeps characters of Extension B, Tibetan stacks, Yi and joined emoji byte by byte', async () => {
    const title = '𠀀𠮷 རྒྱ་གར་ཧཱུྃ ꉪꇐ 👩‍👩‍👧‍👦 ᠮᠣᠩᠭᠣᠯ‌ é';
    await api.sender.publish(exampleOf('page', { title }));
    expect((await api.json<{ title: string }>('/v1/pages/example-page')).title).toBe(title);
    const { items } = await api.json<List<'page'>>('/v1/pages');
    expect(items[0]?.title).toBe(title);
  });

  it('falls back visibly to another language, in lists and documents alike', async () => {
    await publishExamples();
    const tibetan = await api.json<ServedDocument<'policy'>>(
      '/v1/policies/example-policy?locale=bo',
    );
    expect(tibetan).toMatchObject({
      requestedLocale: 'bo',
      locale: 'zh-CN',
      availableLocales: ['zh-CN'],
    });
    const article = await api.json<ServedDocument<'article'>>(
      '/v1/articles/example-article?locale=bo',
    );
    expect(article).toMatchObject({ locale: 'bo', availableLocales: ['zh-CN', 'en', 'bo', 'ii'] });
    expect(article.links.column[0]).toMatchObject({ locale: 'zh-CN', title: '基层动态' });
    const list = await api.json<List<'article'>>('/v1/articles?locale=ii');
    expect(list.items.map(({ locale }) => locale)).toEqual(['ii']);
  });

  it('filters by topic, region and year, alone and together, and counts', async () => {
    await publishExamples();
    const total = async (query: string) =>
      (await api.json<List<'article'>>(`/v1/articles?${query}`)).total;
    const year = new Date(exampleOf('article').publishedAt).getUTCFullYear();
    expect(await total('topic=example-topic')).toBe(1);
    expect(await total(`topic=example-topic&region=example-region&year=${String(year)}`)).toBe(1);
    expect(await total('topic=example-topic&year=1999')).toBe(0);
    expect(await total('topic=nobody-has-this')).toBe(0);
    expect(await total('ethnicGroup=example-ethnic-group&column=example-column')).toBe(1);
  });

  it('shows an explainer on its policy with the clauses it explains, and follows its changes', async () => {
    await publishExamples();
    const explainers = async () =>
      (await api.json<ServedDocument<'policy'>>('/v1/policies/example-policy')).links.explainers;
    expect(await explainers()).toMatchObject([{ slug: 'example-explainer', clauses: [2] }]);
    await api.sender.publish(exampleOf('explainer', { title: '新的题目', revision: 2 }));
    expect(await explainers()).toMatchObject([{ title: '新的题目' }]);
    await api.sender.withdraw(exampleOf('explainer'), 3);
    expect(await explainers()).toEqual([]);
  });

  it('names a policy on its explainer with number, day and whether it holds today', async () => {
    await publishExamples();
    const said = async () =>
      (await api.json<ServedDocument<'explainer'>>('/v1/explainers/example-explainer')).links
        .policies[0]?.policy;
    const facts = { documentNumber: '示民宗发〔2026〕3号', promulgatedOn: '2026-10-08' };
    expect(await said()).toEqual({ ...facts, validity: 'in-force' });
    const repealed = { validity: 'repealed', validityChangedOn: '2026-11-10' } as const;
    await api.sender.publish(exampleOf('policy', { ...repealed, revision: 2 }));
    expect(await said()).toEqual({ ...facts, validity: 'repealed' });
  });

  it('lists on demand only what exists in the language, beside other filters too', async () => {
    await publishExamples();
    const listed = async (query: string) => {
      const { items, total } = await api.json<List<'topic'>>(`/v1/${query}`);
      expect(items).toHaveLength(total);
      return items.map(({ slug, locale }) => `${slug} ${locale}`);
    };
    expect(await listed('announcements?locale=en')).toHaveLength(1);
    expect(await listed('announcements?locale=en&own=true')).toEqual([]);
    expect(await listed('articles?locale=en&own=true')).toEqual(['example-article en']);
    expect(await listed('articles?locale=ii&own=true&topic=example-topic')).toEqual([
      'example-article ii',
    ]);
    expect(await listed('leaders?own=true')).toHaveLength(2);
    expect((await api.get('/v1/articles?own=yes')).status).toBe(400);
  });

  it('lists the pages of one column of open government', async () => {
    await publishExamples();
    const path = '/v1/pages?placement=website-report';
    expect((await api.json<List<'page'>>(path)).items).toMatchObject([
      { slug: 'example-website-report', placement: 'website-report', reportYear: 2025 },
    ]);
  });

  it('shows the new title of a topic everywhere at once when the topic is renamed', async () => {
    await publishExamples();
    await api.sender.publish(exampleOf('topic', { title: '新的主题', revision: 2 }));
    const { items } = await api.json<List<'article'>>('/v1/articles');
    expect(items[0]?.links.topics).toMatchObject([{ title: '新的主题' }]);
    const policy = await api.json<ServedDocument<'policy'>>('/v1/policies/example-policy');
    expect(policy.links.topics).toMatchObject([{ title: '新的主题' }]);
  });

  it('answers an old slug with the way to the new one', async () => {
    await api.sender.publish(exampleOf('page'));
    await api.sender.publish(exampleOf('page', { slug: 'new-name', revision: 2 }));
    const old = await api.get('/v1/pages/example-page?locale=en');
    expect([old.status, old.headers.get('location')]).toEqual([
      301,
      '/v1/pages/new-name?locale=en',
    ]);
    expect((await api.get('/v1/pages/new-name')).status).toBe(200);
  });

  it('refuses a slug that another document has, and names the field', async () => {
    await api.sender.publish(exampleOf('page'));
    const document = exampleOf('page', { id: 'anotherdocument00000', title: '另一页' });
    const response = await api.sender.post('/publishing/deliveries', {
      action: 'publish',
      document,
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as Problem).errors?.[0]?.path).toBe('document.slug');
    await api.sender.withdraw(exampleOf('page'), 2);
    expect(await api.sender.publish(document)).toEqual({ outcome: 'accepted', revision: 1 });
    expect((await api.json<{ title: string }>('/v1/pages/example-page')).title).toBe('另一页');
  });

  it('says of a withdrawn document why and since when, and brings it back', async () => {
    await api.sender.publish(exampleOf('page'));
    await api.sender.withdraw(exampleOf('page'), 2, '内容已过时');
    const gone = await api.get('/v1/pages/example-page');
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({
      code: 'document-withdrawn',
      reason: '内容已过时',
      withdrawnAt: '2026-11-20T08:00:00.000Z',
    });
    expect((await api.json<List<'page'>>('/v1/pages')).total).toBe(0);
    await api.sender.publish(exampleOf('page', { revision: 3 }));
    expect((await api.get('/v1/pages/example-page')).status).toBe(200);
  });

  it('lists the newest first, columns by position and issues from the newest', async () => {
    const day = (number: number) => `2026-10-0${String(number)}T08:00:00.000Z`;
    for (const number of [2, 3, 1]) {
      const name = String(number);
      const id = `listeddocument0${name}`;
      await api.sender.publish(exampleOf('page', { id, slug: name, publishedAt: day(number) }));
      await api.sender.publish(exampleOf('column', { id, slug: name, position: number }));
      await api.sender.publish(exampleOf('magazine-issue', { id, slug: name, number: number * 5 }));
    }
    const slugs = async (path: string) =>
      (await api.json<List<'page'>>(path)).items.map(({ slug }) => slug);
    expect(await slugs('/v1/pages')).toEqual(['3', '2', '1']);
    expect(await slugs('/v1/columns')).toEqual(['1', '2', '3']);
    expect(await slugs('/v1/magazine-issues')).toEqual(['3', '2', '1']);
    expect(await slugs('/v1/pages?pageSize=2&page=2')).toEqual(['1']);
    expect(await slugs('/v1/pages?page=9999')).toEqual([]);
  });
});
