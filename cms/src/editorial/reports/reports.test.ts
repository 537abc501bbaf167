import type { ReportContact } from '@minzong/api-contract';
import { signIn, type Answer, type Person } from '../../../tests/people';
import { Readers } from '../../../tests/readers';
import type { Clock } from '../clock/clock';
import { reportFetcherOf } from './report-fetcher';
import type { ReportDetail } from './report-item';
import { REPORT_TABLE, type ReportRow } from './report-table';
import type { ReportListing } from './reports';

jest.setTimeout(300_000);

const DAY_MILLISECONDS = 86_400_000;
const readers = new Readers().open();

let handler: Person;
beforeAll(async () => {
  handler = await signIn(readers.cms, 'first-reviewer');
});

type Fields = Record<string, string>;
interface Filed {
  number: string;
  code: string;
}

const send = (path: string, fields: Fields) =>
  fetch(readers.siteUrl + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: readers.siteUrl,
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `203.0.113.${String(Math.ceil(Math.random() * 250))}`,
    },
    body: new URLSearchParams({ drawn: '1', ...fields }).toString(),
  });
/** Files on the site, as a reader does. */
const file = async (path: string, fields: Fields): Promise<Filed> => {
  const answer = await send(path, fields);
  expect(answer.status).toBe(303);
  const receipt = await (
    await fetch(readers.siteUrl + (answer.headers.get('location') ?? ''))
  ).text();
  const [number = '', code = ''] = [...receipt.matchAll(/<dd>([\d ]{9,12})<\/dd>/g)].map(
    ([, digits]) => (digits ?? '').replaceAll(' ', ''),
  );
  return { number, code };
};
const publicState = async (filed: Filed): Promise<string> =>
  (await send('/receipt', { ...filed })).text();

const list = async (filter = 'open'): Promise<ReportListing> => {
  const answer = await handler.ask('GET', `/editorial/reports?filter=${filter}`);
  expect(answer.status).toBe(200);
  return answer.body as ReportListing;
};
const read = async (number: string): Promise<ReportDetail> =>
  (await handler.ask('GET', `/editorial/reports/${number}`)).body as ReportDetail;
const act = async (number: string, name: string, body: object): Promise<Answer> =>
  handler.ask('POST', `/editorial/reports/${number}/${name}`, {
    version: (await read(number)).version,
    ...body,
  });
const rows = () => readers.cms.strapi.db.connection<ReportRow>(REPORT_TABLE);
const audited = async (number: string) =>
  (await readers.cms.strapi.db
    .connection('audit_records')
    .where({ document_id: number })
    .orderBy('id')) as { action: string; title: string; details: string }[];

it('a correction goes from the page to the desk, and its outcome back to the reader', async () => {
  const documentId = await readers.draftArticle({ slug: 'faulty-article', title: '有错的文章' });
  const filed = await file('/feedback', {
    ...{ fault: 'wording', page: `${readers.siteUrl}/articles/faulty-article?from=x` },
    ...{ text: '“𠮷祥”误为“吉祥”', name: '阿依', telephone: '0833-2345678' },
  });
  const { items, counts } = await list();
  expect(items.find(({ number }) => number === filed.number)).toMatchObject({
    ...{ kind: 'correction', stage: 'received', suspect: false },
    title: expect.stringContaining('错别字') as string,
  });
  expect(counts.received).toBeGreaterThan(0);
  expect(await read(filed.number)).toMatchObject({
    text: '“𠮷祥”误为“吉祥”',
    document: { type: 'article', documentId, locale: 'zh-CN', title: '有错的文章' },
    pageUrl: `${readers.siteUrl}/articles/faulty-article?from=x`,
    hasContact: true,
  });

  await act(filed.number, 'handling', { assignee: '宣传处', note: '已请作者核对' });
  expect(await publicState(filed)).toContain('办理中');
  expect(await publicState(filed)).not.toContain('已请作者核对');
  const closed = await act(filed.number, 'closing', {
    outcome: 'corrected',
    answer: '已改，谢谢。',
  });
  expect(closed).toMatchObject({ status: 200, body: { stage: 'closed', isDelivered: true } });
  const shown = await publicState(filed);
  expect(shown).toContain('已改正');
  expect(shown).toContain('已改，谢谢。');
});

it('keeps how a person can be reached sealed, notes who looks, and names nobody in the audit', async () => {
  const person = { name: '阿依', telephone: '13800000000', email: 'ayi@example.org' };
  const filed = await file('/contact', { subject: '只有我知道', text: '私下的话', ...person });
  await list();
  const row = await rows().where({ number: filed.number }).first();
  expect(row?.contact).toMatch(/^v1\./);
  expect(JSON.stringify(row)).not.toContain('13800000000');
  const contact = await handler.ask('POST', `/editorial/reports/${filed.number}/contact`);
  expect(contact.body as ReportContact).toEqual(person);
  await act(filed.number, 'answer', { answer: '答复里的话' });
  const entries = await audited(filed.number);
  expect(entries.map(({ action }) => action)).toEqual([
    'reports.receive',
    'reports.contact',
    'reports.answer',
  ]);
  const written = JSON.stringify(entries);
  for (const word of ['阿依', '13800000000', '只有我知道', '私下的话', '答复里的话'])
    expect(written).not.toContain(word);
});

it('erases how people can be reached ninety days after the end, and no sooner', async () => {
  const filed = await file('/contact', { subject: '旧事', text: '旧事', email: 'a@example.org' });
  await list();
  await act(filed.number, 'closing', { outcome: 'answered', answer: '好的' });
  const closedDaysAgo = async (days: number): Promise<boolean> => {
    const at = Date.now() - days * DAY_MILLISECONDS;
    await rows().where({ number: filed.number }).update({ closed_at: at });
    await reportFetcherOf(readers.cms.strapi).quietly();
    return (await read(filed.number)).hasContact;
  };
  expect([await closedDaysAgo(89), await closedDaysAgo(91)]).toEqual([true, false]);
});

it('tells the second of two who act at once, and changes nothing', async () => {
  const filed = await file('/contact', { subject: '两人', text: '两人', email: 'a@example.org' });
  await list();
  const { version } = await read(filed.number);
  const body = { version, answer: '第一份答复' };
  const path = `/editorial/reports/${filed.number}/answer`;
  expect((await handler.ask('POST', path, body)).status).toBe(200);
  const second = await handler.ask('POST', path, { ...body, answer: '第二份答复' });
  expect(second.status).toBe(409);
  expect((await read(filed.number)).answer).toBe('第一份答复');
});

it.each([
  ['closing', { outcome: 'corrected', answer: '' }, '没有这种办理结果'],
  ['closing', { outcome: 'answered', answer: '' }, '请填写答复'],
  ['answer', { answer: '  ' }, '请填写答复'],
  ['answer', { answer: '长'.repeat(5001) }, '不能超过 5000 个字'],
  ['handling', { assignee: 'x'.repeat(101), note: '' }, '不能超过 100 个字'],
])('refuses %s with %j in words', async (name, body, words) => {
  const filed = await file('/contact', { subject: '拒', text: words, email: 'a@example.org' });
  await list();
  const answer = await act(filed.number, name, body);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain(words);
});

it('is for those who deal with reports, and for nobody else', async () => {
  const filed = await file('/contact', { subject: '权限', text: '权限', email: 'a@example.org' });
  await list();
  for (const [name, status] of [
    ['editor', 403],
    ['auditor', 403],
    ['second-reviewer', 403],
    ['final-reviewer', 200],
    ['administrator', 200],
  ] as const) {
    const person = await signIn(readers.cms, name);
    expect([name, (await person.ask('GET', '/editorial/reports')).status]).toEqual([name, status]);
    const contact = await person.ask('POST', `/editorial/reports/${filed.number}/contact`);
    expect([name, contact.status]).toEqual([name, status]);
  }
  expect((await readers.cms.request('/editorial/reports')).status).toBe(401);
});

it('owes what is not answered to the clock, by kind and number alone', async () => {
  const filed = await file('/contact', { subject: '秘密', text: '催办', email: 'a@example.org' });
  await list();
  const receivedAt = Date.now() - 100 * DAY_MILLISECONDS;
  await rows().where({ number: filed.number }).update({ received_at: receivedAt });
  const owed = async () => {
    const { body } = await handler.ask('GET', '/editorial/clock');
    return (body as Clock).owed.find(({ kind }) => kind === 'reports')?.items;
  };
  expect(await owed()).toContainEqual({
    ...{ title: `来信 ${filed.number}`, days: 100, overdue: true },
    note: '超过三个月未答复，检查时一票否决',
  });
  await act(filed.number, 'answer', { answer: '办好了' });
  expect(JSON.stringify(await owed())).not.toContain(filed.number);
});

it('keeps what was decided while the content store is away, and tells it afterwards', async () => {
  const filed = await file('/contact', { subject: '断线', text: '断线', email: 'a@example.org' });
  await list();
  await readers.stopApi();
  const answered = await act(filed.number, 'answer', { answer: '断线时的答复' });
  expect(answered).toMatchObject({ status: 200, body: { stage: 'answered', isDelivered: false } });
  expect(await list('answered')).toMatchObject({ isCurrent: false });
  await readers.startApi();
  await list();
  expect(await publicState(filed)).toContain('断线时的答复');
});
