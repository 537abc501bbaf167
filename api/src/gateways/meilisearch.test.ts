import {
  hasMeilisearch,
  startMeilisearch,
  type MeilisearchProcess,
} from '../testing/meilisearch-process';
import { createMeilisearch } from './meilisearch';

jest.setTimeout(60_000);

(hasMeilisearch() ? describe : describe.skip)('a fresh index on the search server', () => {
  let meilisearch: MeilisearchProcess;
  beforeAll(async () => {
    meilisearch = await startMeilisearch();
  });
  afterAll(() => meilisearch.close());

  it('can be asked for every field before any record has it, and holds nothing', async () => {
    const server = createMeilisearch(meilisearch);
    await server.create('fresh', { searchableAttributes: ['title', 'summary'] });
    const query = { indexUid: 'fresh', q: '', matchingStrategy: 'all' as const, filter: [] };
    const asked = {
      ...query,
      ...{ attributesToSearchOn: ['summary'], attributesToRetrieve: ['key'], offset: 0, limit: 1 },
    };
    expect(await server.search([{ ...asked, q: 'x' }], 5000)).toMatchObject([{ hits: [] }]);
    expect(await server.count('fresh')).toBe(0);
  });
});
