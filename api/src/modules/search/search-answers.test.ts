import {
  SEARCH_DESK_PATHS,
  searchResult,
  suggestionList,
  type SearchResult,
  type SearchSettings,
  type SuggestionList,
} from '@minzong/api-contract';
import { connect } from '../../database/connect';
import { createMeilisearch } from '../../gateways/meilisearch';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';
import { eventually } from '../../testing/eventually';
import {
  hasMeilisearch,
  startMeilisearch,
  type MeilisearchProcess,
} from '../../testing/meilisearch-process';
import { onEachDatabase } from '../../testing/on-each-database';
import { compareIndex, isEqual } from './feeding/compare-index';
import { SEARCH_INDEX } from './index/index-settings';

jest.setTimeout(180_000);

const idOf = (name: string): string => name.replaceAll('-', '').padEnd(24, 'x');
const own = (slug: string, title: string) => ({ id: idOf(slug), slug, title });
const body = (...texts: string[]) =>
  texts.map((text) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text }],
  }));
const links = (changes: object) => ({ topics: [], region: [], ethnicGroups: [], ...changes });
const inRegion = (slug: string) => links({ region: [{ id: idOf(slug) }], column: [] });

const DOCUMENTS = [
  exampleOf('region', {
    ...own('shifan-zhou', '示范州'),
    links: { ...links({}), parent: [] },
  }),
  exampleOf('region', {
    ...own('xiaohe-xian', '小河县'),
    links: { ...links({}), parent: [{ id: idOf('shifan-zhou') }] },
  }),
  exampleOf('article', {
    ...own('guji', '古籍文獻整理出版'),
    summary: '一批古籍整理出版。',
    links: inRegion('xiaohe-xian') as never,
  }),
  exampleOf('article', {
    ...own('xiuxian', '羌绣传承人走进校园'),
    links: inRegion('shifan-zhou') as never,
  }),
  exampleOf('policy', {
    ...own('xin-tiaoli', '民族乡工作条例'),
    documentNumber: '示府发〔2024〕8号',
    validity: 'in-force',
  }),
  exampleOf('policy', {
    ...own('jiu-tiaoli', '民族乡工作条例实施细则（旧）'),
    documentNumber: '示府发〔1998〕3号',
    validity: 'repealed',
    validityChangedOn: '2020-01-01',
  }),
  ...Array.from({ length: 90 }, (_, n) => {
    const isCalledSo = n % 3 > 0;
    return exampleOf('announcement', {
      ...own(`deng-${String(n)}`, `${isCalledSo ? '灯塔巡查' : '例行'}通报（${String(n)}）`),
      body: body(isCalledSo ? '无。' : '夜间完成灯塔巡查。'),
    });
  }),
  exampleOf('announcement', { ...own('guanbi', '书库开放安排'), body: body('周一书库关闭。') }),
  exampleOf('announcement', { ...own('kaifang', '书库开放时间'), body: body('每日开放。') }),
  exampleOf('page', {
    ...own('zhinan', '低保办理说明'),
    body: body('最低生活保障申请材料，民族乡工作条例有规定。'),
  }),
];

(hasMeilisearch() ? onEachDatabase : () => undefined)((newDatabaseUrl) => {
  let meilisearch: MeilisearchProcess;
  let api: ApiUnderTest;
  let databaseUrl: string | undefined;

  const search = async (query: Record<string, string>): Promise<SearchResult> =>
    searchResult.parse(await api.json(`/v1/search?${new URLSearchParams(query).toString()}`));
  const slugs = async (q: string): Promise<string[]> =>
    (await search({ q })).hits.map(({ slug }) => slug);
  const suggest = async (q: string): Promise<string[]> => {
    const address = `/v1/search/suggestions?${new URLSearchParams({ q }).toString()}`;
    const { suggestions } = suggestionList.parse(await api.json<SuggestionList>(address));
    return suggestions.map(({ text }) => text);
  };
  const decide = (settings: Partial<SearchSettings>, version: number): Promise<Response> =>
    api.sender.call({
      method: 'PUT',
      path: SEARCH_DESK_PATHS.settings,
      body: Buffer.from(
        JSON.stringify({ version, synonyms: [], bestBets: [], deniedSuggestions: [], ...settings }),
      ),
    });

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
    databaseUrl = await newDatabaseUrl();
    const server = { meilisearchUrl: meilisearch.url, meilisearchKey: meilisearch.key };
    api = await startApi({ ...server, databaseUrl });
    for (const document of DOCUMENTS) await api.sender.publish(document);
    const { db } = connect({ databaseUrl, dataDirectory: api.directory });
    await eventually(async () => {
      const difference = await compareIndex(db, createMeilisearch(meilisearch), SEARCH_INDEX);
      if (!isEqual(difference)) throw new Error(JSON.stringify(difference));
    }, 60_000);
    await db.destroy();
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await meilisearch.close();
  });

  it('puts a title first however it is written, and marks it in its own script', async () => {
    for (const q of ['古籍文献整理出版', '古籍文獻 整理出版', '《古籍文献整理出版》'])
      expect((await search({ q })).hits[0]).toMatchObject({ slug: 'guji', pinned: 'title' });
    const [hit] = (await search({ q: '文献' })).hits;
    expect(hit).toMatchObject({ slug: 'guji', reasons: ['variant'] });
    expect(hit?.highlight.title).toContainEqual({ text: '文獻', match: true });
  });

  it('finds a 文号 in other forms, titles by pinyin and by first letters', async () => {
    for (const q of ['示府发[2024]8号', '2024 8号', '示府发（2024）8號'])
      expect((await slugs(q))[0]).toBe('xin-tiaoli');
    expect(await slugs('qiangxiu')).toEqual(['xiuxian']);
    expect((await search({ q: 'qxccr' })).hits[0]).toMatchObject({
      slug: 'xiuxian',
      reasons: ['initials'],
    });
  });

  it('puts what is repealed after what is in force, and before what only mentions it', async () => {
    const found = await slugs('民族乡 工作条例');
    expect(found.slice(0, 3)).toEqual(['xin-tiaoli', 'jiu-tiaoli', 'zhinan']);
  });

  it('counts facets as if their own filter were not set, a county in its prefecture too', async () => {
    const { facets, total } = await search({ q: '整理 羌绣', region: 'xiaohe-xian' });
    const all = await search({ q: '传承人', region: 'shifan-zhou' });
    expect(all.hits[0]?.slug).toBe('xiuxian');
    const guji = await search({ q: '古籍 出版', region: 'shifan-zhou', type: 'policy' });
    expect(guji.hits).toEqual([]);
    expect(guji.facets.type).toEqual([{ value: 'article', label: 'article', count: 1 }]);
    const [own] = (await search({ q: '古籍 出版' })).facets.region;
    expect(own).toMatchObject({ count: 1 });
    expect((await search({ q: '古籍 出版' })).facets.region).toContainEqual({
      ...{ value: 'shifan-zhou', label: '示范州', count: 1 },
    });
    expect([facets.validity, total >= 0]).toEqual([[], true]);
    expect(await search({ q: '古籍', region: 'no-such-region' })).toMatchObject({ total: 0 });
  });

  it.each(['relevance', 'newest'])('shows every hit once over all pages, by %s', async (sort) => {
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((page) => search({ q: '灯塔', page: String(page), sort })),
    );
    const found = pages.flatMap(({ hits }) => hits.map(({ slug }) => slug));
    expect(pages.map(({ total, hits }) => [total, hits.length])).toEqual(
      [20, 20, 20, 20, 10, 0].map((length) => [90, length]),
    );
    expect(new Set(found).size).toBe(90);
    const called = pages[0]?.hits.every(({ title }) => title.includes('灯塔'));
    expect(sort === 'newest' || called).toBe(true);
  });

  it('leaves out what holds an excluded word anywhere', async () => {
    expect(new Set(await slugs('书库'))).toEqual(new Set(['guanbi', 'kaifang']));
    expect(await slugs('书库 -关闭')).toEqual(['kaifang']);
  });

  it('searches the spelling of the titles instead of a wrong one, and the wrong one on request', async () => {
    await eventually(async () => {
      const corrected = await search({ q: '羌秀传承人' });
      expect(corrected).toMatchObject({ searched: '羌绣传承人', hits: [{ slug: 'xiuxian' }] });
    });
    expect((await search({ q: '羌秀传承人', exactly: '1' })).searched).toBe('羌秀传承人');
  });

  it('takes what the desk decides, whole and never an older version', async () => {
    const bestBets = [
      { queries: ['绣花'], documents: [{ type: 'page' as const, id: idOf('zhinan') }] },
    ];
    const synonyms = [{ kind: 'equivalent' as const, words: ['刺绣', '羌绣'] }];
    expect((await decide({ bestBets, synonyms, deniedSuggestions: ['校园'] }, 5)).status).toBe(204);
    expect((await decide({}, 4)).status).toBe(409);
    expect((await search({ q: '绣花' })).hits[0]).toMatchObject({
      slug: 'zhinan',
      pinned: 'best-bet',
    });
    await eventually(async () => {
      expect((await search({ q: '刺绣' })).hits[0]).toMatchObject({
        slug: 'xiuxian',
        reasons: ['synonym'],
      });
    });
    expect(await suggest('羌绣')).toEqual([]);
    expect(await suggest('guji')).toEqual(['古籍文獻整理出版']);
    expect((await decide({}, 6)).status).toBe(204);
    await eventually(async () => {
      expect(await suggest('羌绣')).toEqual(['羌绣传承人走进校园']);
      expect(await slugs('绣花')).not.toContain('zhinan');
    });
    const held = await api.sender.call({ method: 'GET', path: SEARCH_DESK_PATHS.settings });
    expect(await held.json()).toMatchObject({ version: 6, synonyms: [] });
    expect((await api.get(SEARCH_DESK_PATHS.settings)).status).toBe(401);
  });

  it.each([
    '',
    '。，！？',
    '"未闭合的引号',
    '"',
    '-',
    '--- -"-',
    'type = "policy" OR 1=1',
    '(?:.*)+$',
    '😀👨‍👩‍👧‍👦',
    '\u202eאבג 文献',
    '𠮷'.repeat(90),
    'a'.repeat(200),
    '第0条',
    '〔〕号',
    '的',
    '*',
    '\\',
    '%',
  ])('answers %j', async (q) => {
    const response = await api.get(`/v1/search?${new URLSearchParams({ q }).toString()}`);
    expect(response.status).toBe(200);
    expect(searchResult.parse(await response.json()).degraded).toBe(false);
    const suggestions = await api.get(
      `/v1/search/suggestions?${new URLSearchParams({ q }).toString()}`,
    );
    expect(suggestions.status).toBe(200);
  });

  it.each([
    ['ten thousand characters', `q=${'文'.repeat(10_000)}`],
    ['a control character', 'q=%07'],
    ['no UTF-8', 'q=%ff'],
    ['a page beyond reason', 'q=文献&page=1000000000'],
    ['a page that is none', 'q=文献&page=-1'],
    ['a type that is none', 'q=文献&type=draft'],
    ['a day that is none', 'q=文献&from=2026-02-30'],
    ['the same twice', 'q=文献&q=文献'],
  ])('refuses %s in the language of the reader', async (_, query) => {
    const response = await api.get(`/v1/search?${query}`, { 'accept-language': 'zh-CN' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ title: '查询参数有误' });
  });
});
