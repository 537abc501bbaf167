import { Road } from '../../../tests/road';
import { signIn, type Person } from '../../../tests/people';
import { record } from '../audit/audit';
import { SYSTEM } from '../actor';
import { actUnder } from '../authority';
import { dayOf } from '../clock/beijing-days';
import { notedDays } from './daily-figures';
import type { MonthReport } from './month-report';

jest.setTimeout(300_000);

const road = new Road().open();
const TODAY = dayOf(Date.now());
const MONTH = TODAY.slice(0, 7);

let administrator: Person;

beforeAll(async () => {
  administrator = await signIn(road.cms, 'administrator');
  for (const issuedAt of [`${TODAY}T00:30:00+08:00`, '2019-12-31T23:30:00+08:00'])
    await actUnder({ kind: 'migration' }, () =>
      road.cms.documents('article').create({
        locale: 'zh-CN',
        data: road.titled('新闻', { body: '正文。', issuedAt: new Date(issuedAt).toISOString() }),
        status: 'published',
      }),
    );
  await record(road.cms.strapi, { actor: SYSTEM, action: 'review.submit' });
});

const reportOf = async (month: string): Promise<MonthReport> => {
  const answer = await administrator.ask('GET', `/editorial/report?month=${month}`);
  expect(answer.status).toBe(200);
  return answer.body as MonthReport;
};

it('counts what was published by the days of Beijing', async () => {
  const { published } = await reportOf(MONTH);
  expect(published.byDay.find(({ day }) => day === TODAY)?.count).toBe(1);
  expect(published).toMatchObject({
    total: 1,
    byType: [{ type: 'article', label: '新闻', count: 1 }],
  });
  const december = await reportOf('2019-12');
  expect(december.published.byDay.at(-1)).toEqual({ day: '2019-12-31', count: 1 });
  expect((await reportOf('2020-01')).published).toMatchObject({ total: 0, before: 1 });
});

it('counts the work of the desk from the audit', async () => {
  const { work } = await reportOf(MONTH);
  expect(work.find(({ action }) => action === 'review.submit')?.count).toBe(1);
});

it('says plainly that reading is not known when the api does not answer', async () => {
  expect((await reportOf(MONTH)).reading).toBeNull();
});

it('writes down late columns and broken links once a day, and leaves days unknown on which nobody looked', async () => {
  await reportOf(MONTH);
  const { lateColumns } = await reportOf(MONTH);
  expect(lateColumns.find(({ day }) => day === TODAY)?.count).not.toBeNull();
  expect((await reportOf('2019-12')).lateColumns[0]?.count).toBeNull();
  expect(
    await notedDays(road.cms.strapi, 'late-columns', `${MONTH}-01`, `${MONTH}-99`),
  ).toHaveLength(1);
});

it('refuses a month to come and a month that is none', async () => {
  for (const month of ['2999-01', '2026-13', 'x', ''])
    expect((await administrator.ask('GET', `/editorial/report?month=${month}`)).status).toBe(400);
});
