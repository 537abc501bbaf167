import { CASE_PATHS, type CaseReceipt, type Problem } from '@minzong/api-contract';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { createCitizens } from '../../testing/citizens';
import { ANSWERS, IDENTITY, guideWithForm } from '../../testing/guide-with-form';
import { onEachDatabase } from '../../testing/on-each-database';

/** A Monday without holidays after it. */
const MONDAY = Date.parse('2026-07-06T02:00:00Z');

let api: ApiUnderTest;
let clock = MONDAY;
const { act, decideAll, decideOn, filledIn, form, post, state, submit } = createCitizens(() => api);

const guide = guideWithForm();
const codeOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as Problem).code,
];

onEachDatabase((newDatabaseUrl) => {
  beforeAll(async () => {
    clock = MONDAY;
    api = await startApi({ databaseUrl: await newDatabaseUrl(), now: () => clock });
    await api.sender.publish(guide);
  });
  afterAll(() => api.close());

  it('wants two different officials where two must agree', async () => {
    await api.sender.publish(guideWithForm({ reviews: 2 }, { id: 'tworeviews1', slug: 'two' }));
    const { number } = await submit('tworeviews1');
    await decideAll(number, { act: 'accept' });
    const proposed = await decideAll(number, {
      act: 'propose',
      outcome: 'approved',
      words: '拟同意',
    });
    const decide = { act: 'decide', outcome: 'approved', revision: proposed.revision };
    expect(await codeOf(await decideOn(number, decide))).toEqual([409, 'case-second-official']);
    const second = { ...decide, official: { id: 2, name: '官员2' } };
    expect((await decideOn(number, second)).status).toBe(200);
  });

  it('gives the last place of a time to one of twenty who want it at once', async () => {
    const appointments = [
      { key: 'hall', name: '大厅', weekdays: [1, 2, 3, 4, 5], times: ['09:30'], placesEach: 1 },
    ];
    await api.sender.publish(guideWithForm({ appointments }, { id: 'appointment1', slug: 'at' }));
    const receipts: CaseReceipt[] = [];
    for (let at = 0; at < 20; at += 1) {
      const receipt = await submit('appointment1');
      await decideAll(receipt.number, { act: 'accept' });
      receipts.push(receipt);
    }
    const booking = { place: 'hall', day: '2026-07-07', time: '09:30' };
    const answers = await Promise.all(receipts.map((one) => act(one, { act: 'book', booking })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const winner = receipts[answers.findIndex(({ status }) => status === 200)];
    const loser = receipts.find((one) => one !== winner);
    if (winner === undefined || loser === undefined) throw new Error('Nobody has it');
    expect((await act(winner, { act: 'withdraw' })).status).toBe(200);
    expect((await act(loser, { act: 'book', booking })).status).toBe(200);
    for (const wrong of [{ day: '2026-07-11' }, { time: '09:31' }, { place: 'nowhere' }])
      expect(
        await codeOf(await act(loser, { act: 'book', booking: { ...booking, ...wrong } })),
      ).toEqual([409, 'case-time-taken']);
    expect((await state(loser)).booking).toEqual(booking);
  }, 60_000);

  it('keeps a waiting list, from which people move up in their order', async () => {
    const handling = { kind: 'enrolment', places: 2 } as const;
    await api.sender.publish(guideWithForm(handling, { id: 'enrolment123', slug: 'course' }));
    const receipts: CaseReceipt[] = [];
    for (let at = 0; at < 4; at += 1) {
      clock += 1000;
      receipts.push(await submit('enrolment123'));
    }
    const placesNow = async () =>
      await Promise.all(receipts.map(async (one) => (await state(one)).place));
    expect(await placesNow()).toEqual([
      { kind: 'held', ahead: 0 },
      { kind: 'held', ahead: 0 },
      { kind: 'waiting', ahead: 0 },
      { kind: 'waiting', ahead: 1 },
    ]);
    const [first] = receipts;
    if (first !== undefined) await act(first, { act: 'withdraw' });
    expect((await placesNow()).slice(1)).toEqual([
      { kind: 'held', ahead: 0 },
      { kind: 'held', ahead: 0 },
      { kind: 'waiting', ahead: 0 },
    ]);
    const last = receipts[3]?.number ?? '';
    await decideAll(last, { act: 'accept' });
    const enrol = { act: 'decide', outcome: 'enrolled', revision: 2 };
    expect(await codeOf(await decideOn(last, enrol))).toEqual([409, 'case-no-place']);
  });

  it('answers a register with match or no match, whoever asks in whatever way', async () => {
    const handling = { kind: 'look-up', register: 'clergy' } as const;
    await api.sender.publish(guideWithForm(handling, { id: 'lookupguide1', slug: 'clergy' }));
    const { version } = await form('lookupguide1');
    const ask = (name: string) =>
      post(CASE_PATHS.lookUp, {
        ...{ guide: 'lookupguide1', version, answers: { ...ANSWERS, name } },
      });
    expect(await codeOf(await ask('释某'))).toEqual([503, 'register-unavailable']);
    const part = (rows: string[][], isLast: boolean) => ({
      ...{ generation: 'ab'.repeat(16), isLast, fields: ['name', 'identity'], rows },
    });
    for (const rows of [[['释 某', IDENTITY]], [['别人', IDENTITY]]])
      expect(
        (
          await api.sender.post(
            `${CASE_PATHS.registers}/clergy`,
            part(rows, rows[0]?.[0] === '别人'),
          )
        ).status,
      ).toBe(204);
    expect(await (await ask('释某')).json()).toEqual({ isMatch: true });
    expect(await (await ask('无人')).json()).toEqual({ isMatch: false });
    expect((await post(CASE_PATHS.submit, await filledIn('lookupguide1'))).status).toBe(422);
  });

  it('keeps a draft for who has its token, until it is sent', async () => {
    const { key: _, ...draft } = await filledIn(guide.id, { name: '半个名字' });
    const saved = await post(CASE_PATHS.drafts, draft);
    const { token } = (await saved.json()) as { token: string };
    const opened = await post(`${CASE_PATHS.drafts}/open`, { token });
    expect(await opened.json()).toEqual(draft);
    expect((await post(`${CASE_PATHS.drafts}/open`, { token: 'x'.repeat(43) })).status).toBe(404);
    await post(CASE_PATHS.submit, await filledIn(guide.id, {}, { draft: token }));
    expect((await post(`${CASE_PATHS.drafts}/open`, { token })).status).toBe(404);
  });
});
