import { CASE_PATHS, newReceiptNumber, type Problem } from '@minzong/api-contract';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, TEST_CASES_SECRET, type ApiUnderTest } from '../../testing/api-under-test';
import { createCitizens, newKey } from '../../testing/citizens';
import { eventually } from '../../testing/eventually';
import { ANSWERS, IDENTITY, guideWithForm } from '../../testing/guide-with-form';

/** A Monday without holidays after it. */
const MONDAY = Date.parse('2026-07-06T02:00:00Z');
const DAY_MS = 86_400_000;

let api: ApiUnderTest;
let clock = MONDAY;
const { act, decideAll, filledIn, inbox, look, post, state, submit } = createCitizens(() => api);

const guide = guideWithForm();
const codeOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as Problem).code,
];

describe('in time', () => {
  it('escalates what is late, ends a correction that never came, and erases when its time is over', async () => {
    clock = MONDAY;
    const directory = await mkdtemp(join(tmpdir(), 'minzong-cases-'));
    const restart = async (): Promise<void> => {
      await api.close();
      api = await startApi({ directory, now: () => clock });
    };
    api = await startApi({ directory, now: () => clock });
    await api.sender.publish(guide);
    const [late, corrected] = [await submit(guide.id), await submit(guide.id)];
    await decideAll(corrected.number, {
      ...{ act: 'ask-correction', words: '请补正' },
      corrections: [{ key: 'name', reason: '与证件不符' }],
    });
    clock += 8 * DAY_MS;
    await restart();
    await eventually(async () => {
      expect((await state(late)).isOverdue).toBe(true);
      const [first] = (await inbox('?overdue=true')).cases;
      expect(first).toMatchObject({ number: late.number, escalated: true });
    });
    expect((await state(corrected)).stage).toBe('correcting');
    clock += 60 * DAY_MS;
    await restart();
    await eventually(async () => {
      expect(await state(corrected)).toMatchObject({ stage: 'decided', outcome: 'lapsed' });
    });
    clock += 800 * DAY_MS;
    await restart();
    await eventually(async () => {
      const { number, code } = corrected;
      expect((await post(CASE_PATHS.state, { number, code })).status).toBe(410);
    });
    await api.close();
    await rm(directory, { recursive: true, force: true });
  }, 40_000);
});

describe('whoever asks', () => {
  beforeAll(async () => {
    clock = MONDAY;
    api = await startApi({ now: () => clock });
    await api.sender.publish(guide);
  });
  afterAll(() => api.close());

  it('writes nothing to the disk by which a person could be told, not even in the write-ahead log', async () => {
    const address = '示范县测试路7号';
    const receipt = await submit(guide.id, { delivery: 'post', address });
    await decideAll(
      receipt.number,
      { act: 'accept' },
      { act: 'decide', outcome: 'refused', words: '因测试理由不予' },
    );
    await act(receipt, {
      ...{
        act: 'rate',
        rating: { overall: 1, speed: 1, guide: 1, ease: 1, platform: 1, words: '测试评语' },
      },
    });
    const { key: _, ...draft } = await filledIn(guide.id, { name: '草稿里的名字' });
    await post(CASE_PATHS.drafts, draft);
    const words = [
      ...[ANSWERS.name, ANSWERS.telephone, IDENTITY, address, '草稿里的名字'],
      ...['因测试理由', '测试评语', receipt.code, '203.0.'],
    ];
    const files = readdirSync(api.directory, { recursive: true, withFileTypes: true });
    for (const entry of files.filter((one) => one.isFile())) {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      for (const word of words)
        expect([entry.name, word, bytes.includes(word)]).toEqual([entry.name, word, false]);
    }
  });

  it('opens nothing of one person to another, whatever they hold of their own', async () => {
    const [mine, yours] = [await submit(guide.id), await submit(guide.id)];
    const mixed = { number: yours.number, code: mine.code };
    const rating = { overall: 5, speed: 5, guide: 5, ease: 5, platform: 5 };
    const before = await state(yours);
    const questions: [string, object][] = [
      [CASE_PATHS.state, mixed],
      [CASE_PATHS.own, mixed],
      [CASE_PATHS.acts, { ...mixed, key: newKey(), act: 'withdraw' }],
      [CASE_PATHS.acts, { ...mixed, key: newKey(), act: 'rate', rating }],
      [CASE_PATHS.erasure, { ...mixed, confirm: 'delete-my-case' }],
      [CASE_PATHS.openFile, { ...mixed, file: 'ab'.repeat(16) }],
    ];
    for (const [path, body] of questions)
      expect([path, await codeOf(await post(path, body))]).toEqual([path, [404, 'case-unknown']]);
    const { number, code } = mine;
    const file = { number, code, file: 'ab'.repeat(16) };
    expect(await codeOf(await post(CASE_PATHS.openFile, file))).toEqual([404, 'case-unknown']);
    expect(await state(yours)).toEqual(before);
  });

  it('answers a wrong code and a number of nobody alike, and does not let codes be tried out', async () => {
    const { number, code } = await submit(guide.id);
    const nobody = await codeOf(await post(CASE_PATHS.state, { number: newReceiptNumber(), code }));
    expect(nobody).toEqual([404, 'case-unknown']);
    const tries = Array.from({ length: 12 }, (_, at) => String(at).padStart(8, '0'));
    const statuses: number[] = [];
    for (const tried of tries.filter((one) => one !== code))
      statuses.push((await post(CASE_PATHS.state, { number, code: tried })).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(404));
    expect(statuses.at(-1)).toBe(429);
    expect((await state({ number, code })).number).toBe(number);
  });

  it('does nothing for the desk without a signature', async () => {
    const { number } = await submit(guide.id);
    for (const path of ['', `/${number}/look`, `/${number}/acts`, `/${number}/file`])
      expect([path, (await post(CASE_PATHS.desk + path, {})).status]).toEqual([
        path,
        path === '' ? 405 : 401,
      ]);
    expect((await api.get(CASE_PATHS.desk)).status).toBe(401);
  });

  it('writes down every look before it shows anything', async () => {
    const { number } = await submit(guide.id);
    await look(number, 5);
    const { looks } = await look(number, 6);
    expect(looks.map(({ official }) => official.id)).toEqual([5, 6]);
  });

  it('takes hostile words as words', async () => {
    const hostile = `'; DROP TABLE cases; -- <script>𠮷\u202e`;
    const receipt = await submit(guide.id, { name: hostile });
    expect((await look(receipt.number)).answers).toMatchObject({ name: hostile });
    const answers = { ...ANSWERS, name: 'x'.repeat(60_000) };
    const sent = await filledIn(guide.id);
    expect((await post(CASE_PATHS.submit, { ...sent, answers })).status).toBe(422);
    expect((await post(CASE_PATHS.submit, { ...sent, extra: 1 })).status).toBe(422);
    expect((await post(CASE_PATHS.submit, { ...sent, version: '0'.repeat(64) })).status).toBe(409);
  });
});

it('opens with the keys of before after the secret and the suite were changed', async () => {
  clock = MONDAY;
  const directory = await mkdtemp(join(tmpdir(), 'minzong-cases-'));
  api = await startApi({ directory, now: () => clock });
  await api.sender.publish(guide);
  const receipt = await submit(guide.id);
  await api.close();
  api = await startApi({
    ...{ directory, now: () => clock, cryptoSuite: 'sm4-ctr-hmac-sm3' },
    casesSecret: `a newer secret for the cases,${TEST_CASES_SECRET}`,
  });
  expect((await state(receipt)).stage).toBe('submitted');
  const newer = await submit(guide.id);
  expect((await look(newer.number)).sameApplicant).toEqual([receipt.number]);
  expect((await look(receipt.number)).answers).toEqual(ANSWERS);
  await api.close();
  await rm(directory, { recursive: true, force: true });
});

it('without a secret takes nothing and says so', async () => {
  api = await startApi({ casesSecret: null });
  await api.sender.publish(guide);
  const answer = await post(CASE_PATHS.state, { number: newReceiptNumber(), code: '12345678' });
  expect(await codeOf(answer)).toEqual([503, 'cases-unavailable']);
  await api.close();
});
