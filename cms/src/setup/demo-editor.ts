import type { Core } from '@strapi/strapi';
import type { CmsConfig } from '../config';
import type { Role } from './editor-role';

interface UserService {
  create(user: Record<string, unknown>): Promise<unknown>;
  updateById(id: number, user: Record<string, unknown>): Promise<unknown>;
}

/**
 * Outside production, keeps an account for trying the cms: the given e-mail and password, the role
 * 编辑 and no other right. The password is set again at each start, because the start script
 * prints it. The config refuses such an account in production.
 */
export const prepareDemoEditor = async (
  strapi: Core.Strapi,
  config: CmsConfig,
  role: Role,
): Promise<void> => {
  const { DEMO_EDITOR_EMAIL: email, DEMO_EDITOR_PASSWORD: password } = config;
  if (config.production || email === undefined || password === undefined) return;
  const users = strapi.service('admin::user') as unknown as UserService;
  const account = {
    firstname: '示范',
    lastname: '编辑',
    email: email.toLowerCase(),
    password,
    preferedLanguage: 'zh-Hans',
    isActive: true,
    roles: [role.id],
  };
  const existing = (await strapi.db
    .query('admin::user')
    .findOne({ where: { email: account.email } })) as { id: number } | null;
  if (existing === null) await users.create(account);
  else await users.updateById(existing.id, account);
};
