import { FIGURES_PATHS, READER_HEADER, type MonthFigures } from '@minzong/api-contract';
import { exampleOf } from '../../testing/documents';
import { onEachDatabase } from '../../testing/on-each-database';
import { startApi, TEST_FIGURES_SECRET, type ApiUnderTest } from '../../testing/api-under-test';

const CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const MONTH = CHINA.format(new Date()).slice(0, 7);
const article = exampleOf('article');

let api: ApiUnderTest;

const figures = async (): Promise<MonthFigures> => {
  const response = await api.sender.call({
    method: 'GET',
    path: `${FIGURES_PATHS.month}?month=${MONTH}`,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as MonthFigures;
};
const reads = async (): Promise<number> =>
  (await figures()).reads.reduce((sum, { count }) => sum + count, 0);
const path = (): string => `/v1/articles/${article.slug}`;
const visits = (count: number, slug = article.slug, secret = TEST_FIGURES_SECRET) =>
  api.sender.call({
    method: 'POST',
    path: FIGURES_PATHS.visits,
    body: Buffer.from(JSON.stringify({ visits: [{ type: 'article', slug, count }] })),
    secret,
  });

onEachDatabase((newDatabaseUrl) => {
  beforeEach(async () => {
    api = await startApi({ databaseUrl: await newDatabaseUrl() });
    await api.sender.publish(article);
  });
  afterEach(() => api.close());

  it('counts a document each time it is read, from the cache too, and lists not at all', async () => {
    const before = await reads();
    for (let i = 0; i < 3; i += 1) expect((await api.get(path())).status).toBe(200);
    await api.get('/v1/articles');
    expect(await reads()).toBe(before + 3);
  });

  it('leaves out what the site fetches to make its pages, and takes its visits instead', async () => {
    const before = await reads();
    await api.get(path(), { [READER_HEADER]: 'site' });
    expect(await reads()).toBe(before);
    expect((await visits(7)).status).toBe(204);
    expect((await figures()).mostRead[0]).toMatchObject({ type: 'article', count: before + 7 });
  });

  it('takes visits from nobody but the site', async () => {
    const before = await reads();
    expect((await visits(100, undefined, 'somebody else who guesses')).status).toBe(401);
    expect((await visits(100, 'no-such-address')).status).toBe(204);
    expect((await visits(-1)).status).toBe(422);
    expect(await reads()).toBe(before);
  });

  it('counts searches and those that found nothing, once each and not for every page', async () => {
    await api.get('/v1/search?q=绝无此词');
    await api.get('/v1/search?q=绝无此词&page=2');
    await api.get('/v1/search?q=');
    const [line] = (await figures()).searches;
    expect(line).toMatchObject({ count: 1, nothingFound: 1 });
  });

  it('tells nobody without a signature, and names a wrong month', async () => {
    expect((await api.get(`${FIGURES_PATHS.month}?month=${MONTH}`)).status).toBe(401);
    const wrong = await api.sender.call({
      method: 'GET',
      path: `${FIGURES_PATHS.month}?month=2026-13`,
    });
    expect(wrong.status).toBe(400);
  });
});
