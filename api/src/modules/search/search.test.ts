import type { SearchResult } from '@minzong/api-contract';
import { exampleDocuments } from '@minzong/content-types/examples';
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
import { compareIndex } from './feeding/compare-index';
import { rebuildIndex } from './feeding/rebuild-index';
import { feedUntilDone } from './feeding/search-worker';
import { indexSettings, SEARCH_INDEX } from './index/index-settings';

jest.setTimeout(120_000);

(hasMeilisearch() ? describe : describe.skip)('with the real search server', () => {
  let meilisearch: MeilisearchProcess;
  let api: ApiUnderTest;

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
  });
  beforeEach(async () => {
    api = await startApi({ meilisearchUrl: meilisearch.url, meilisearchKey: meilisearch.key });
  });
  afterEach(async () => {
    await api.close();
    for (const index of await server().indexes()) await server().remove(index);
  });
  afterAll(() => meilisearch.close());

  const search = (query: string) =>
    api.json<SearchResult>(`/v1/search?${new URLSearchParams(query).toString()}`);
  const slugs = async (query: string) => (await search(query)).hits.map(({ slug }) => slug);
  const publishExamples = async () => {
    for (const document of exampleDocuments) await api.sender.publish(document);
  };
  const server = () => createMeilisearch({ url: meilisearch.url, key: meilisearch.key });
  const withStore = async <T>(act: (db: ReturnType<typeof connect>['db']) => Promise<T>) => {
    const { db } = connect({ databaseUrl: undefined, dataDirectory: api.directory });
    try {
      return await act(db);
    } finally {
      await db.destroy();
    }
  };
  const expectIndexEqualsStore = () =>
    withStore(async (db) => {
      await eventually(async () => {
        expect(await compareIndex(db, server(), SEARCH_INDEX)).toEqual({
          missing: [],
          outdated: [],
          superfluous: [],
        });
      }, 40_000);
    });

  it('answers Latin words also where no document has any', async () => {
    await api.sender.publish({ ...exampleOf('article'), title: '书屋', body: [] });
    await eventually(async () => {
      expect(await search('q=shuwu')).toMatchObject({ degraded: false, total: 1 });
    }, 40_000);
  });

  it('finds Chinese and English words, marks them and counts by type', async () => {
    await publishExamples();
    await eventually(async () => {
      const found = await search('q=公共阅读促进');
      expect(found.degraded).toBe(false);
      expect(found.hits[0]).toMatchObject({ type: 'policy', url: '/policies/example-policy' });
      expect(found.hits[0]?.highlight.title).toContainEqual({ text: '公共阅读促进', match: true });
      expect(found.facets.type).toContainEqual(
        expect.objectContaining({ value: 'policy', count: 1 }),
      );
    });
    const english = await search('q=reading room&locale=en');
    expect(english.hits[0]).toMatchObject({
      ...{ locale: 'en', url: '/en/articles/example-article', region: '示范州' },
    });
    expect(english.hits[0]?.highlight.title.filter(({ match }) => match)).not.toEqual([]);
    const explainers = await search('q=公共阅读促进&type=explainer');
    expect(explainers.facets.type).toContainEqual(
      expect.objectContaining({ value: 'policy', count: 1 }),
    );
  });

  it('finds each document once, in the language in which the lists show it', async () => {
    await publishExamples();
    await eventually(async () => {
      const byTibetanReader = (await search('q=ཡོངས་ཁྱབ&locale=bo')).hits;
      expect(byTibetanReader.map(({ locale, slug }) => [locale, slug])).toContainEqual([
        'bo',
        'example-article',
      ]);
    });
    await expectIndexEqualsStore();
    const inChinese = (await search('q=社区书屋&locale=bo')).hits;
    const ofArticle = inChinese.filter(({ slug }) => slug === 'example-article');
    expect(ofArticle.map(({ locale }) => locale)).toEqual(['bo']);
    expect(await slugs('q=苦荞茶&locale=en')).toEqual(['example-product']);
  });

  it('never shows what was withdrawn, even while the index still holds it', async () => {
    await api.sender.publish(exampleOf('product'));
    await eventually(async () => {
      expect(await slugs('q=苦荞茶')).toEqual(['example-product']);
    });
    await api.sender.withdraw(exampleOf('product'), 2);
    expect((await search('q=苦荞茶')).hits).toEqual([]);
    await expectIndexEqualsStore();
  });

  it('answers from the database within a second while the server hangs or is gone, and catches up', async () => {
    await publishExamples();
    await expectIndexEqualsStore();
    meilisearch.kill('SIGSTOP');
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      const found = await search('q=公共阅读促进');
      expect(performance.now() - start).toBeLessThan(1000);
      expect(found).toMatchObject({ degraded: true, hits: [{ slug: 'example-policy' }] });
    }
    meilisearch.kill('SIGCONT');
    await meilisearch.stop();
    for (let revision = 2; revision < 40; revision += 1)
      await api.sender.publish(
        exampleOf('product', { revision, title: `苦荞茶第${String(revision)}版` }),
      );
    await api.sender.withdraw(exampleOf('announcement'), 2);
    expect((await search('q=苦荞茶')).hits[0]).toMatchObject({ title: '苦荞茶第39版' });
    await meilisearch.restart();
    await expectIndexEqualsStore();
    await eventually(async () => {
      expect(await search('q=苦荞茶')).toMatchObject({
        degraded: false,
        hits: [{ title: '苦荞茶第39版' }],
      });
    });
  });

  it('loses nothing when the index is rebuilt while editors go on publishing', async () => {
    await publishExamples();
    await expectIndexEqualsStore();
    const publishing = (async () => {
      for (let revision = 2; revision < 60; revision += 1)
        await api.sender.publish(exampleOf('page', { revision, title: `第${String(revision)}版` }));
      await api.sender.withdraw(exampleOf('announcement'), 2);
    })();
    await withStore(async (db) => {
      const feed = { db, server: server(), index: SEARCH_INDEX };
      await rebuildIndex({ ...feed, settings: indexSettings({}), by: 'person' });
      await publishing;
      await feedUntilDone(feed);
    });
    await expectIndexEqualsStore();
    expect((await search('q=第59版')).hits[0]?.slug).toBe('example-page');
  });

  it('fills an index that the server has lost', async () => {
    await publishExamples();
    await expectIndexEqualsStore();
    await server().remove(SEARCH_INDEX);
    await api.sender.publish(exampleOf('page', { revision: 2 }));
    await meilisearch.stop();
    await api.sender.publish(exampleOf('page', { revision: 3 }));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await meilisearch.restart();
    await expectIndexEqualsStore();
  });
});
