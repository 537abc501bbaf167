import type { Core } from '@strapi/strapi';

const NAME = 'import';

/** The only routes that the token opens; a route that does not exist yet is left out. */
const ACTIONS = ['api::import.import.create', 'api::publishing.publishing.reconcile'];

interface TokenService {
  hash(accessKey: string): string;
}

interface Row {
  id: number;
}

const replacePermissions = async (strapi: Core.Strapi, token: Row): Promise<void> => {
  const known = strapi.contentAPI.permissions.providers.action.keys();
  const permissions = strapi.db.query('admin::api-token-permission');
  await permissions.deleteMany({ where: { token: { id: token.id } } });
  for (const action of ACTIONS.filter((name) => known.includes(name)))
    await permissions.create({ data: { action, token: token.id } });
};

/**
 * Lets the holder of IMPORT_TOKEN import and reconcile, and nothing else. Without the variable the
 * token is removed.
 */
export const prepareImportToken = async (
  strapi: Core.Strapi,
  accessKey: string | undefined,
): Promise<void> => {
  const tokens = strapi.db.query('admin::api-token');
  const existing = (await tokens.findOne({ where: { name: NAME } })) as Row | null;
  if (accessKey === undefined) {
    if (existing !== null) await tokens.delete({ where: { id: existing.id } });
    return;
  }
  const service = strapi.service('admin::api-token') as unknown as TokenService;
  const data = {
    name: NAME,
    description: '导入与核对（由 IMPORT_TOKEN 设置）',
    kind: 'content-api',
    type: 'custom',
    accessKey: service.hash(accessKey),
  };
  const token = (await (existing === null
    ? tokens.create({ data })
    : tokens.update({ where: { id: existing.id }, data }))) as Row;
  await replacePermissions(strapi, token);
};
