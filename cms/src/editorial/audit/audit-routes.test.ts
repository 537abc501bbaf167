import { EDITOR } from '../../../tests/cms';
import { uploadPicture } from '../../../tests/library';
import { adminTokenOf, signIn, type Person } from '../../../tests/people';
import { Road } from '../../../tests/road';
import type { AuditItem } from './audit-list';
import { AUDIT_TABLE } from './audit-table';

jest.setTimeout(300_000);

const road = new Road().open();
let auditor: Person;
let administrator: Person;

beforeAll(async () => {
  auditor = await signIn(road.cms, 'auditor');
  administrator = await signIn(road.cms, 'administrator');
});

interface Permission {
  action: string;
  subject: unknown;
  properties: unknown;
  conditions: unknown;
}

type Listed = AuditItem & { actionLabel: string; typeLabel: string };

const list = async (query = ''): Promise<{ items: Listed[]; total: number }> => {
  const answer = await auditor.ask('GET', `/editorial/audit${query}`);
  expect(answer.status).toBe(200);
  return answer.body as { items: Listed[]; total: number };
};

const login = (email: string, password: string) =>
  road.cms.request('/admin/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });

const exportCsv = async (month: string): Promise<string> => {
  const token = await adminTokenOf(road.cms.strapi, auditor.id);
  const answer = await road.cms.request(`/editorial/audit/export?month=${month}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.headers.get('content-type')).toContain('text/csv');
  const bytes = Buffer.from(await answer.arrayBuffer());
  return bytes.toString('utf8');
};

describe('signing in', () => {
  test('is recorded with who and from where, failures with the address that was tried', async () => {
    expect((await login(EDITOR.email, EDITOR.password)).status).toBe(200);
    expect((await login('nobody@example.org', 'Geheim-of-tests-1')).status).toBe(400);
    const { items } = await list('?action=sign-in');
    expect(items[0]).toMatchObject({ action: 'sign-in', outcome: 'done', actionLabel: '登录' });
    expect(items[0]?.person).toMatchObject({ kind: 'person' });
    expect(items[0]?.facts).toHaveProperty('ip');
    const failed = (await list('?action=sign-in.failed')).items[0];
    expect(failed).toMatchObject({ outcome: 'refused', facts: { email: 'nobody@example.org' } });
    expect(failed?.reason).toMatch(/不正确/);
    const rows: unknown = await road.cms.strapi.db.connection(AUDIT_TABLE).select('*');
    expect(JSON.stringify(rows)).not.toMatch(/Geheim-of-tests|Editor-of-tests/);
  });

  test('cannot fill the audit once the limit refuses it', async () => {
    for (let n = 0; n < 20; n += 1) await login('flood@example.org', `Wrong-${String(n)}`);
    const { items } = await list('?action=sign-in.failed');
    const limited = items.filter(({ reason }) => reason?.includes('尝试次数过多'));
    expect(limited.length).toBeLessThanOrEqual(1);
  });

  test('and out again is recorded', async () => {
    const person = await signIn(road.cms, 'editor');
    expect((await person.ask('POST', '/admin/logout')).status).toBe(200);
    const [item] = (await list('?action=sign-out')).items;
    expect(item?.person).toMatchObject({ kind: 'person', id: person.id });
  });
});

describe('accounts and roles', () => {
  test('are recorded with what changed, never with a password', async () => {
    const roles = (await road.cms.strapi.db.query('admin::role').findMany()) as {
      id: number;
      code: string;
      name: string;
    }[];
    const idOf = (code: string) => roles.find((role) => role.code === code)?.id;
    const created = await administrator.ask('POST', '/admin/users', {
      firstname: '三',
      lastname: '张',
      email: 'zhang@example.org',
      roles: [idOf('minzong-writer')],
    });
    expect(created.status).toBe(201);
    const { id } = (created.body as { data: { id: number } }).data;
    const changed = await administrator.ask('PUT', `/admin/users/${String(id)}`, {
      roles: [idOf('minzong-first-reviewer')],
      password: 'Geheim-of-tests-2',
      isActive: true,
    });
    expect(changed.status).toBe(200);
    expect((await administrator.ask('DELETE', `/admin/users/${String(id)}`)).status).toBe(200);
    const { items } = await list(`?type=account&document=${String(id)}`);
    expect(items.map(({ action }) => action)).toEqual([
      'account.delete',
      'account.update',
      'account.create',
    ]);
    expect(items[1]?.person.id).toBe(administrator.id);
    expect(items[1]?.changes).toContainEqual(
      expect.objectContaining({ label: '角色', before: '采编', after: '初审' }),
    );
    expect(items[1]?.changes?.map(({ label }) => label)).toContain('密码');
    expect(JSON.stringify(items)).not.toContain('Geheim');
  });

  test('name the permissions that a role gains and loses', async () => {
    const role = (await road.cms.strapi.db
      .query('admin::role')
      .findOne({ where: { code: 'minzong-auditor' } })) as { id: number };
    const path = `/admin/roles/${String(role.id)}/permissions`;
    const answer = await administrator.ask('GET', path);
    const permissions = (answer.body as { data: Permission[] }).data;
    const fewer = permissions
      .filter(({ action }) => action !== 'plugin::upload.read')
      .map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      }));
    expect((await administrator.ask('PUT', path, { permissions: fewer })).status).toBe(200);
    const [item] = (await list('?action=role.permissions')).items;
    expect(item).toMatchObject({ title: '审计员', facts: { lost: ['plugin::upload.read'] } });
  });

  test('and files are recorded', async () => {
    const file = await uploadPicture(road.cms.strapi, '#123123', '方块');
    const { items } = await list('?type=media');
    expect(items[0]).toMatchObject({ action: 'media.create', documentId: String(file.id) });
  });
});

describe('the audit', () => {
  test('is closed to those whose role does not say so, and their attempt is recorded', async () => {
    const editor = await signIn(road.cms, 'editor');
    for (const path of ['', '/choices', '/export?month=2026-11'])
      expect((await editor.ask('GET', `/editorial/audit${path}`)).status).toBe(403);
    expect((await editor.ask('POST', '/editorial/audit/verify')).status).toBe(403);
    const exported = await administrator.ask('GET', '/editorial/audit/export?month=2026-11');
    expect(exported.status).toBe(403);
    expect((await editor.ask('GET', '/admin/users')).status).toBe(403);
    const { items } = await list(`?outcome=refused&person=person:${String(editor.id)}`);
    expect(items.map(({ action }) => action)).toContain('editorial.audit.read');
    expect(items[0]).toMatchObject({ action: 'access.refused', facts: { path: '/admin/users' } });
  });

  test('is filtered by person, action, outcome, title and day', async () => {
    const all = (await list()).total;
    const { total } = await list(`?person=person:${String(administrator.id)}`);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(all);
    expect((await list('?document=%25')).total).toBe(0);
    expect((await list('?document=picture')).items[0]?.title).toBe('picture.png');
    expect((await list('?from=2099-01-01')).total).toBe(0);
    expect((await list('?to=2001-01-01')).total).toBe(0);
    expect((await list('?from=2001-01-01&to=2099-01-01')).total).toBe(all);
    expect((await auditor.ask('GET', '/editorial/audit?from=yesterday')).status).toBe(400);
    const choices = await auditor.ask('GET', '/editorial/audit/choices');
    expect(JSON.stringify(choices.body)).toContain('修改角色权限');
  });

  test('verifies itself', async () => {
    const answer = await auditor.ask('POST', '/editorial/audit/verify');
    expect(answer.body).toMatchObject({ bad: null, warnings: [] });
  });

  test('is exported by month, safe for spreadsheets, and the export is recorded', async () => {
    const month = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
      .format(new Date())
      .slice(0, 7);
    const csv = await exportCsv(month);
    expect(csv.startsWith('\uFEFF编号,时间,人员')).toBe(true);
    expect(csv).toContain('新建账号');
    const [latest] = (await list('?action=audit.export')).items;
    expect(latest).toMatchObject({ facts: { month }, person: { id: auditor.id } });
    expect((await auditor.ask('GET', '/editorial/audit/export?month=2026-13')).status).toBe(400);
    expect((await exportCsv('2001-01')).trim().split('\r\n')).toHaveLength(1);
  });
});
