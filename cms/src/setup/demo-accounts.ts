import type { Core } from '@strapi/strapi';
import type { CmsConfig } from '../config';
import type { Role } from './ready-roles';
import { ROLES } from './roles';

interface UserService {
  create(user: Record<string, unknown>): Promise<unknown>;
  updateById(id: number, user: Record<string, unknown>): Promise<unknown>;
}

const WRITER = 'minzong-writer';

/** The address of a role's demo account: `minzong-auditor` → `auditor@` the editor's domain. */
const addressOf = (code: string, editor: string): string =>
  code === WRITER
    ? editor
    : `${code.replace('minzong-', '')}@${editor.slice(editor.indexOf('@') + 1)}`;

/**
 * Outside production, keeps one account per ready-made role for trying the cms, all with the same
 * password; DEMO_EDITOR_EMAIL itself is the 采编. The password is set again at each start, because
 * the start script prints it. The config refuses such accounts in production.
 */
export const prepareDemoAccounts = async (
  strapi: Core.Strapi,
  config: CmsConfig,
  roles: Map<string, Role>,
): Promise<void> => {
  const { DEMO_EDITOR_EMAIL: editor, DEMO_EDITOR_PASSWORD: password } = config;
  if (config.production || editor === undefined || password === undefined) return;
  const users = strapi.service('admin::user') as unknown as UserService;
  for (const { code, name } of ROLES) {
    const account = {
      lastname: '示范',
      firstname: name,
      email: addressOf(code, editor.toLowerCase()),
      password,
      preferedLanguage: 'zh-Hans',
      isActive: true,
      roles: [roles.get(code)?.id],
    };
    const existing = (await strapi.db
      .query('admin::user')
      .findOne({ where: { email: account.email } })) as { id: number } | null;
    if (existing === null) await users.create(account);
    else await users.updateById(existing.id, account);
  }
};
