import {
  REPORT_PATHS,
  isReceiptNumber,
  newReceiptNumber,
  type Problem,
  type ReportProgress,
  type ReportReceipt,
  type ReportState,
  type WaitingReport,
} from '@minzong/api-contract';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { eventually } from '../../testing/eventually';
import { onEachDatabase } from '../../testing/on-each-database';

const YEAR_MS = 365 * 24 * 60 * 60_000;

let api: ApiUnderTest;
let clock: number;
let senders = 0;

const correction = (rest: object = {}) => ({
  kind: 'correction',
  key: 'ab'.repeat(16),
  locale: 'zh-CN',
  text: '“𠮷祥”误为“吉祥”。བོད་ཡིག ꆈꌠ',
  contact: { telephone: '0833-2345678 转 801' },
  ...{ fault: 'wording', page: '/articles/example-article', suggestion: '𠮷祥' },
  ...rest,
});
const message = (rest: object = {}) => ({
  ...{ kind: 'message', key: 'cd'.repeat(16), locale: 'en', subject: 'Opening hours' },
  ...{ text: 'When is the reading room open?', contact: { email: 'reader@example.org' } },
  ...rest,
});

const post = (path: string, body: unknown, sender?: string) => {
  senders += 1;
  const address = sender ?? `203.0.${String(senders >> 8)}.${String(senders & 255)}`;
  return fetch(api.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify(body),
  });
};
const file = async (report: object, sender?: string): Promise<ReportReceipt> => {
  const response = await post(REPORT_PATHS.public, report, sender);
  expect(response.status).toBe(201);
  return (await response.json()) as ReportReceipt;
};
const ask = ({ number, code }: { number: string; code: string }, sender?: string) =>
  post(REPORT_PATHS.state, { number, code }, sender);
const stateOf = async (receipt: ReportReceipt): Promise<ReportState> =>
  (await (await ask(receipt)).json()) as ReportState;
const waiting = async (): Promise<WaitingReport[]> => {
  const response = await api.sender.call({ method: 'GET', path: REPORT_PATHS.door });
  return ((await response.json()) as { reports: WaitingReport[] }).reports;
};
const progress = (number: string, value: Partial<ReportProgress>) =>
  api.sender.call({
    method: 'PUT',
    path: `${REPORT_PATHS.progress}/${number}`,
    body: Buffer.from(
      JSON.stringify({
        ...{ stage: 'in-progress', answer: '', outcome: null, revision: 1 },
        at: new Date(clock).toISOString(),
        ...value,
      }),
    ),
  });

onEachDatabase((newDatabaseUrl) => {
  beforeEach(async () => {
    clock = Date.now();
    api = await startApi({ databaseUrl: await newDatabaseUrl(), now: () => clock });
  });
  afterEach(() => api.close());

  it('gives a receipt, and hands the whole report to the cms until it is acknowledged', async () => {
    const receipt = await file(correction());
    expect(isReceiptNumber(receipt.number)).toBe(true);
    const [held] = await waiting();
    expect(held).toMatchObject({ number: receipt.number, receivedAt: receipt.receivedAt });
    expect(held?.report).toMatchObject({
      text: '“𠮷祥”误为“吉祥”。བོད་ཡིག ꆈꌠ',
      contact: { name: '', telephone: '0833-2345678 转 801', email: '' },
    });
    await api.sender.post(REPORT_PATHS.door, { ids: [held?.id] });
    expect(await waiting()).toEqual([]);
    expect(await stateOf(receipt)).toMatchObject({ kind: 'correction', stage: 'received' });
  });

  it('takes a report that is sent twice, or eight times at once, as one', async () => {
    const receipts = await Promise.all(Array.from({ length: 8 }, () => file(message())));
    expect(new Set(receipts.map(({ number, code }) => `${number} ${code}`)).size).toBe(1);
    expect((await file(message({ suspect: true }))).number).toBe(receipts[0]?.number);
    expect((await file(message({ text: 'And on Sundays?' }))).number).not.toBe(receipts[0]?.number);
    expect(await waiting()).toHaveLength(2);
  });

  it('tells what has become of it, the newest last word, to who has number and code', async () => {
    const receipt = await file(message());
    const done = { stage: 'closed', answer: '每天 9:00 至 17:00', outcome: 'answered' } as const;
    expect((await progress(receipt.number, { ...done, revision: 3 })).status).toBe(204);
    expect((await progress(receipt.number, { revision: 2 })).status).toBe(204);
    expect(await stateOf(receipt)).toMatchObject({ kind: 'message', ...done });
    expect((await progress(newReceiptNumber(), { revision: 1 })).status).toBe(404);
  });

  it('forgets a year after the end', async () => {
    const database = { databaseUrl: await newDatabaseUrl(), now: () => clock };
    const directory = await mkdtemp(join(tmpdir(), 'minzong-reports-'));
    const restart = async (): Promise<void> => {
      await api.close();
      api = await startApi({ ...database, directory });
    };
    await restart();
    const receipt = await file(message());
    const [held] = await waiting();
    await api.sender.post(REPORT_PATHS.door, { ids: [held?.id] });
    await progress(receipt.number, { stage: 'closed', outcome: 'answered', answer: '好' });
    clock += YEAR_MS - 1000;
    await restart();
    expect((await ask(receipt)).status).toBe(200);
    clock += 2000;
    await restart();
    await eventually(async () => {
      expect((await ask(receipt)).status).toBe(404);
    });
    await rm(directory, { recursive: true, force: true });
  }, 20_000);
});

describe('whoever asks', () => {
  beforeAll(async () => {
    clock = Date.now();
    api = await startApi({ now: () => clock });
  });
  afterAll(() => api.close());

  it('writes no word of a report to the disk that could be read there', async () => {
    const receipt = await file(correction({ contact: { name: '阿依', email: 'a@example.org' } }));
    await progress(receipt.number, { stage: 'answered', answer: '已经改正，谢谢阿依' });
    const files = readdirSync(api.directory, { recursive: true, withFileTypes: true });
    for (const entry of files.filter((one) => one.isFile())) {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      for (const word of ['𠮷祥', '2345678', '阿依', 'a@example.org', '203.0.', receipt.code])
        expect([entry.name, word, bytes.includes(word)]).toEqual([entry.name, word, false]);
    }
  });

  it('answers a wrong code, a wrong number and a number of nobody in the same way', async () => {
    const { number, code } = await file(message());
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (const question of [
      { number, code: wrong },
      { number: newReceiptNumber(), code },
    ]) {
      const answer = await ask(question);
      expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([
        404,
        'report-unknown',
      ]);
    }
    expect((await ask({ number: '1234567890', code })).status).toBe(422);
  });

  it('does not let codes be tried out', async () => {
    const { number, code } = await file(message({ text: 'Guess me' }));
    const tries = Array.from({ length: 12 }, (_, at) => `0000${String(at).padStart(4, '0')}`);
    const statuses: number[] = [];
    for (const tried of tries.filter((one) => one !== code))
      statuses.push((await ask({ number, code: tried })).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(404));
    expect(statuses.at(-1)).toBe(429);
    expect((await ask({ number, code })).status).toBe(200);
  });

  it('takes ten from one address in ten minutes, and goes on taking from others', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 11; at += 1) {
      const report = message({ text: `Question ${String(at)}` });
      statuses.push((await post(REPORT_PATHS.public, report, '198.51.100.7')).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(201), 429]);
    await file(message({ text: 'Somebody else' }), '198.51.100.8');
    clock += 10 * 60_000;
    await file(message({ text: 'Later' }), '198.51.100.7');
  });

  it('hands nothing to nobody without a signature', async () => {
    await file(message());
    expect((await api.get(REPORT_PATHS.door)).status).toBe(401);
    expect((await post(REPORT_PATHS.door, { ids: ['0'.repeat(64)] })).status).toBe(401);
    const put = await fetch(`${api.url}${REPORT_PATHS.progress}/${newReceiptNumber()}`, {
      method: 'PUT',
    });
    expect(put.status).toBe(401);
  });

  it.each([
    ['a fault that is none', correction({ fault: 'ugly' })],
    ['a message that nobody can answer', message({ contact: {} })],
    ['no words', correction({ text: ' \n' })],
    ['control characters', correction({ text: 'a\u0000b' })],
    ['half a character', correction({ text: 'a\ud800' })],
    ['a telephone number without digits', correction({ contact: { telephone: '没有' } })],
    ['more than there is room for', correction({ text: '字'.repeat(5001) })],
    ['something that was not asked for', correction({ role: 'administrator' })],
    ['no kind', { ...correction(), kind: undefined }],
  ])('refuses %s and names the field', async (_, report) => {
    const answer = await post(REPORT_PATHS.public, report);
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Problem).errors?.length).toBeGreaterThan(0);
  });

  it('refuses what is huge before reading it, and answers anything else without a fault', async () => {
    expect((await post(REPORT_PATHS.public, { text: 'x'.repeat(200_000) })).status).toBe(413);
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ kind: fc.constantFrom('correction', 'message'), text: fc.string() }),
      fc
        .tuple(fc.constantFrom('text', 'page', 'fault', 'contact', 'key'), fc.jsonValue())
        .map(([field, value]) => correction({ [field]: value })),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        expect([201, 400, 422]).toContain((await post(REPORT_PATHS.public, body)).status);
      }),
      { numRuns: 100 },
    );
  });
});

it('without a secret takes no reports and says so', async () => {
  api = await startApi({ reportsSecret: null });
  const answer = await post(REPORT_PATHS.public, correction());
  expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([
    503,
    'reports-unavailable',
  ]);
  expect(await waiting()).toEqual([]);
  await api.close();
});
