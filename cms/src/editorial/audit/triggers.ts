import type { Core } from '@strapi/strapi';
import { AUDIT_TABLE } from './audit-table';

const OPERATIONS = ['update', 'delete'] as const;

const nameOf = (operation: string): string => `${AUDIT_TABLE}_no_${operation}`;

const MESSAGE = 'The audit is append-only';

const onSqlite = (operation: string): string =>
  `create trigger if not exists ${nameOf(operation)} before ${operation} on ${AUDIT_TABLE}
   begin select raise(abort, '${MESSAGE}'); end`;

const onMysql = (operation: string): string =>
  `create trigger ${nameOf(operation)} before ${operation} on ${AUDIT_TABLE}
   for each row signal sqlstate '45000' set message_text = '${MESSAGE}'`;

/**
 * Lets the database itself refuse to change or delete rows of the audit. At each start, since Strapi
 * builds tables anew when it changes them. An account that may not create triggers is told so once.
 */
export const forbidChanges = async (strapi: Core.Strapi): Promise<void> => {
  const { connection } = strapi.db;
  const isMysql = strapi.db.dialect.client === 'mysql';
  for (const operation of OPERATIONS)
    try {
      if (!isMysql) await connection.raw(onSqlite(operation));
      else if (!(await hasTrigger(strapi, operation))) await connection.raw(onMysql(operation));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      strapi.log.warn(
        `The database account may not create triggers, so only npm run verify-audit guards the audit: ${reason}`,
      );
      return;
    }
};

const hasTrigger = async (strapi: Core.Strapi, operation: string): Promise<boolean> => {
  const { connection } = strapi.db;
  const found: unknown = await connection('information_schema.triggers')
    .where('trigger_schema', connection.raw('database()'))
    .where('trigger_name', nameOf(operation))
    .first('trigger_name');
  return found !== undefined;
};
