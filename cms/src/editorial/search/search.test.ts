import type { Answer } from '../../../tests/people';
import { SearchDesk } from '../../../tests/search-desk';

jest.setTimeout(300_000);

const desk = new SearchDesk().open();

const EMPTY = {
  ...{ hits: [], total: 0, page: 1, pageSize: 20, searched: '试', nearest: [], degraded: false },
  facets: { type: [], region: [], ethnicGroup: [], year: [], validity: [] },
};

describe('delivery', () => {
  it('is tried again until it is accepted, and the page says that it waits', async () => {
    desk.road.receiver.search = (method) => (method === 'PUT' ? { status: 503 } : undefined);
    await desk.add({ kind: 'denied', content: { words: '不提示的词' } });
    await desk.eventually(async () => (await desk.status()).delivery.fault !== null);
    expect((await desk.status()).delivery).toMatchObject({
      delivered: false,
      fault: '检索服务没有应答，恢复后自动送达',
    });
    desk.road.receiver.search = undefined;
    await desk.eventually(() => desk.held().includes('不提示的词'));
    await desk.eventually(async () => (await desk.status()).delivery.delivered);
    expect((await desk.status()).delivery.fault).toBeNull();
  });

  it('brings level an api that holds something else, also something newer', async () => {
    const whole = desk.held();
    desk.road.receiver.settings = {
      version: 999,
      synonyms: [],
      bestBets: [],
      deniedSuggestions: [],
    };
    expect((await desk.administrator('POST', '/delivery')).status).toBe(200);
    await desk.eventually(() => desk.road.receiver.settings.version === 1000);
    expect(JSON.parse(desk.held())).toEqual({ ...(JSON.parse(whole) as object), version: 1000 });
  });
});

describe('as a file', () => {
  const takeIn = (kind: string, text: string, confirmed = false) =>
    desk.administrator('POST', '/import', { kind, text, confirmed });

  it('new lines are shown first and kept when that is confirmed; the others say why not', async () => {
    const text =
      '关系,词,词\r\n同义,扫盲,扫除文盲\r\n同义,非遗,某遗产\r\n同义,一个\r\n错,甲一,乙一\r\n同义,非物质文化遗产,非遗\r\n单向,读书,阅读\r\n';
    const looked = await takeIn('synonym', text);
    const outcomes = (answer: Answer) =>
      (answer.body as { lines: { line: number; outcome: string }[] }).lines.map(
        ({ line, outcome }) => [line, outcome],
      );
    const expected = [
      [2, 'new'],
      [3, 'fault'],
      [4, 'fault'],
      [5, 'fault'],
      [6, 'same'],
      [7, 'new'],
    ];
    expect(outcomes(looked)).toEqual(expected);
    expect((await desk.list('synonym', '扫除文盲')).items).toEqual([]);
    const kept = await takeIn('synonym', text, true);
    const { ids } = kept.body as { ids: number[] };
    expect(ids).toHaveLength(2);
    await desk.eventually(
      () => desk.held().includes('扫除文盲') && desk.held().includes('narrower'),
    );
    expect((await desk.lastAudit()).title).toBe('导入同义词（2 条）');
    expect((await desk.administrator('POST', '/rules/removal', { ids })).status).toBe(200);
    await desk.eventually(() => !desk.held().includes('扫除文盲'));
  });
});

describe('the query log', () => {
  const query = {
    locale: 'zh-CN',
    asked: 3,
    results: 0,
    clicks: 0,
    firstRankClicks: 0,
    meanRank: null,
    lastDay: '2026-11-22',
  };
  const sums = { asked: 9, foundNothing: 3, clicks: 1, wordsNotKept: 2, rare: 1 };

  it('is read through the cms, with what is decided already', async () => {
    const paths: string[] = [];
    desk.road.receiver.search = (_method, path) => {
      if (!path.startsWith('/publishing/search-log')) return undefined;
      paths.push(path);
      const top = [
        { ...query, q: '非遗' },
        { ...query, q: '吃低保' },
        { ...query, q: '新词' },
      ];
      return { status: 200, body: { sums, top, withoutResult: [], withoutClick: [] } };
    };
    const documents = [{ type: 'policy' as const, id: desk.policy }];
    await desk.add({ kind: 'best-bet', content: { queries: ['吃低保'], documents } });
    const { body } = await desk.ask('auditor', 'GET', '/log?days=7');
    expect(body).toMatchObject({
      sums,
      top: [
        { q: '非遗', synonym: '非遗、非物质文化遗产', bestBet: false },
        { q: '吃低保', synonym: null, bestBet: true },
        { q: '新词', synonym: null, bestBet: false },
      ],
    });
    expect(paths[0]).toMatch(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&limit=100/);
  });

  it('says plainly that it cannot be read', async () => {
    desk.road.receiver.search = () => ({ status: 503 });
    const answer = await desk.administrator('GET', '/log');
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('读不到检索统计：检索服务没有应答');
    expect((await desk.administrator('GET', '/log?days=8')).status).toBe(400);
  });
});

describe('the trial', () => {
  it('shows what the public finds and what is suggested', async () => {
    desk.road.receiver.search = (_method, path) =>
      path.startsWith('/v1/search/suggestions')
        ? { status: 200, body: { suggestions: [] } }
        : path.startsWith('/v1/search?')
          ? { status: 200, body: EMPTY }
          : undefined;
    const { body } = await desk.administrator('GET', `/trial?q=${encodeURIComponent('试')}`);
    expect(body).toMatchObject({ result: { total: 0 }, suggestions: [] });
    expect((await desk.administrator('GET', '/trial?q=')).status).toBe(400);
  });
});
