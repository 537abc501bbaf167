import type { Feature } from '../../feature';
import { watchAccounts } from './account-changes';
import { auditLogOf } from './audit-log';
import { addAuditRoutes } from './audit-routes';
import { auditModel, headModel } from './audit-table';
import { watchRolePermissions } from './role-permissions';
import { watchSignIns } from './sign-ins';
import { forbidChanges } from './triggers';

export const audit: Feature = {
  models: [auditModel, headModel],
  register: (strapi) => {
    watchSignIns(strapi);
    addAuditRoutes(strapi);
  },
  // Only now: what the start itself sets up, the same each time, is nobody's act.
  start: async (strapi) => {
    await forbidChanges(strapi);
    watchAccounts(strapi);
    watchRolePermissions(strapi);
  },
  stop: (strapi) => auditLogOf(strapi).headFile.close(),
};
