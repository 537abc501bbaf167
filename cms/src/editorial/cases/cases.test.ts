import { CASE_NUMBER, CaseOffice, PRIVATE } from '../../../tests/case-office';
import { Cms, DELIVERY_SECRET } from '../../../tests/cms';
import { signIn, type Answer, type Person } from '../../../tests/people';
import type { LookedCase } from './cases';
import type { CaseTemplate } from './templates';

jest.setTimeout(300_000);

const office = new CaseOffice(DELIVERY_SECRET);
let cms: Cms;
let handler: Person;
let reviewer: Person;

beforeAll(async () => {
  await office.listen();
  cms = await Cms.start(office.address);
  handler = await signIn(cms, 'case-handler');
  reviewer = await signIn(cms, 'case-reviewer');
});
afterAll(async () => {
  await cms.stop();
  await office.close();
});
beforeEach(() => {
  office.begin();
});

let keys = 0;
const path = (name: string): string => `/editorial/cases/${CASE_NUMBER}/${name}`;
const act = (person: Person, body: object): Promise<Answer> => {
  keys += 1;
  const key = String(keys).padStart(32, '0');
  return person.ask('POST', path('acts'), { key, revision: office.whole.case.revision, ...body });
};
const look = async (person: Person): Promise<LookedCase> =>
  (await person.ask('POST', path('look'))).body as LookedCase;
const audited = async (): Promise<string[]> =>
  (
    (await cms.strapi.db
      .connection('audit_records')
      .where({ document_id: CASE_NUMBER })
      .orderBy('id')) as {
      action: string;
      outcome: string;
    }[]
  ).map(({ action, outcome }) => `${action} ${outcome}`);
const offerOf = (looked: LookedCase, name: string) =>
  looked.offers.find((offer) => offer.act === name);

it('records a look before it shows what was handed in, in the words of the form', async () => {
  const before = (await audited()).length;
  const looked = await look(handler);
  expect(looked.sections[0]?.fields.map(({ lines }) => lines[0])).toEqual([
    PRIVATE.name,
    PRIVATE.telephone,
  ]);
  expect((await audited()).slice(before)).toEqual(['cases.look done']);
});

it('takes a case through two reviews by two people, and says why the first may not decide', async () => {
  expect((await act(handler, { act: 'accept' })).status).toBe(200);
  const early = await act(handler, { act: 'decide', outcome: 'approved', words: '准予' });
  expect([early.status, JSON.stringify(early.body)]).toEqual([
    403,
    expect.stringContaining('由另一人复核办结'),
  ]);
  const proposal = { act: 'propose', outcome: 'approved', words: '拟准予' };
  expect((await act(handler, proposal)).status).toBe(200);
  expect(offerOf(await look(handler), 'decide')).toMatchObject({ isOpen: false });
  expect(offerOf(await look(reviewer), 'decide')).toMatchObject({ isOpen: true });
  const decided = await act(reviewer, { act: 'decide', outcome: 'approved', words: '准予办理' });
  expect(decided).toMatchObject({ status: 200, body: { case: { stage: 'decided' } } });
});

it('does not let whoever proposed decide, whatever roles they have', async () => {
  await act(handler, { act: 'accept' });
  await act(handler, { act: 'propose', outcome: 'approved', words: '拟准予' });
  office.whole.case.proposer = { id: reviewer.id, name: '同一人' };
  const own = await act(reviewer, { act: 'decide', outcome: 'approved', words: '准予' });
  expect([own.status, JSON.stringify(own.body)]).toEqual([
    403,
    expect.stringContaining('本件由您呈报'),
  ]);
});

it('shows the second of two officials what the first has done, and changes nothing', async () => {
  const { case: seen } = await look(handler);
  await act(handler, { act: 'accept' });
  const late = await act(handler, {
    ...{ act: 'refuse-acceptance', words: '不属于本机关职权', revision: seen.revision },
  });
  expect(late.status).toBe(409);
  expect(late.body).toMatchObject({
    error: { details: { code: 'outdated', current: { case: { stage: 'accepted' } } } },
  });
});

it.each([
  [{ act: 'ask-correction', corrections: [] }, '请勾选要补正的内容'],
  [{ act: 'ask-correction', corrections: [{ key: 'xing-ming', reason: '' }] }, '写明理由'],
  [{ act: 'refuse-acceptance', words: ' ' }, '请填写告知申请人的内容'],
  [{ act: 'refuse-acceptance', words: '因【理由】不予受理' }, '【理由】'],
  [{ act: 'assign' }, '请选择承办人'],
  [{ act: 'assign', assignee: 999_999 }, '不能办理办件'],
])('refuses %j in words, and asks the api for nothing', async (body, words) => {
  const asked = office.acts.length;
  const answer = await act(handler, body);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([
    400,
    expect.stringContaining(words),
  ]);
  expect(office.acts).toHaveLength(asked);
});

it('is for those who deal with cases, and for nobody else', async () => {
  for (const name of ['editor', 'final-reviewer', 'administrator', 'auditor'] as const) {
    const person = await signIn(cms, name);
    const answers = [
      await person.ask('GET', '/editorial/cases'),
      await person.ask('POST', path('look')),
      await person.ask('GET', path(`files/${'f'.repeat(32)}`)),
      await person.ask('GET', '/editorial/case-templates'),
    ];
    expect([name, answers.map(({ status }) => status)]).toEqual([name, [403, 403, 403, 403]]);
  }
  expect((await reviewer.ask('GET', '/editorial/cases')).status).toBe(200);
});

it('assigns to a colleague by name, and hands files through', async () => {
  const { body } = await handler.ask('GET', '/editorial/cases/choices');
  const { officials } = body as { officials: { id: number; name: string }[] };
  expect(officials.map(({ id }) => id).sort()).toEqual([handler.id, reviewer.id].sort());
  await act(handler, { act: 'assign', assignee: reviewer.id });
  expect(office.acts.at(-1)?.assignee).toEqual({ id: reviewer.id, name: '示范办件复核' });
  expect((await handler.ask('GET', path(`files/${'f'.repeat(32)}`))).body).toBe('%PDF');
});

it('keeps nothing of the person: not in the database, not in the audit', async () => {
  await act(handler, { act: 'accept', words: `${PRIVATE.name}您好`, reason: PRIVATE.telephone });
  const { connection } = cms.strapi.db;
  const tables = (await connection('sqlite_master').where({ type: 'table' })) as { name: string }[];
  for (const { name } of tables) {
    const rows = JSON.stringify(await connection(name).select('*'));
    expect([name, rows.includes(PRIVATE.name), rows.includes(PRIVATE.telephone)]).toEqual([
      name,
      false,
      false,
    ]);
  }
});

it('lets officials change the texts for answers, and records how', async () => {
  const { body } = await handler.ask('GET', '/editorial/case-templates');
  const [first] = (body as { templates: CaseTemplate[] }).templates;
  const changed = { name: '受理通知', act: 'accept', text: '您的“【事项名称】”已受理。' };
  const address = `/editorial/case-templates/${String(first?.id)}`;
  expect((await handler.ask('PUT', address, changed)).status).toBe(200);
  const row = (await cms.strapi.db
    .connection('audit_records')
    .where({ action: 'cases.templates' })
    .first()) as { details: string };
  expect(row.details).toContain('已受理');
});
