import { DELIVERY_PATHS, documentDigest, type Problem } from '@minzong/api-contract';
import { LOCALES, type PublishedDocument } from '@minzong/content-types';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

const bytesOf = (document: PublishedDocument) =>
  Buffer.from(JSON.stringify({ action: 'publish', document }));

const post = (options: Parameters<ApiUnderTest['sender']['call']>[0]) => api.sender.call(options);

const delivery = (changes: Partial<Parameters<ApiUnderTest['sender']['call']>[0]> = {}) =>
  post({
    method: 'POST',
    path: DELIVERY_PATHS.deliveries,
    body: bytesOf(exampleOf('page')),
    ...changes,
  });

const pages = async () => (await api.json<{ total: number }>('/v1/pages')).total;

it.each([
  ['signed with another secret', { secret: 'not the secret at all' }],
  ['signed six minutes ago', { nowMs: Date.now() - 361_000 }],
  ['signed by a clock six minutes ahead', { nowMs: Date.now() + 361_000 }],
  ['whose signature is no signature', { headers: { 'minzong-signature': 'v1=00' } }],
  ['whose signature is missing', { headers: { 'minzong-signature': '' } }],
  ['whose time was changed', { headers: { 'minzong-timestamp': '1' } }],
])('refuses a delivery %s', async (_name, changes) => {
  expect((await delivery(changes)).status).toBe(401);
  expect(await pages()).toBe(0);
});

it('refuses a delivery whose body was changed on the way', async () => {
  const signed = { sha256: '0'.repeat(64) };
  expect((await delivery(signed)).status).toBe(401);
  expect(await pages()).toBe(0);
});

it('answers a replay within the window as stale and changes nothing', async () => {
  await api.sender.publish(exampleOf('page', { revision: 2, title: '后来的' }));
  expect(await (await delivery()).json()).toEqual({ outcome: 'stale', revision: 2 });
  expect((await api.json<{ title: string }>('/v1/pages/example-page')).title).toBe('后来的');
});

it('names every field of a document that breaks its schema', async () => {
  const document = { ...exampleOf('page'), title: '', extra: 1, body: [{ type: 'html' }] };
  const response = await api.sender.post(DELIVERY_PATHS.deliveries, {
    action: 'publish',
    document,
  });
  expect(response.status).toBe(422);
  const paths = ((await response.json()) as Problem).errors?.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['document.title', 'document.extra', 'document.body.0.type']),
  );
});

it.each([
  ['no JSON', '{', 400],
  ['a doubled byte order mark', '\ufeff{}', 400],
  ['a forbidden key', '{"__proto__":{"action":"publish"}}', 400],
  ['nesting of 100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000), 400],
  ['a lone surrogate', bytesOf(exampleOf('page')).toString().replace('关于', '\\ud800'), 422],
  ['NUL in a title', bytesOf(exampleOf('page')).toString().replace('关于', '\\u0000'), 422],
  ['ten megabytes', ' '.repeat(10_000_000), 413],
])('refuses a body with %s', async (_name, text, status) => {
  const response = await delivery({ body: Buffer.from(text) });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});

it('refuses bytes that are not UTF-8, and bodies that are not declared as JSON', async () => {
  expect((await delivery({ body: Buffer.from([0x22, 0xff, 0x22]) })).status).toBe(400);
  expect((await delivery({ headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  expect((await delivery({ headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
});

it('keeps a ledger of everything it holds, tombstones too', async () => {
  await api.sender.publish(exampleOf('page'));
  await api.sender.withdraw(exampleOf('topic'), 4);
  const { entries, next } = await api.sender.ledger();
  expect(next).toBeNull();
  expect(entries).toMatchObject([
    { type: 'page', revision: 1, state: 'published', digest: documentDigest(exampleOf('page')) },
    { type: 'topic', revision: 4, state: 'withdrawn', digest: '' },
  ]);
  expect((await api.get(DELIVERY_PATHS.ledger)).status).toBe(401);
});

it('hands the ledger out in pages that join without a gap', async () => {
  const ids = Array.from(
    { length: 260 },
    (_, index) => `document${String(index).padStart(5, '0')}`,
  );
  for (const id of ids)
    for (const locale of LOCALES)
      await api.sender.withdraw({ ...exampleOf('page'), id, locale }, 1);
  const first = await api.sender.ledger();
  const second = await api.sender.ledger(first.next ?? '');
  expect([first.entries.length, second.entries.length, second.next]).toEqual([1000, 40, null]);
  const keys = [...first.entries, ...second.entries].map(({ id, locale }) => `${id}/${locale}`);
  expect(new Set(keys).size).toBe(1040);
}, 30_000);

it('is ready once it was initialised', async () => {
  expect((await api.get('/health/ready')).status).toBe(503);
  expect((await api.sender.initialise()).status).toBe(204);
  const ready = await api.get('/health/ready');
  expect([ready.status, await ready.json()]).toMatchObject([
    200,
    { status: 'ready', parts: { database: 'up', content: 'initialised', search: 'degraded' } },
  ]);
});
