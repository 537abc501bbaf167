import type { List } from '@minzong/api-contract';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';
import { eventually } from '../../testing/eventually';
import { createResponseCache } from './response-cache';

const ready = (text: string) => ({
  etag: text,
  body: Buffer.from(text),
  headers: [],
  notModifiedHeaders: [],
});

it('forgets an answer that was begun before the store changed', () => {
  const cache = createResponseCache(1_000_000);
  const generation = cache.generation();
  cache.clear();
  cache.set('/v1/pages', ready('old'), generation);
  expect(cache.get('/v1/pages')).toBeUndefined();
});

it('holds no more bytes than it may', () => {
  const cache = createResponseCache(100_000);
  for (let index = 0; index < 200; index += 1)
    cache.set(`/${String(index)}`, ready('x'.repeat(1000)), cache.generation());
  const kept = Array.from({ length: 200 }, (_, index) => cache.get(`/${String(index)}`));
  expect(kept.filter((entry) => entry !== undefined).length).toBeLessThanOrEqual(50);
  expect(kept.at(-1)).toBeDefined();
});

describe('over HTTP', () => {
  let api: ApiUnderTest;
  beforeEach(async () => {
    api = await startApi();
    await api.sender.publish(exampleOf('page'));
  });
  afterEach(() => api.close());

  it('gives the same answer from the cache as from the store, to GET and HEAD', async () => {
    const [cold, warm] = [await api.get('/v1/pages'), await api.get('/v1/pages')];
    expect(cold.headers.get('x-request-id')).not.toBeNull();
    expect(warm.headers.get('x-request-id')).toBeNull();
    expect(await warm.text()).toBe(await cold.text());
    for (const name of ['etag', 'cache-control', 'content-type', 'content-security-policy'])
      expect(warm.headers.get(name)).toBe(cold.headers.get(name));
    for (const path of ['/v1/pages', '/v1/pages?pageSize=3']) {
      const head = await fetch(`${api.url}${path}`, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
        200,
        'application/json; charset=utf-8',
        '',
      ]);
    }
  });

  it('answers 304 while nothing has changed, and the new text as soon as it has', async () => {
    const path = '/v1/pages/example-page?locale=en';
    const etag = (await api.get(path)).headers.get('etag') ?? '';
    for (let round = 0; round < 2; round += 1)
      expect((await api.get(path, { 'if-none-match': etag })).status).toBe(304);
    await api.sender.publish(exampleOf('page', { title: '新', revision: 2 }));
    const changed = await api.get(path, { 'if-none-match': etag });
    expect([changed.status, ((await changed.json()) as { title: string }).title]).toEqual([
      200,
      '新',
    ]);
    expect(
      (await api.get(path, { 'if-none-match': `W/${changed.headers.get('etag') ?? ''}` })).status,
    ).toBe(304);
  });

  it('gives each language its own ETag for the same text', async () => {
    const etags = await Promise.all(
      ['zh-CN', 'en'].map(async (locale) =>
        (await api.get(`/v1/pages/example-page?locale=${locale}`)).headers.get('etag'),
      ),
    );
    expect(new Set(etags).size).toBe(2);
  });

  it('notices within two seconds what another process has written', async () => {
    const other = await startApi({ directory: api.directory });
    try {
      const total = async () => (await other.json<List<'page'>>('/v1/pages')).total;
      await eventually(async () => {
        expect((await other.get('/v1/pages')).headers.get('x-request-id')).toBeNull();
      });
      expect(await total()).toBe(1);
      await api.sender.publish(exampleOf('page', { id: 'another0000001', slug: 'another' }));
      await eventually(async () => {
        expect(await total()).toBe(2);
      }, 2500);
    } finally {
      await other.close();
    }
  });

  it('never keeps an error', async () => {
    expect((await api.get('/v1/pages/later')).status).toBe(404);
    await api.sender.publish(exampleOf('page', { id: 'another0000001', slug: 'later' }));
    expect((await api.get('/v1/pages/later')).status).toBe(200);
  });
});
