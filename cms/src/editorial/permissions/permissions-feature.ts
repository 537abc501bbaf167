import type { Core } from '@strapi/strapi';
import type { Feature } from '../../feature';
import { RESERVED_FOR_ROLES, actionIdOf, registeredActions } from './actions';
import { refusalsRecorded } from './refusals';

interface PermissionService {
  actionProvider: { registerMany(actions: object[]): Promise<unknown> };
}

interface RoleService {
  hooks: {
    willResetSuperAdminPermissions: {
      register(filter: (permissions: { action: string }[]) => { action: string }[]): void;
    };
  };
}

/**
 * The super administrator of Strapi receives every action there is at each start; reviewing and
 * publishing are not among them, so that they always go through a role that says so.
 */
const withholdFromSuperAdmin = (strapi: Core.Strapi): void => {
  const reserved = new Set(RESERVED_FOR_ROLES.map(actionIdOf));
  const { hooks } = strapi.service('admin::role') as unknown as RoleService;
  hooks.willResetSuperAdminPermissions.register((permissions) =>
    permissions.filter(({ action }) => !reserved.has(action)),
  );
};

/** The desk's own actions in Strapi's roles; known before Strapi clears unknown ones away. */
export const permissions: Feature = {
  register: async (strapi) => {
    const { actionProvider } = strapi.service('admin::permission') as unknown as PermissionService;
    await actionProvider.registerMany(registeredActions());
    withholdFromSuperAdmin(strapi);
  },
  stop: refusalsRecorded,
};
