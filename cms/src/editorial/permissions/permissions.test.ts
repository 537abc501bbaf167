import { errors } from '@strapi/utils';
import { Road } from '../../../tests/road';
import { signIn, type PersonName } from '../../../tests/people';
import type { DeskContext } from '../../admin-routes';
import type { AuditRow } from '../audit/audit-table';
import { demand, mayDo } from './ability';
import type { EditorialAction } from './actions';
import { refusalsRecorded } from './refusals';

jest.setTimeout(300_000);

const road = new Road().open();

interface AbilityService {
  engine: { generateUserAbility(user: object): Promise<unknown> };
}

/** What a handler of the desk would see of this person. */
const contextOf = async (where: object): Promise<DeskContext> => {
  const user = (await road.cms.strapi.db
    .query('admin::user')
    .findOne({ where, populate: ['roles'] })) as { id: number; roles: { code: string }[] };
  const { engine } = road.cms.strapi.service('admin::permission') as unknown as AbilityService;
  return { state: { user, userAbility: await engine.generateUserAbility(user) } } as DeskContext;
};

const byName = (name: string) => contextOf({ email: `${name}@example.org` });

const REVIEWS: EditorialAction[] = [
  'editorial.review-first',
  'editorial.review-second',
  'editorial.review-final',
];

describe('the ready-made roles', () => {
  test.each([
    ['first-reviewer', ['editorial.review-first']],
    ['second-reviewer', ['editorial.review-second']],
    ['final-reviewer', ['editorial.review-final']],
    ['editor', []],
    ['administrator', []],
    ['auditor', []],
    ['writer-bo', []],
  ])('let %s review only as %j', async (name, expected) => {
    const context = await byName(name);
    expect(REVIEWS.filter((action) => mayDo(context, action, { type: 'article' }))).toEqual(
      expected,
    );
  });

  test('let a writer of one language submit in no other', async () => {
    const context = await byName('writer-bo');
    const may = (locale: 'bo' | 'zh-CN') =>
      mayDo(context, 'editorial.submit', { type: 'policy', locale });
    expect([may('bo'), may('zh-CN')]).toEqual([true, false]);
  });

  test('let only the auditor export, and the administrator set the workflow', async () => {
    const export_ = 'editorial.audit.export';
    expect(mayDo(await byName('auditor'), export_)).toBe(true);
    expect(mayDo(await byName('administrator'), export_)).toBe(false);
    expect(mayDo(await byName('administrator'), 'editorial.workflow.configure')).toBe(true);
    expect(mayDo(await byName('final-reviewer'), 'editorial.workflow.configure')).toBe(false);
  });

  const WRITING: [PersonName, number][] = [
    ['editor', 201],
    ['first-reviewer', 403],
    ['final-reviewer', 403],
    ['administrator', 403],
    ['auditor', 403],
  ];
  test.each(WRITING)('answer %s who writes an article with %i', async (name, status) => {
    const person = await signIn(road.cms, name);
    const path = '/content-manager/collection-types/api::article.article?locale=zh-CN';
    expect((await person.ask('POST', path, road.titled('新稿'))).status).toBe(status);
    expect((await person.ask('GET', path)).status).toBe(200);
  });

  test('show the languages of the desk’s actions in the role editor', async () => {
    const administrator = await signIn(road.cms, 'administrator');
    const { body } = await administrator.ask('GET', '/admin/permissions');
    const sections = (body as { data: { sections: Record<string, { actions: object[] }> } }).data
      .sections;
    expect(sections['collectionTypes']?.actions).toContainEqual(
      expect.objectContaining({
        actionId: 'api::editorial.review-final',
        applyToProperties: ['locales'],
      }),
    );
    expect(JSON.stringify(sections['settings'])).toContain('导出审计记录');
  });

  test('are those of this table; the unused ones of Strapi are gone', async () => {
    const roles = (await road.cms.strapi.db.query('admin::role').findMany()) as { code: string }[];
    const codes = roles.map(({ code }) => code).filter((code) => code !== 'strapi-super-admin');
    expect(codes.every((code) => code.startsWith('minzong-'))).toBe(true);
    expect(codes).toHaveLength(11);
  });
});

test('the super administrator administers and neither reviews nor publishes', async () => {
  const role = (await road.cms.strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'strapi-super-admin' } })) as { id: number };
  const users = road.cms.strapi.service('admin::user') as unknown as {
    create(user: object): Promise<{ id: number }>;
  };
  const { id } = await users.create({
    firstname: '超级管理员',
    email: 'super@example.org',
    password: 'Super-of-tests-1',
    isActive: true,
    roles: [role.id],
  });
  const context = await contextOf({ id });
  const subject = { type: 'article', locale: 'zh-CN' } as const;
  const may = (action: EditorialAction) => mayDo(context, action, subject);
  expect(REVIEWS.map(may)).toEqual([false, false, false]);
  expect(may('editorial.emergency')).toBe(false);
  expect(mayDo(context, 'editorial.workflow.configure')).toBe(true);
});

test('what is demanded in vain is refused in Chinese and recorded, whatever is rolled back', async () => {
  const context = await byName('editor');
  const outer = road.cms.strapi.db.transaction(() => {
    demand(context, 'editorial.review-final', { type: 'article', locale: 'zh-CN' });
    return Promise.resolve();
  });
  await expect(outer).rejects.toThrow(errors.ForbiddenError);
  await expect(outer).rejects.toThrow('您没有“终审”的权限');
  await refusalsRecorded();
  const row = (await road.cms.strapi.db
    .connection('audit_records')
    .where({ outcome: 'refused' })
    .orderBy('id', 'desc')
    .first()) as AuditRow;
  expect(row).toMatchObject({ action: 'editorial.review-final', type: 'article', locale: 'zh-CN' });
  expect(row.details).toContain('终审');
});
