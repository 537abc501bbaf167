import { DOCUMENT_TYPES, LOCALES } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../document-uid';

const CODE = 'minzong-editor';

const MEDIA_LIBRARY = [
  'plugin::upload.read',
  'plugin::upload.configure-view',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];

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

const editorPermissions = (strapi: Core.Strapi): Permission[] => {
  const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
  const contentTypes = strapi.service('admin::content-type') as unknown as ContentTypeService;
  const subjects = new Set<string>(DOCUMENT_TYPES.map(uidOf));
  const actions = actionProvider.values().filter(({ section }) => section === 'contentTypes');
  return [
    ...contentTypes
      .getPermissionsWithNestedFields(actions, { restrictedSubjects: [] })
      .filter(({ subject }) => typeof subject === 'string' && subjects.has(subject))
      .map((permission) => ({
        ...permission,
        properties: { ...permission.properties, locales: [...LOCALES] },
      })),
    ...MEDIA_LIBRARY.map((action) => ({ action, properties: {}, conditions: [] })),
  ];
};

/**
 * The ready-made role 编辑: every content type in every language, publishing included, and the media
 * library; no settings, no accounts. It is brought up to date at each start, so a new field or
 * language is at once the editors' to fill in.
 */
export const prepareEditorRole = async (strapi: Core.Strapi): Promise<Role> => {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const existing = (await strapi.db
    .query('admin::role')
    .findOne({ where: { code: CODE } })) as Role | null;
  const role =
    existing ??
    (await roles.create({
      name: '编辑',
      code: CODE,
      description: '撰写、翻译和发布各类内容，管理媒体库',
    }));
  await roles.assignPermissions(role.id, editorPermissions(strapi));
  return role;
};
