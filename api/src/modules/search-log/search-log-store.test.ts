import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database } from '../../database/connect';
import { migrate } from '../../database/migrate';
import { onEachDatabase } from '../../testing/on-each-database';
import { createLogBuffer, type Delta } from './log-buffer';
import { createSearchLog } from './search-log';
import { createSearchLogStore } from './search-log.store';

const DAY_MS = 24 * 60 * 60 * 1000;
const silent = { warn: jest.fn() };

let folder: string;
let database: Database;
let clock: number;

const rows = () => database.db.selectFrom('search_log').selectAll().orderBy('words').execute();

const delta = (words: string, changes: Partial<Delta> = {}): Delta => ({
  ...{ day: '2026-11-22', locale: 'zh-CN' as const, words, asked: 1, foundNothing: 0, results: 3 },
  ...{ clicks: 0, firstRankClicks: 0, rankSum: 0 },
  ...changes,
});

onEachDatabase((newDatabaseUrl) => {
  beforeEach(async () => {
    clock = Date.parse('2026-11-22T04:00:00Z');
    folder = await mkdtemp(join(tmpdir(), 'minzong-search-log-'));
    database = connect({ databaseUrl: await newDatabaseUrl(), dataDirectory: folder });
    await migrate(database.db, database.dialect);
  });
  afterEach(async () => {
    await database.db.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  const opened = () => createSearchLog(database.db, silent, () => clock);
  const search = (q: string, total = 1) => ({
    ...{ q, locale: 'zh-CN' as const, total, narrowed: false },
  });

  it('writes what it counted when it ends', async () => {
    const log = opened();
    log.onSearch(search('非遗'));
    await log.close();
    expect(await rows()).toEqual([
      expect.objectContaining({ day: '2026-11-22', words: '非遗', asked: 1, results: 1 }),
    ]);
  });

  const untilThereAre = async (count: number): Promise<void> => {
    for (let tries = 0; (await rows()).length !== count && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await rows()).toHaveLength(count);
  };

  it('removes what is ninety days old by itself, and nothing younger', async () => {
    const log = opened();
    log.onSearch(search('老'));
    clock += DAY_MS;
    log.onSearch(search('新'));
    await log.close();
    clock += 89 * DAY_MS;
    const again = opened();
    await untilThereAre(1);
    expect((await rows()).map(({ words }) => words)).toEqual(['新']);
    await again.close();
  });

  it('writes every twenty seconds and removes what is old every hour while it runs', async () => {
    jest.useFakeTimers({
      doNotFake: ['Date', 'setTimeout', 'clearTimeout', 'setImmediate', 'nextTick'],
    });
    const log = opened();
    log.onSearch(search('老'));
    jest.advanceTimersByTime(20_000);
    await untilThereAre(1);
    clock += 90 * DAY_MS;
    jest.advanceTimersByTime(60 * 60_000);
    await untilThereAre(0);
    jest.useRealTimers();
    await log.close();
  });

  it('counts words beyond the most of a day without the words', async () => {
    const store = createSearchLogStore(database.db);
    const words = ['甲', '乙', '丙', '丁'].map((word) => delta(word));
    expect(await store.add(words, 2)).toEqual({ unwritten: [] });
    await store.add([delta('甲', { asked: 5 })], 2);
    expect((await rows()).map(({ words: kept, asked }) => [kept, asked])).toEqual(
      expect.arrayContaining([
        ['甲', 6],
        ['乙', 1],
        ['', 2],
      ]),
    );
  });

  it('holds rare characters apart', async () => {
    const store = createSearchLogStore(database.db);
    await store.add([delta('𠀀'), delta('𠀁'), delta('བོད'), delta('བོདྲ')], 100);
    expect(await rows()).toHaveLength(4);
  });

  it('suggests what was asked five times or on three days and found something', async () => {
    const store = createSearchLogStore(database.db);
    const onDays = (words: string) =>
      ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => delta(words, { day }));
    const often = [delta('五次', { asked: 5 }), delta('四次', { asked: 4 })];
    const nothing = delta('没有', { asked: 9, results: 0, foundNothing: 9 });
    const foreign = delta('books', { asked: 9, locale: 'en' });
    await store.add([...often, ...onDays('三天'), nothing, foreign], 100);
    const log = opened();
    expect(await log.popularQueries('zh-CN', 10)).toEqual(['五次', '三天']);
    expect(await log.popularQueries('zh-CN', 1)).toEqual(['五次']);
    expect(await log.popularQueries('en', 10)).toEqual(['books']);
    await store.add([delta('四次', { asked: 4 })], 100);
    expect(await log.popularQueries('zh-CN', 10)).not.toContain('四次');
    clock += 5 * 60_000;
    expect(await log.popularQueries('zh-CN', 10)).toContain('四次');
    await log.close();
  });
});

describe('what cannot be written', () => {
  it('is kept, joined with what is counted since, and written the next time', async () => {
    const written: Delta[] = [];
    let away = true;
    const buffer = createLogBuffer((deltas) => {
      if (away) return Promise.resolve({ unwritten: deltas, fault: new Error('away') });
      written.push(...deltas);
      return Promise.resolve({ unwritten: [] });
    }, silent);
    const { day, locale, words, ...counts } = delta('非遗');
    const key = { day, locale, words };
    buffer.note(key, counts);
    await buffer.flush();
    expect(buffer.holds(key)).toBe(true);
    buffer.note(key, { ...counts, results: 7 });
    away = false;
    await buffer.flush();
    expect(written).toEqual([delta('非遗', { asked: 2, results: 7 })]);
    expect(buffer.holds(key)).toBe(false);
  });

  it('does not grow without bounds: further words are counted without the words', async () => {
    const written: Delta[] = [];
    const buffer = createLogBuffer((deltas) => {
      written.push(...deltas);
      return Promise.resolve({ unwritten: [] });
    }, silent);
    for (let number = 0; number < 5000; number += 1) {
      const { day, locale, words, ...counts } = delta(`词${String(number)}`);
      buffer.note({ day, locale, words }, counts);
    }
    await buffer.flush();
    expect(written).toHaveLength(2001);
    expect(written.find(({ words }) => words === '')?.asked).toBe(3000);
  });
});
