import { join } from 'node:path';
import { Road } from '../../../tests/road';
import type { AuditRow } from '../audit/audit-table';
import type { Actor } from '../actor';
import type * as Compiled from './schedule';
import { SCHEDULE_TABLE, type ScheduleRow } from './schedule-table';

jest.setTimeout(300_000);

const road = new Road().open();

const HOUR = 3_600_000;
const WANG: Actor = { kind: 'person', id: 7, name: '王编辑', roles: [] };

/** far enough ahead that the runner of the booted cms, which has the real clock, leaves it alone */
let now = Date.now() + 24 * HOUR;
let compiled: typeof Compiled;
let schedule: Compiled.Schedule;

beforeAll(async () => {
  // The modules that the booted cms runs, so that both know the same publishing.
  const path = join(__dirname, '../../../dist/src/editorial/schedule/schedule');
  compiled = (await import(path)) as typeof Compiled;
  schedule = new compiled.Schedule(road.cms.strapi, () => now);
});

const draft = async (fields: object = {}): Promise<string> => {
  const data = road.titled('国庆值班安排 𠀀 བོད་ཡིག ꆈꌠ', {
    body: '正文。',
    source: '本委',
    ...fields,
  });
  const { documentId } = await road.documents('article').create({ locale: 'zh-CN', data });
  await road.cms.approve('article', documentId);
  return documentId;
};

const keyOf = (documentId: string) => ({ type: 'article', documentId, locale: 'zh-CN' }) as const;

const publishAt = (documentId: string, at: number) =>
  schedule.create(keyOf(documentId), { action: 'publish', at }, WANG);

const auditOf = async (documentId: string): Promise<AuditRow[]> =>
  (await road.cms.strapi.db
    .connection('audit_records')
    .where({ document_id: documentId })
    .where('action', 'like', 'schedule.%')
    .orderBy('id')) as AuditRow[];

const rowOf = async (id: number): Promise<ScheduleRow> => schedule.find(id);

const isPublished = async (documentId: string): Promise<boolean> =>
  (await road
    .documents('article')
    .findOne({ documentId, locale: 'zh-CN', status: 'published' })) !== null;

describe('a publication that is scheduled', () => {
  test('happens at its time, not before, once only, and is recorded', async () => {
    const documentId = await draft();
    const item = await publishAt(documentId, now + HOUR);
    expect(item).toMatchObject({ state: 'pending', createdBy: '王编辑', missedBySeconds: null });
    await schedule.runner.runDue();
    expect(await isPublished(documentId)).toBe(false);
    now += HOUR;
    await schedule.runner.runDue();
    await schedule.runner.runDue();
    expect(await isPublished(documentId)).toBe(true);
    expect(await rowOf(item.id)).toMatchObject({ state: 'done', missed_by_seconds: 0 });
    expect((await road.cms.outbox(documentId, 'zh-CN'))?.revision).toBe(1);
    const records = await auditOf(documentId);
    expect(records.map(({ action }) => action)).toEqual(['schedule.create', 'schedule.done']);
    expect(records[0]).toMatchObject({ actor_name: '王编辑', outcome: 'done' });
  });

  test('is done once by two processes that try at the same time', async () => {
    const documents = await Promise.all(Array.from({ length: 8 }, () => draft()));
    for (const documentId of documents) await publishAt(documentId, now + HOUR);
    now += HOUR;
    const other = new compiled.Schedule(road.cms.strapi, () => now);
    await Promise.all([schedule.runner.runDue(), other.runner.runDue()]);
    for (const documentId of documents) {
      expect((await road.cms.outbox(documentId, 'zh-CN'))?.revision).toBe(1);
      const done = (await auditOf(documentId)).filter(({ action }) => action === 'schedule.done');
      expect(done).toHaveLength(1);
    }
  });

  test('is caught up and reported when nothing ran at its time', async () => {
    const documentId = await draft();
    const item = await publishAt(documentId, now + HOUR);
    now += 3 * HOUR;
    await schedule.runner.runDue();
    expect(await isPublished(documentId)).toBe(true);
    expect(await rowOf(item.id)).toMatchObject({ state: 'done', missed_by_seconds: 7200 });
    const actions = (await auditOf(documentId)).map(({ action }) => action);
    expect(actions).toEqual(['schedule.create', 'schedule.missed', 'schedule.done']);
  });

  test('fails with the reason when the document cannot be published, and is not tried again', async () => {
    const documentId = await draft({ body: '第一段\n\n<script>alert(1)</script>' });
    const item = await publishAt(documentId, now + HOUR);
    now += HOUR;
    await schedule.runner.runDue();
    expect(await isPublished(documentId)).toBe(false);
    const row = await rowOf(item.id);
    expect(row.state).toBe('failed');
    expect(row.reason).toMatch(/不能发布/);
    const [, failed] = await auditOf(documentId);
    expect(failed).toMatchObject({ action: 'schedule.failed', outcome: 'refused' });
    expect((await schedule.list({ state: 'failed' })).map(({ id }) => id)).toContain(item.id);
  });

  test('fails with the reason when its approval was taken back', async () => {
    const documentId = await draft();
    const item = await publishAt(documentId, now + HOUR);
    await road.cms.recall('article', documentId);
    now += HOUR;
    await schedule.runner.runDue();
    const row = await rowOf(item.id);
    expect(row).toMatchObject({ state: 'failed', attempts: 0 });
    expect(row.reason).toMatch(/审/);
    expect(await isPublished(documentId)).toBe(false);
  });

  test('fails in words when its document has been deleted', async () => {
    const documentId = await draft();
    const item = await publishAt(documentId, now + HOUR);
    await road.cms.recall('article', documentId);
    await road.documents('article').delete({ documentId, locale: '*' });
    now += HOUR;
    await schedule.runner.runDue();
    expect(await rowOf(item.id)).toMatchObject({ state: 'failed' });
    expect((await rowOf(item.id)).reason).toMatch(/草稿已不存在/);
  });

  test('is tried again with growing pauses after a fault that passes', async () => {
    const documentId = await draft();
    const item = await publishAt(documentId, now + HOUR);
    let faults = 2;
    road.cms.strapi.documents.use(async (context, next) => {
      const { action, params } = context as unknown as {
        action: string;
        params: { documentId?: string };
      };
      if (action === 'publish' && params.documentId === documentId && faults > 0) {
        faults -= 1;
        throw new Error('SQLITE_BUSY: database is locked');
      }
      return next();
    });
    const quiet = jest.spyOn(road.cms.strapi.log, 'error').mockImplementation();
    now += HOUR;
    await schedule.runner.runDue();
    const first = await rowOf(item.id);
    expect(first).toMatchObject({ state: 'pending', attempts: 1 });
    expect(Number(first.next_attempt_at) - now).toBe(5000);
    expect(await isPublished(documentId)).toBe(false);
    now += 5000;
    await schedule.runner.runDue();
    expect(Number((await rowOf(item.id)).next_attempt_at) - now).toBe(10_000);
    now += 10_000;
    await schedule.runner.runDue();
    quiet.mockRestore();
    expect(await rowOf(item.id)).toMatchObject({ state: 'done', attempts: 2 });
    expect((await road.cms.outbox(documentId, 'zh-CN'))?.revision).toBe(1);
  });
});

describe('a withdrawal that is scheduled', () => {
  const withdrawal = { kind: 'error', reason: '数据有误，现予撤下' } as const;
  const withdrawAt = (documentId: string, at: number) =>
    schedule.create(keyOf(documentId), { action: 'withdraw', at, withdrawal }, WANG);

  test('follows its publication and tells the public why', async () => {
    const documentId = await draft();
    await expect(withdrawAt(documentId, now + HOUR)).rejects.toThrow(/没有定时发布/);
    const publication = await publishAt(documentId, now + 2 * HOUR);
    await expect(withdrawAt(documentId, now + HOUR)).rejects.toThrow(/发布须在撤下之前/);
    const item = await withdrawAt(documentId, now + 3 * HOUR);
    await expect(schedule.cancel(await rowOf(publication.id), WANG)).rejects.toThrow(
      /先取消定时撤下/,
    );
    now += 2 * HOUR;
    await schedule.runner.runDue();
    expect(await isPublished(documentId)).toBe(true);
    now += HOUR;
    await schedule.runner.runDue();
    expect(await rowOf(item.id)).toMatchObject({ state: 'done', reason: null });
    expect(await isPublished(documentId)).toBe(false);
    await road.cms.settled();
    expect(road.article(documentId)).toBeUndefined();
  });

  test('waits for a publication that is still being tried', async () => {
    const documentId = await draft();
    const publication = await publishAt(documentId, now + HOUR);
    const item = await withdrawAt(documentId, now + HOUR + 1000);
    now += HOUR + 2000;
    await road.cms.strapi.db
      .connection(SCHEDULE_TABLE)
      .where({ id: publication.id })
      .update({ next_attempt_at: now + 60_000 });
    await schedule.runner.runDue();
    expect(await rowOf(item.id)).toMatchObject({ state: 'pending', attempts: 0 });
    now += 120_000;
    await schedule.runner.runDue();
    await schedule.runner.runDue();
    expect(await rowOf(item.id)).toMatchObject({ state: 'done' });
    expect(await isPublished(documentId)).toBe(false);
  });

  test('needs a reason for the public', async () => {
    const documentId = await road.publishedArticle();
    const nothing = { kind: 'error', reason: ' ' } as const;
    const asked = { action: 'withdraw', at: now + HOUR, withdrawal: nothing } as const;
    await expect(schedule.create(keyOf(documentId), asked, WANG)).rejects.toThrow(/原因/);
  });
});

describe('a time', () => {
  test.each([
    ['past', () => now - HOUR, /已经过去/],
    ['too near', () => now + 10_000, /太近/],
    ['more than two years ahead', () => now + 3 * 365 * 24 * HOUR, /两年/],
  ])('that is %s is refused in words', async (_name, at, words) => {
    const documentId = await draft();
    await expect(publishAt(documentId, at())).rejects.toThrow(words);
    expect(await schedule.list({ documentId })).toEqual([]);
  });

  test('may be given once for each document and action; after a cancellation again', async () => {
    const documentId = await draft();
    const item = await publishAt(documentId, now + HOUR);
    await expect(publishAt(documentId, now + 2 * HOUR)).rejects.toThrow(/已设定时发布/);
    await schedule.cancel(await rowOf(item.id), WANG);
    await expect(schedule.cancel(await rowOf(item.id), WANG)).rejects.toThrow(/已取消/);
    await publishAt(documentId, now + 2 * HOUR);
    const states = (await schedule.list({ documentId })).map(({ state }) => state);
    expect(states).toEqual(['pending', 'cancelled']);
    now += HOUR;
    await schedule.runner.runDue();
    expect(await isPublished(documentId)).toBe(false);
  });

  test('is kept once only when two ask for it at the same moment', async () => {
    const documentId = await draft();
    const asked = await Promise.allSettled(
      [1, 2, 3].map((n) => publishAt(documentId, now + n * HOUR)),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the schedule of the running cms', () => {
  test('does by itself what is due', async () => {
    const documentId = await draft();
    const item = await schedule.create(
      keyOf(documentId),
      { action: 'publish', at: now + HOUR },
      WANG,
    );
    await road.cms.strapi.db
      .connection(SCHEDULE_TABLE)
      .where({ id: item.id })
      .update({ due_at: Date.now() - 100, next_attempt_at: Date.now() - 100 });
    compiled.scheduleOf(road.cms.strapi).runner.wake();
    await road.cms.settled();
    const end = Date.now() + 15_000;
    while ((await rowOf(item.id)).state === 'pending' && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await rowOf(item.id)).toMatchObject({ state: 'done', missed_by_seconds: 0 });
  });
});
