import { signIn, type Person, type PersonName } from '../../../tests/people';
import { Road } from '../../../tests/road';
import type { ScheduleItem } from './schedule-item';

jest.setTimeout(300_000);

const road = new Road().open();
const people = new Map<PersonName, Person>();

beforeAll(async () => {
  for (const name of ['first-reviewer', 'final-reviewer', 'writer-en', 'auditor'] as const)
    people.set(name, await signIn(road.cms, name));
});

const askAs = (name: PersonName, method: string, path: string, body?: object) => {
  const person = people.get(name);
  if (person === undefined) throw new Error(`${name} is not signed in`);
  return person.ask(method, `/editorial/schedule${path}`, body);
};

const ask = (method: string, path: string, body?: object) =>
  askAs('final-reviewer', method, path, body);

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

const draft = async (approved = true): Promise<string> => {
  const data = road.titled('元旦值班安排', { source: '本委', body: '正文。' });
  const { documentId } = await road.documents('article').create({ locale: 'zh-CN', data });
  if (approved) await road.cms.approve('article', documentId);
  return documentId;
};

test('schedules, lists and cancels', async () => {
  const query = `?type=article&documentId=${await draft()}&locale=zh-CN`;
  const at = inAnHour();
  const created = await ask('POST', query, { action: 'publish', at });
  expect(created.status).toBe(201);
  const item = created.body as ScheduleItem;
  expect(item).toMatchObject({ state: 'pending', at, title: '元旦值班安排', action: 'publish' });
  for (const listed of [query, '']) {
    const { items } = (await ask('GET', listed)).body as { items: ScheduleItem[] };
    expect(items.map(({ id }) => id)).toContain(item.id);
  }
  const cancelled = await ask('DELETE', `/${String(item.id)}`);
  expect(cancelled.body).toMatchObject({ state: 'cancelled' });
  expect((await ask('DELETE', `/${String(item.id)}`)).status).toBe(400);
  expect((await ask('DELETE', '/999999')).status).toBe(404);
});

test.each([
  ['no time', { action: 'publish' }, /日期和时间/],
  ['a time without its zone', { action: 'publish', at: '2030-01-01T08:00:00' }, /日期和时间/],
  ['no such action', { action: 'explode', at: inAnHour() }, /定时发布或定时撤下/],
  ['a withdrawal without a reason', { action: 'withdraw', at: inAnHour() }, /原因/],
  ['a time that is past', { action: 'publish', at: '2020-01-01T00:00:00Z' }, /已经过去/],
])('refuses %s in words', async (_name, body, words) => {
  const query = `?type=article&documentId=${await draft()}&locale=zh-CN`;
  const answer = await ask('POST', query, body);
  expect(answer.status).toBe(400);
  const { error } = answer.body as { error: { message: string } };
  expect(error.message).toMatch(words);
});

test('is closed to strangers and to unknown documents', async () => {
  expect((await road.cms.request('/editorial/schedule')).status).toBe(401);
  const body = { action: 'publish', at: inAnHour() };
  const unknown = '?type=article&documentId=nowhere&locale=zh-CN';
  expect((await ask('POST', unknown, body)).status).toBe(404);
  expect((await ask('POST', '?type=user&documentId=1&locale=zh-CN', body)).status).toBe(400);
});

test('is for those alone whose role says so', async () => {
  const query = `?type=article&documentId=${await draft()}&locale=zh-CN`;
  for (const name of ['first-reviewer', 'writer-en', 'auditor'] as const) {
    const answer = await askAs(name, 'POST', query, { action: 'publish', at: inAnHour() });
    expect([name, answer.status]).toEqual([name, 403]);
  }
  expect((await ask('POST', query, { action: 'publish', at: inAnHour() })).status).toBe(201);
});

test('refuses to publish at a time what has not passed its reviews', async () => {
  const query = `?type=article&documentId=${await draft(false)}&locale=zh-CN`;
  const answer = await ask('POST', query, { action: 'publish', at: inAnHour() });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain('审核通过');
});
