import { DOCUMENT_TYPES } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../document-uid';
import { actionIdOf } from '../editorial/permissions/actions';
import { inTransaction } from '../publishing/transaction';
import { ROLES, type ReadyRole } from './roles';

export interface Role {
  id: number;
}

interface Permission {
  action: string;
  subject?: string | null;
  properties?: Record<string, unknown>;
  conditions?: string[];
}

interface RoleService {
  create(role: { name: string; code: string; description: string }): Promise<Role>;
  assignPermissions(roleId: number, permissions: Permission[]): Promise<unknown>;
  deleteByIds(ids: number[]): Promise<unknown>;
  getUsersCount(roleId: number): Promise<number>;
}

interface PermissionService {
  actionProvider: { values(): { section: string; actionId: string }[] };
}

interface ContentTypeService {
  getPermissionsWithNestedFields(
    actions: unknown[],
    options: { restrictedSubjects: string[] },
  ): Permission[];
}

const READ = 'plugin::content-manager.explorer.read';

/** Every permission on document types, in every field. */
const everyContentPermission = (strapi: Core.Strapi): Permission[] => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  const contentTypes = strapi.service('admin::content-type') as unknown as ContentTypeService;
  const subjects = new Set<string>(DOCUMENT_TYPES.map(uidOf));
  const actions = actionProvider.values().filter(({ section }) => section === 'contentTypes');
  return contentTypes
    .getPermissionsWithNestedFields(actions, { restrictedSubjects: [] })
    .filter(({ subject }) => typeof subject === 'string' && subjects.has(subject));
};

const permissionsOf = (role: ReadyRole, every: readonly Permission[]): Permission[] => {
  const desk = new Set(role.desk.map(actionIdOf));
  const working = new Set([
    ...role.content.map((right) => `plugin::content-manager.explorer.${right}`),
    ...desk,
  ]);
  const onContent = every
    .filter(({ action }) => action === READ || working.has(action))
    .map((permission) => ({
      ...permission,
      properties: {
        ...permission.properties,
        locales: [...(permission.action === READ ? role.reads : role.locales)],
      },
    }));
  const used = new Set(onContent.map(({ action }) => action));
  const ofTheDesk = [...desk, ...role.settings].filter((action) => !used.has(action));
  return [...onContent, ...ofTheDesk.map((action) => ({ action, properties: {}, conditions: [] }))];
};

const OLD_CODES: Record<string, string> = { 'minzong-editor': 'minzong-writer' };

const roleByCode = (strapi: Core.Strapi, code: string): Promise<Role | null> =>
  strapi.db.query('admin::role').findOne({ where: { code } });

/** The one role 编辑 of earlier versions becomes 采编; whoever has it keeps it. */
const renameOldRoles = async (strapi: Core.Strapi): Promise<void> => {
  for (const [old, code] of Object.entries(OLD_CODES)) {
    const role = await roleByCode(strapi, old);
    if (role !== null && (await roleByCode(strapi, code)) === null)
      await strapi.db.query('admin::role').update({ where: { id: role.id }, data: { code } });
  }
};

/** Strapi's own roles Editor and Author may review and publish everything; unused, they go. */
const removeUnusedRoles = async (strapi: Core.Strapi, roles: RoleService): Promise<void> => {
  for (const code of ['strapi-editor', 'strapi-author']) {
    const role = await roleByCode(strapi, code);
    if (role !== null && (await roles.getUsersCount(role.id)) === 0)
      await roles.deleteByIds([role.id]);
  }
};

/**
 * Makes the ready-made roles and brings their permissions up to date at each start, so a new field or
 * language is at once there for those who work on it. Other roles are left alone.
 * @returns the roles by their code
 */
export const prepareRoles = (strapi: Core.Strapi): Promise<Map<string, Role>> =>
  inTransaction(strapi, async () => {
    const service = strapi.service('admin::role') as unknown as RoleService;
    await renameOldRoles(strapi);
    await removeUnusedRoles(strapi, service);
    const every = everyContentPermission(strapi);
    const made = new Map<string, Role>();
    for (const ready of ROLES) {
      const { code, name, description } = ready;
      const existing = await roleByCode(strapi, code);
      const role = existing ?? (await service.create({ code, name, description }));
      if (existing !== null)
        await strapi.db
          .query('admin::role')
          .update({ where: { id: role.id }, data: { name, description } });
      await service.assignPermissions(role.id, permissionsOf(ready, every));
      made.set(code, role);
    }
    return made;
  });
