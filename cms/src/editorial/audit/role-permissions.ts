import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../publishing/transaction';
import { currentActor } from '../actor';
import { record } from './audit';

interface Permission {
  action: string;
  subject: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

interface RoleService {
  assignPermissions(roleId: number, permissions: unknown): Promise<unknown>;
}

const linesOf = (permissions: Permission[]): string[] =>
  permissions.map(({ action, subject, properties, conditions }) =>
    [action, subject ?? '', (properties?.locales ?? []).join('/'), (conditions ?? []).join('/')]
      .filter((part) => part !== '')
      .join(' '),
  );

/** Records which permissions a role gains and loses, in the transaction of the change. */
export const watchRolePermissions = (strapi: Core.Strapi): void => {
  const service = strapi.service('admin::role') as unknown as RoleService;
  const assign = service.assignPermissions.bind(service);
  const permissionsOf = (role: number) =>
    strapi.db.query('admin::permission').findMany({ where: { role } }) as Promise<Permission[]>;
  service.assignPermissions = (roleId, permissions) =>
    inTransaction(strapi, async () => {
      const before = linesOf(await permissionsOf(roleId));
      const result = await assign(roleId, permissions);
      const after = linesOf(await permissionsOf(roleId));
      const gained = after.filter((line) => !before.includes(line));
      const lost = before.filter((line) => !after.includes(line));
      if (gained.length + lost.length > 0) {
        const role = (await strapi.db.query('admin::role').findOne({ where: { id: roleId } })) as {
          name: string;
        } | null;
        await record(strapi, {
          actor: currentActor(strapi),
          action: 'role.permissions',
          type: 'role',
          documentId: String(roleId),
          title: role?.name ?? '',
          facts: { gained, lost },
        });
      }
      return result;
    });
};
