import { Road } from '../../../tests/road';
import { adminTokenOf, signIn, type Person } from '../../../tests/people';
import { actUnder } from '../authority';
import type { DocumentType } from '@minzong/content-types';
import { readClock, type Clock } from './clock';
import { dayOf } from './beijing-days';

jest.setTimeout(300_000);

const road = new Road().open();
const DAY = 86_400_000;

let administrator: Person;

const read = async (): Promise<Clock> => {
  const answer = await administrator.ask('GET', '/editorial/clock');
  expect(answer.status).toBe(200);
  return answer.body as Clock;
};

const publish = async (type: DocumentType, data: object): Promise<string> => {
  const documents = road.cms.documents(type);
  const entry = { locale: 'zh-CN', data: road.titled('题目', data), status: 'published' };
  return (await actUnder({ kind: 'migration' }, () => documents.create(entry))).documentId;
};

const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

/** A column, with an article in it that was published some days ago. */
const column = async (title: string, days?: number): Promise<string> => {
  const id = await publish('column', { title, position: 1 });
  const article = { title: `${title}的新闻`, body: '正文。', column: id };
  if (days !== undefined) await publish('article', { ...article, issuedAt: daysAgo(days) });
  return id;
};

beforeAll(async () => {
  administrator = await signIn(road.cms, 'administrator');
});

it('knows of each column who last published there and how many days are left', async () => {
  const fresh = await column('新栏目', 2);
  const late = await column('旧栏目', 20);
  const blank = await column('空栏目');
  const { columns } = await read();
  const of = (id: string) => columns.find(({ key }) => key === `column:${id}`);
  expect(of(fresh)).toMatchObject({ state: 'ok', daysSince: 2, daysLeft: 12, limitDays: 14 });
  expect(of(fresh)?.lastUpdate?.title).toBe('新栏目的新闻');
  expect(of(late)).toMatchObject({ state: 'overdue', daysLeft: -6 });
  expect(of(blank)).toMatchObject({ state: 'blank', daysLeft: null });
  expect(columns[0]?.key).toBe(`column:${late}`);
  expect(columns.find(({ key }) => key === 'home')).toMatchObject({ name: '首页', daysSince: 2 });
});

it('takes an owner and a limit for a column, and refuses a limit that is none', async () => {
  const id = await column('论坛', 20);
  const { settings } = await read();
  const duties = { [`column:${id}`]: { owner: '宣传处 阿依', limitDays: 30 } };
  const saved = await administrator.ask('PUT', '/editorial/clock/settings', {
    ...settings,
    duties,
  });
  expect((saved.body as Clock).columns).toContainEqual(
    expect.objectContaining({
      key: `column:${id}`,
      owner: '宣传处 阿依',
      state: 'ok',
      daysLeft: 10,
    }),
  );
  const wrong = { ...settings, duties: { [`column:${id}`]: { limitDays: 0 } } };
  const refused = await administrator.ask('PUT', '/editorial/clock/settings', wrong);
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('至少为 1 天');
});

it('lets only who may configure change it, and only who may read see it', async () => {
  const writer = await signIn(road.cms, 'writer-en');
  const { settings } = await read();
  expect((await writer.ask('PUT', '/editorial/clock/settings', settings)).status).toBe(403);
  expect((await road.cms.request('/editorial/clock')).status).toBe(401);
});

it('owes an explainer for a policy until one that names it is published', async () => {
  const policy = await publish('policy', road.policyWords({ issuedAt: daysAgo(9) }));
  const owed = async () =>
    (await read()).owed
      .find(({ kind }) => kind === 'explainers')
      ?.items.find(({ entry }) => entry?.documentId === policy);
  expect(await owed()).toMatchObject({ days: 9, overdue: true });
  await publish('explainer', { kind: 'text', body: '解读。', policies: [{ policy }] });
  expect(await owed()).toBeUndefined();
});

it('owes the two reports on a year from its end, and is late with them from February', async () => {
  const reportsOn = async (day: string) =>
    (await readClock(road.cms.strapi, Date.parse(`${day}T12:00:00+08:00`))).owed
      .find(({ kind }) => kind === 'yearly-reports')
      ?.items.map(({ title, days, overdue }) => [title, days, overdue]);
  const open = ['政府信息公开工作年度报告（2033年度）', 19, false];
  expect(await reportsOn('2034-01-20')).toContainEqual(open);
  await publish('page', { placement: 'website-report', reportYear: 2033 });
  expect(await reportsOn('2034-01-20')).toEqual([open]);
  expect(await reportsOn('2034-02-01')).toEqual([[open[0], 31, true]]);
});

it('gives the table of evidence as a file', async () => {
  const authorization = `Bearer ${await adminTokenOf(road.cms.strapi, administrator.id)}`;
  const path = '/editorial/clock/evidence';
  const response = await road.cms.request(path, { headers: { authorization } });
  expect(response.headers.get('content-disposition')).toContain(dayOf(Date.now()));
  const table = Buffer.from(await response.arrayBuffer()).toString('utf8');
  expect(table).toMatch(/^\uFEFF栏目,责任人,/);
  expect(table).toContain('首页');
});

it('lists what waits for a review, with the stage that is awaited', async () => {
  const writer = await signIn(road.cms, 'editor');
  const fields = road.titled('待审的新闻', { body: '正文。', source: '办公室' });
  const { documentId } = await road.cms
    .documents('article')
    .create({ locale: 'zh-CN', data: fields });
  const path = `/editorial/documents/article/${documentId}/submit?locale=zh-CN`;
  expect((await writer.ask('POST', path, { revision: 1 })).status).toBe(200);
  const reviews = (await read()).owed.find(({ kind }) => kind === 'reviews');
  expect(reviews?.items).toContainEqual(
    expect.objectContaining({ title: '待审的新闻', days: 0, overdue: false, note: '等待初审' }),
  );
});
