import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchResult } from '@minzong/api-contract';
import { connect } from '../../api/src/database/connect';
import { createMeilisearch, type SearchServer } from '../../api/src/gateways/meilisearch';
import { compareIndex } from '../../api/src/modules/search/feeding/compare-index';
import {
  comparable,
  indexSettings,
  SEARCH_INDEX,
} from '../../api/src/modules/search/index/index-settings';
import { exampleOf } from '../../api/src/testing/documents';
import {
  hasMeilisearch,
  startMeilisearch,
  type MeilisearchProcess,
} from '../../api/src/testing/meilisearch-process';
import { waitFor } from '../system/wait';
import { startApiProcess, type ApiProcess } from './api-process';

jest.setTimeout(300_000);

const EDITORS = 6;

(hasMeilisearch() ? describe : describe.skip)('the index equals the store', () => {
  let meilisearch: MeilisearchProcess;
  let server: SearchServer;
  let directory: string;
  let apis: ApiProcess[];

  const startApi = async (): Promise<ApiProcess> => {
    const api = await startApiProcess(directory, meilisearch);
    apis.push(api);
    return api;
  };
  const publish = async (api: ApiProcess, from: number, to: number): Promise<void> => {
    const editors = Array.from({ length: EDITORS }, async (_, editor) => {
      for (let n = from + editor; n < to; n += EDITORS)
        await api.sender.publish(
          exampleOf(n % 3 === 0 ? 'policy' : 'article', {
            id: `fault${String(n).padStart(19, '0')}`,
            slug: `fault-${String(n)}`,
            title: `第${String(n)}次试验的通知`,
          }),
        );
    });
    await Promise.all(editors);
  };

  /** Also that nothing waits, that the settings are right and that no other index is left. */
  const untilLevel = async (): Promise<void> => {
    const { db } = connect({
      databaseUrl: undefined,
      dataDirectory: join(directory, 'api'),
    });
    let last: unknown;
    const look = async (): Promise<true | undefined> => {
      const held = await server.settings(SEARCH_INDEX);
      const difference = await compareIndex(db, server, SEARCH_INDEX);
      last = {
        missing: difference.missing.length,
        outdated: difference.outdated.length,
        superfluous: difference.superfluous.length,
        sameSettings: comparable(held ?? {}) === comparable(indexSettings({})),
        indexes: await server.indexes(),
      };
      const level = { missing: 0, outdated: 0, superfluous: 0, sameSettings: true };
      return JSON.stringify(last) === JSON.stringify({ ...level, indexes: [SEARCH_INDEX] })
        ? true
        : undefined;
    };
    try {
      await waitFor('the index equals the store', look, { seconds: 90, everyMilliseconds: 300 });
    } catch (error) {
      throw new Error(JSON.stringify(last), { cause: error });
    } finally {
      await db.destroy();
    }
  };
  const search = async (api: ApiProcess, q: string): Promise<SearchResult> =>
    (await (await fetch(`${api.url}/v1/search?q=${encodeURIComponent(q)}`)).json()) as SearchResult;
  const untilFound = async (api: ApiProcess, n: number): Promise<void> => {
    let last: unknown;
    await waitFor('it is found by the search server', async () => {
      const { hits, degraded } = await search(api, `第${String(n)}次试验的通知`);
      last = { degraded, slug: hits[0]?.slug };
      return !degraded && hits[0]?.slug === `fault-${String(n)}` ? true : undefined;
    }).catch(() => {
      expect(last).toEqual({ degraded: false, slug: `fault-${String(n)}` });
    });
  };

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
    server = createMeilisearch(meilisearch);
  }, 60_000);
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'minzong-fault-'));
    apis = [];
  });
  afterEach(async () => {
    for (const api of apis) await api.kill('SIGKILL');
    await rm(directory, { recursive: true, force: true });
    for (const index of await server.indexes()) await server.remove(index);
  });
  afterAll(() => meilisearch.close());

  it('after Meilisearch was killed while 500 documents were indexed', async () => {
    const api = await startApi();
    const publishing = publish(api, 0, 500);
    await waitFor('some are indexed', async () =>
      (await server.count(SEARCH_INDEX)) > 20 ? true : undefined,
    );
    await meilisearch.stop();
    await publishing;
    await meilisearch.restart();
    await untilLevel();
    await untilFound(api, 499);
  });

  it('after the index was deleted by hand, and the search goes on meanwhile', async () => {
    const api = await startApi();
    await publish(api, 0, 60);
    await untilLevel();
    await server.remove(SEARCH_INDEX);
    expect((await search(api, '第7次试验的通知')).hits[0]?.slug).toBe('fault-7');
    await publish(api, 60, 70);
    await untilLevel();
    await untilFound(api, 69);
  });

  it('after records were taken out by hand', async () => {
    const api = await startApi();
    await publish(api, 0, 30);
    await untilLevel();
    await server.apply(SEARCH_INDEX, { lines: [], obsolete: 'kind = place' });
    await untilLevel();
  });

  it.each([
    ['changed by hand', { searchableAttributes: ['bodyLatin'] }],
    ['made by an older version', { stopWords: ['rules-of-another-version'] }],
    ['given other synonyms', { synonyms: { 一: ['二'] } }],
  ])('after its settings were %s', async (_, settings) => {
    const api = await startApi();
    await publish(api, 0, 30);
    await untilLevel();
    await server.updateSettings(SEARCH_INDEX, settings);
    await waitFor('the synonyms are ours', async () =>
      Object.keys((await server.settings(SEARCH_INDEX))?.synonyms ?? {}).length === 0
        ? true
        : undefined,
    );
    await untilLevel();
    await untilFound(api, 29);
  });

  it('after the server was started with an empty data folder', async () => {
    const api = await startApi();
    await publish(api, 0, 60);
    await untilLevel();
    await meilisearch.restartEmpty();
    await untilLevel();
    await untilFound(api, 59);
  });

  it('after the api was killed in the middle of a rebuild', async () => {
    const api = await startApi();
    await publish(api, 0, 300);
    await untilLevel();
    await server.updateSettings(SEARCH_INDEX, { stopWords: ['rules-of-another-version'] });
    await waitFor(
      'a rebuild is under way',
      async () => ((await server.indexes()).length > 1 ? true : undefined),
      { everyMilliseconds: 5 },
    );
    await api.kill('SIGKILL');
    const next = await startApi();
    await publish(next, 300, 310);
    await untilLevel();
    await untilFound(next, 309);
  });

  it('with two api processes, of which one is killed', async () => {
    const [one, other] = [await startApi(), await startApi()];
    await Promise.all([publish(one, 0, 60), publish(other, 60, 120)]);
    await one.kill('SIGKILL');
    await publish(other, 120, 130);
    await untilLevel();
    await untilFound(other, 129);
  });
});
