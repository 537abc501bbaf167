import { SEARCH_DESK_PATHS, type LoggedQuery, type SearchLog } from '@minzong/api-contract';
import { exampleOf } from '../../testing/documents';
import { onEachDatabase } from '../../testing/on-each-database';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.parse('2026-11-22T04:00:00Z');

let api: ApiUnderTest;
let clock = NOON;

const day = (ago = 0): string =>
  new Date(clock + 8 * 60 * 60 * 1000 - ago * DAY_MS).toISOString().slice(0, 10);

const read = async (from = day(89), to = day()): Promise<SearchLog> => {
  const response = await api.sender.call({
    method: 'GET',
    path: `${SEARCH_DESK_PATHS.log}?from=${from}&to=${to}`,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as SearchLog;
};

const ask = async (q: string, times = 1, rest = ''): Promise<void> => {
  for (let time = 0; time < times; time += 1)
    expect((await api.get(`/v1/search?q=${encodeURIComponent(q)}${rest}`)).status).toBe(200);
};

const click = async (q: string, rank: unknown = 1, locale?: string): Promise<number> => {
  const response = await fetch(`${api.url}/v1/search/clicks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ q, rank, locale }),
  });
  return response.status;
};

const wordsOf = (queries: LoggedQuery[]): string[] => queries.map(({ q }) => q);

onEachDatabase((newDatabaseUrl) => {
  beforeEach(async () => {
    clock = NOON;
    api = await startApi({ databaseUrl: await newDatabaseUrl(), now: () => clock });
    await api.sender.publish(exampleOf('article', { title: '社区书屋周末开放' }));
  });
  afterEach(() => api.close());

  it('counts the same words together, whatever their width, case and blanks', async () => {
    await ask('书屋');
    await ask(' 书屋 ');
    await ask('ＡＢＣ　绝无');
    await ask('abc 绝无');
    const { top, sums } = await read();
    expect(top).toEqual([
      expect.objectContaining({ q: 'abc 绝无', asked: 2, results: 0 }),
      expect.objectContaining({ q: '书屋', locale: 'zh-CN', asked: 2, results: 1, lastDay: day() }),
    ]);
    expect(sums).toEqual({ asked: 4, foundNothing: 2, clicks: 0, wordsNotKept: 0, rare: 0 });
  });

  it('keeps languages apart', async () => {
    await ask('书屋', 2);
    await ask('书屋', 3, '&locale=bo');
    expect((await read()).top.map(({ locale, asked }) => [locale, asked])).toEqual([
      ['bo', 3],
      ['zh-CN', 2],
    ]);
  });

  it('counts neither further pages nor a search that is narrowed nor one without words', async () => {
    await ask('书屋', 2, '&page=2');
    await ask('书屋', 2, '&type=policy');
    await ask('书屋', 2, '&from=2020-01-01');
    await ask(' ', 2);
    expect((await read()).sums.asked).toBe(0);
  });

  it('tells what was found nothing for, and what was found and never opened', async () => {
    await ask('绝无此词', 3);
    await ask('书屋', 2);
    await ask('周末', 2);
    await click('周末', 1);
    const { withoutResult, withoutClick } = await read();
    expect(wordsOf(withoutResult)).toEqual(['绝无此词']);
    expect(wordsOf(withoutClick)).toEqual(['书屋']);
  });

  it('takes words off the list of those without result once they find something', async () => {
    await ask('民族书画', 2);
    expect(wordsOf((await read()).withoutResult)).toEqual(['民族书画']);
    await api.sender.publish(exampleOf('page', { title: '民族书画' }));
    clock += DAY_MS;
    await ask('民族书画');
    const { withoutResult, top } = await read();
    expect(withoutResult).toEqual([]);
    expect(top[0]).toMatchObject({ asked: 3, results: 1, lastDay: day() });
  });

  it('counts clicks with their rank', async () => {
    await ask('书屋', 2);
    for (const rank of [1, 1, 4]) expect(await click('书屋', rank)).toBe(204);
    expect((await read()).top[0]).toMatchObject({ clicks: 3, firstRankClicks: 2, meanRank: 2 });
  });

  it('counts clicks of words that are written down already, until the end of the next day', async () => {
    await ask('书屋', 2);
    await read();
    clock += DAY_MS;
    await click('书屋', 2);
    clock += DAY_MS;
    await click('书屋', 2);
    expect((await read()).top[0]).toMatchObject({ clicks: 1, lastDay: day(2) });
  });

  it('passes over clicks of words that nobody asked, and does not say so', async () => {
    expect(await click('没有人问过')).toBe(204);
    await ask('书屋', 2);
    expect(await click('书屋', 1, 'en')).toBe(204);
    expect((await read()).sums).toMatchObject({ asked: 2, clicks: 0 });
  });

  it('counts so many clicks of one query in a minute and no more', async () => {
    await ask('书屋', 2);
    for (let time = 0; time < 40; time += 1) await click('书屋');
    expect((await read()).top[0]?.clicks).toBe(30);
    clock += 60_000;
    await click('书屋');
    expect((await read()).top[0]?.clicks).toBe(31);
  });

  it.each([
    ['no words', { q: ' ', rank: 1 }],
    ['no rank', { q: '书屋' }],
    ['the rank nought', { q: '书屋', rank: 0 }],
    ['a rank that is none', { q: '书屋', rank: '第一' }],
    ['words too long', { q: '书'.repeat(201), rank: 1 }],
    ['a language that there is not', { q: '书屋', rank: 1, locale: 'fr' }],
    ['who it was', { q: '书屋', rank: 1, user: 'someone' }],
  ])('refuses a click with %s', async (_what, body) => {
    const response = await fetch(`${api.url}/v1/search/clicks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'body-invalid' });
  });

  it('counts what looks like a person’s data without the words', async () => {
    await ask('13800001234', 3);
    await ask('513436198501012345', 2);
    const log = await read();
    expect(log.sums).toMatchObject({ asked: 5, wordsNotKept: 5 });
    expect([log.top, log.withoutResult, log.withoutClick]).toEqual([[], [], []]);
  });

  it('shows no words that were asked only once', async () => {
    await ask('某某某的病历');
    const log = await read();
    expect(log.sums).toMatchObject({ asked: 1, foundNothing: 1, rare: 1 });
    expect([log.top, log.withoutResult, log.withoutClick]).toEqual([[], [], []]);
  });

  it('sums up the days asked for and no others; a day begins at midnight in Beijing', async () => {
    clock = Date.parse('2026-11-21T15:59:00Z');
    await ask('书屋', 2);
    clock = Date.parse('2026-11-21T16:01:00Z');
    await ask('书屋', 3);
    const asked = async (from: string, to: string) => (await read(from, to)).top[0]?.asked;
    expect(await asked('2026-11-21', '2026-11-21')).toBe(2);
    expect(await asked('2026-11-22', '2026-11-22')).toBe(3);
    expect(await asked('2026-11-21', '2026-11-22')).toBe(5);
    expect(await asked('2026-11-23', '2026-11-23')).toBeUndefined();
  });

  it('shows nothing older than ninety days', async () => {
    await ask('书屋', 2);
    clock += 89 * DAY_MS;
    expect((await read('2020-01-01')).sums.asked).toBe(2);
    clock += DAY_MS;
    expect((await read('2020-01-01')).sums.asked).toBe(0);
  });

  it('tells nobody without a signature, and names wrong days', async () => {
    const path = `${SEARCH_DESK_PATHS.log}?from=${day()}&to=${day()}`;
    expect((await api.get(path)).status).toBe(401);
    const wrong = (query: string) =>
      api.sender.call({ method: 'GET', path: `${SEARCH_DESK_PATHS.log}?${query}` });
    expect((await wrong(`from=${day()}&to=${day(1)}`)).status).toBe(400);
    expect((await wrong('from=2026-13-01&to=2026-11-22')).status).toBe(400);
  });
});
