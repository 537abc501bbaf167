import {
  CASE_PATHS,
  isReceiptNumber,
  type CaseReceipt,
  type OwnCase,
  type Problem,
  type ServiceFigures,
} from '@minzong/api-contract';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { createCitizens, newKey } from '../../testing/citizens';
import { ANSWERS, guideWithForm } from '../../testing/guide-with-form';
import { onEachDatabase } from '../../testing/on-each-database';

/** A Monday without holidays after it. */
const MONDAY = Date.parse('2026-07-06T02:00:00Z');
const DAY_MS = 86_400_000;

let api: ApiUnderTest;
let clock = MONDAY;
const { act, decideAll, decideOn, filledIn, form, inbox, look, post, state, submit } =
  createCitizens(() => api);

const guide = guideWithForm();
const codeOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as Problem).code,
];

const closed = async (): Promise<number> =>
  (await inbox('?stage=decided')).total + (await inbox('?stage=withdrawn')).total;

onEachDatabase((newDatabaseUrl) => {
  beforeAll(async () => {
    clock = MONDAY;
    api = await startApi({ databaseUrl: await newDatabaseUrl(), now: () => clock });
    await api.sender.publish(guide);
  });
  afterAll(() => api.close());

  it('serves the form of a guide with its materials, and the one of then after it changed', async () => {
    const served = await form(guide.id);
    expect(served).toMatchObject({ guide: guide.id, isCurrent: true, locale: 'zh-CN' });
    expect(served.form.materials).toEqual(guide.materials);
    const { number, code } = await submit(guide.id);
    const isOfNow = async (): Promise<boolean> => {
      const own = (await (await post(CASE_PATHS.own, { number, code })).json()) as OwnCase;
      return own.form.isCurrent;
    };
    expect(await isOfNow()).toBe(true);
    await api.sender.publish(guideWithForm({ reviews: 2 }, { revision: 2 }));
    expect(await isOfNow()).toBe(false);
    const then = await api.get(`${CASE_PATHS.forms}/${guide.id}/${served.version}`);
    expect(await then.json()).toEqual({ ...served, isCurrent: false });
    expect((await form(guide.id)).version).not.toBe(served.version);
    await api.sender.publish(guideWithForm({}, { revision: 3 }));
    expect((await api.get(`${CASE_PATHS.forms}/nobody`)).status).toBe(404);
  });

  it('takes what is sent twice, or eight times at once, as one; other words are not lost silently', async () => {
    const sent = await filledIn(guide.id);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(CASE_PATHS.submit, sent)),
    );
    const receipts = (await Promise.all(answers.map((one) => one.json()))) as CaseReceipt[];
    expect(new Set(receipts.map(({ number, code }) => `${number} ${code}`)).size).toBe(1);
    expect(isReceiptNumber(receipts[0]?.number ?? '')).toBe(true);
    const changed = { ...sent, answers: { ...sent.answers, name: '另一个人' } };
    expect(await codeOf(await post(CASE_PATHS.submit, changed))).toEqual([409, 'case-key-used']);
  });

  it('names each fault by its key, and keeps nothing', async () => {
    const before = (await inbox()).total;
    const answer = await post(
      CASE_PATHS.submit,
      await filledIn(guide.id, { identity: '511102199003073918', delivery: 'post', consent: '' }),
    );
    const problem = (await answer.json()) as Problem;
    expect([answer.status, problem.errors?.map(({ path }) => path)]).toEqual([
      422,
      ['answers.identity', 'answers.address', 'answers.consent'],
    ]);
    expect(JSON.stringify(problem)).not.toContain('511102199003073918');
    expect((await inbox()).total).toBe(before);
  });

  it('goes from application over a correction to the result, each with its deadline', async () => {
    const receipt = await submit(guide.id, { delivery: 'post', address: '旧地址' });
    expect(receipt.due).toEqual({ day: '2026-07-13', basis: 'acceptance', isAnnounced: true });
    await decideAll(receipt.number, { act: 'accept' });
    expect((await state(receipt)).due).toMatchObject({ day: '2026-07-20', basis: 'promised' });
    clock += 2 * DAY_MS;
    await decideAll(receipt.number, {
      act: 'ask-correction',
      words: '请补充门牌号',
      corrections: [{ key: 'address', reason: '缺门牌号' }],
    });
    expect((await state(receipt)).correction).toEqual({
      until: '2026-08-19',
      items: [{ key: 'address', reason: '缺门牌号' }],
    });
    clock += 7 * DAY_MS;
    const corrected = { act: 'correct', answers: { address: '新地址1号', name: '冒名' } };
    expect((await act(receipt, corrected)).status).toBe(200);
    await decideAll(receipt.number, { act: 'accept' });
    // Two of ten working days were used before the clock stood still.
    expect((await state(receipt)).due).toMatchObject({ day: '2026-07-27' });
    const { answers } = await look(receipt.number);
    expect(answers).toMatchObject({ name: ANSWERS.name, address: '新地址1号' });
    await decideAll(receipt.number, { act: 'decide', outcome: 'approved', words: '准予变更' });
    expect(await state(receipt)).toMatchObject({
      ...{ stage: 'decided', outcome: 'approved', answer: '准予变更', due: null },
      ...{ mayWithdraw: false, mayRate: true },
    });
    clock = MONDAY;
  });

  it('lets a case be rated once, and withdrawn while it is open', async () => {
    const receipt = await submit(guide.id);
    const rating = { overall: 2, speed: 3, guide: 1, ease: 2, platform: 4, words: '材料写错了' };
    expect((await act(receipt, { act: 'rate', rating })).status).toBe(409);
    await decideAll(receipt.number, { act: 'accept' });
    await decideAll(receipt.number, { act: 'decide', outcome: 'approved' });
    const key = newKey();
    expect((await act(receipt, { act: 'rate', rating, key })).status).toBe(200);
    expect((await act(receipt, { act: 'rate', rating, key })).status).toBe(200);
    expect(await codeOf(await act(receipt, { act: 'rate', rating }))).toEqual([
      409,
      'case-rated-already',
    ]);
    expect((await act(receipt, { act: 'withdraw' })).status).toBe(409);
    const other = await submit(guide.id);
    expect((await act(other, { act: 'withdraw' })).status).toBe(200);
    expect((await state(other)).stage).toBe('withdrawn');
  });

  it('lets only one of two officials act on what both have seen, and no act happen twice', async () => {
    const { number } = await submit(guide.id);
    const { revision } = (await look(number)).case;
    const key = newKey();
    const answers = await Promise.all(
      [1, 2, 3].map((id) =>
        decideOn(number, {
          ...{ act: 'accept', revision, official: { id, name: `官员${String(id)}` } },
          key: newKey(),
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const assign = { act: 'assign', assignee: { id: 7, name: '官员7' }, key, revision: 2 };
    for (const again of [assign, assign]) expect((await decideOn(number, again)).status).toBe(200);
    expect((await look(number)).steps.map((step) => step.act)).toEqual([
      'submit',
      'accept',
      'assign',
    ]);
    expect((await inbox('?assignee=7')).cases.map((one) => one.number)).toEqual([number]);
  });

  it('hands out everything that is held, and erases what the law lets it', async () => {
    const receipt = await submit(guide.id);
    const { number, code } = receipt;
    const own = (await (await post(CASE_PATHS.own, { number, code })).json()) as OwnCase;
    expect(own.answers).toEqual(ANSWERS);
    const erase = () => post(CASE_PATHS.erasure, { number, code, confirm: 'delete-my-case' });
    expect(await codeOf(await erase())).toEqual([409, 'case-open']);
    await act(receipt, { act: 'withdraw' });
    expect((await erase()).status).toBe(204);
    expect(await codeOf(await post(CASE_PATHS.state, { number, code }))).toEqual([
      410,
      'case-erased',
    ]);
    expect((await look(number)).answers).toEqual({});
  });

  it('tells the desk which cases are of one person, and the public nothing of it', async () => {
    const twice = { identity: '11010519491231002X' };
    const [one, other] = [await submit(guide.id, twice), await submit(guide.id, twice)];
    expect((await look(one.number)).sameApplicant).toEqual([other.number]);
    expect(JSON.stringify(await state(one))).not.toContain(other.number);
  });

  it('counts by month and by guide', async () => {
    const figures = (await (await api.get(CASE_PATHS.figures)).json()) as ServiceFigures;
    const month = figures.months.find((one) => one.month === '2026-07');
    expect(month?.received).toBe((await inbox()).total + (await closed()));
    expect(month?.ratings).toEqual([0, 1, 0, 0, 0]);
  });
});
