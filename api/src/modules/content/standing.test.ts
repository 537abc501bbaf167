import type { List, Notice, SearchResult, ServedDocument } from '@minzong/api-contract';
import type { Policy } from '@minzong/content-types';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { connect } from '../../database/connect';
import { migrate } from '../../database/migrate';
import { startApi, type ApiUnderTest } from '../../testing/api-under-test';
import { exampleOf } from '../../testing/documents';
import { eventually } from '../../testing/eventually';
import { onEachDatabase } from '../../testing/on-each-database';
import { createContent } from './content';

const AMENDING = exampleOf('policy', {
  id: 'amendingpolicy00',
  slug: 'amending',
  title: '修改决定',
});
const policy = (changes: Partial<Policy> = {}): Policy => exampleOf('policy', changes);

onEachDatabase((newDatabaseUrl) => {
  let api: ApiUnderTest;
  beforeEach(async () => {
    api = await startApi({ databaseUrl: await newDatabaseUrl() });
    await api.sender.publish(policy());
    await api.sender.publish(AMENDING);
    await api.sender.publish(exampleOf('explainer'));
    await api.sender.publish(exampleOf('service-guide'));
  });
  afterEach(() => api.close());

  const noticesAt = async (path: string) =>
    (await api.json<ServedDocument<'page'>>(`/v1/${path}`)).notices;
  const DEPENDANTS = ['explainers/example-explainer', 'service-guides/example-service-guide'];

  it('tells on everything that rests on a policy that it was repealed, when, and by what', async () => {
    expect(await noticesAt('explainers/example-explainer')).toBeUndefined();
    await api.sender.publish(
      policy({
        revision: 2,
        validity: 'repealed',
        validityChangedOn: '2026-11-01',
        links: { ...policy().links, repealedBy: [{ id: AMENDING.id }] },
      }),
    );
    const said = { kind: 'repealed', on: '2026-11-01', by: [{ title: '修改决定' }] };
    expect(await noticesAt('policies/example-policy')).toMatchObject([
      { ...said, about: 'itself' },
    ]);
    for (const path of DEPENDANTS)
      expect(await noticesAt(path)).toMatchObject([
        { ...said, about: 'basis', policy: { slug: 'example-policy' } },
      ]);
    const { items } = await api.json<List<'explainer'>>('/v1/explainers');
    expect(items[0]?.notices).toMatchObject([said]);
    const found = await api.json<SearchResult>('/v1/search?q=%E5%85%AC%E5%85%B1%E9%98%85%E8%AF%BB');
    expect(found.hits.map(({ type, notices }) => [type, notices?.[0]?.kind])).toContainEqual([
      'explainer',
      'repealed',
    ]);
    // A rename of the repealing document reaches those that rest on the repealed one.
    await api.sender.publish({ ...AMENDING, revision: 2, title: '废止决定' });
    await eventually(async () => {
      expect(await noticesAt(DEPENDANTS[0] ?? '')).toMatchObject([{ by: [{ title: '废止决定' }] }]);
    });
    await api.sender.publish(policy({ revision: 3 }));
    for (const path of [...DEPENDANTS, 'policies/example-policy'])
      expect(await noticesAt(path)).toBeUndefined();
  });

  it('tells that the basis was withdrawn: shown for reference, gone, or replaced', async () => {
    const withdrawn = { at: '2026-11-19T17:00:00.000Z', reason: '仅供查阅' };
    await api.sender.publish(policy({ revision: 2, withdrawn }));
    expect(await noticesAt('explainers/example-explainer')).toMatchObject([
      { kind: 'withdrawn', on: '2026-11-20', policy: { slug: 'example-policy' }, by: [] },
    ]);
    const { total } = await api.json<List<'policy'>>('/v1/policies');
    expect(total).toBe(1);
    await api.sender.withdraw(policy(), 3, '已合并', { type: 'policy', id: AMENDING.id });
    const replaced = await noticesAt('explainers/example-explainer');
    expect(replaced).toMatchObject([{ kind: 'withdrawn', by: [{ title: '修改决定' }] }]);
    expect(replaced?.[0]).not.toHaveProperty('policy');
    await api.sender.publish({ ...AMENDING, revision: 2, title: '新办法' });
    expect(await noticesAt('explainers/example-explainer')).toMatchObject([
      { by: [{ title: '新办法' }] },
    ]);
  });

  it('finds what is in force before what is not, among titles alike', async () => {
    const named = (id: string, changes: Partial<Policy>) =>
      policy({ id: `${id}00000000000`, slug: id, title: '宗教活动场所办法', ...changes });
    await api.sender.publish(named('old', { publishedAt: '2026-11-09T00:00:00.000Z' }));
    await api.sender.publish(
      named('repealed', { publishedAt: '2026-11-10T00:00:00.000Z', validity: 'repealed' }),
    );
    const path = `/v1/search?q=${encodeURIComponent('宗教活动场所办法')}`;
    const { hits } = await api.json<SearchResult>(path);
    expect(hits.map(({ slug }) => slug)).toEqual(['old', 'repealed']);
  });

  it('leads from a replaced document to its successor, in any language, over any number of steps', async () => {
    const third = policy({ id: 'thirdpolicy00000', slug: 'third' });
    await api.sender.publish(third);
    await api.sender.withdraw(policy(), 2, '并入新办法', { type: 'policy', id: AMENDING.id });
    await api.sender.withdraw(AMENDING, 2, '再次合并', { type: 'policy', id: third.id });
    for (const slug of ['example-policy', 'amending']) {
      const moved = await api.get(`/v1/policies/${slug}?locale=bo`);
      expect([moved.status, moved.headers.get('location')]).toEqual([
        301,
        '/v1/policies/third?locale=bo',
      ]);
    }
    await api.sender.withdraw(third, 2, '数据有误');
    const gone = await api.get('/v1/policies/example-policy');
    expect([gone.status, await gone.json()]).toMatchObject([
      410,
      { reason: '并入新办法', successor: { path: '/policies/third', reason: '数据有误' } },
    ]);
    // The circle that deliveries out of order could make ends in words, not in a loop.
    await api.sender.withdraw(third, 3, '绕回', { type: 'policy', id: policy().id });
    expect((await api.get('/v1/policies/example-policy')).status).toBe(410);
  });

  it('refuses a document that is to be its own successor', async () => {
    const { id } = policy();
    await expect(
      api.sender.withdraw(policy(), 2, '自己替代自己', { type: 'policy', id }),
    ).rejects.toThrow('document-invalid');
  });
});

onEachDatabase((newDatabaseUrl) => {
  it('brings a policy into force on its day, with all that rests on it, and lets it expire', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'minzong-days-'));
    const { db, dialect } = connect({
      databaseUrl: await newDatabaseUrl(),
      dataDirectory: directory,
    });
    await migrate(db, dialect);
    let now = Date.parse('2026-12-31T15:59:00.000Z');
    const told: string[] = [];
    const content = createContent(
      db,
      (_, type) => {
        told.push(type);
        return Promise.resolve();
      },
      pino({ level: 'silent' }),
      () => now,
    );
    try {
      const document = policy({
        validity: 'not-yet-in-force',
        effectiveOn: '2027-01-01',
        expiresOn: '2028-01-01',
      });
      await content.accept({ action: 'publish', document });
      await content.accept({ action: 'publish', document: exampleOf('explainer') });
      const kinds = async () => {
        const { body } = (await content.service.detail(
          'explainer',
          'example-explainer',
          'zh-CN',
        )) as {
          body: string;
        };
        return ((JSON.parse(body) as { notices?: Notice[] }).notices ?? []).map(({ kind }) => kind);
      };
      const inForce = () =>
        content.service
          .list({
            type: 'policy',
            locale: 'zh-CN',
            ownOnly: false,
            page: 1,
            pageSize: 1,
            filters: [['validity', 'in-force']],
          })
          .then((text) => (JSON.parse(text) as List<'policy'>).total);
      expect([await kinds(), await inForce()]).toEqual([['not-yet-in-force'], 0]);
      told.length = 0;
      now += 60_000;
      await content.turnDays();
      await content.settled();
      expect([await kinds(), await inForce(), [...new Set(told)].sort()]).toEqual([
        [],
        1,
        ['explainer', 'policy'],
      ]);
      now = Date.parse('2028-01-05T00:00:00.000Z');
      await content.turnDays();
      await content.settled();
      expect([await kinds(), await inForce()]).toEqual([['expired'], 0]);
      expect(await db.selectFrom('turning_days').selectAll().execute()).toEqual([]);
    } finally {
      await content.close();
      await db.destroy();
      rmSync(directory, { recursive: true });
    }
  });
});
