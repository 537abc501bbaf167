import type { Knex } from 'knex';
import { AUDIT_TABLE, HEAD_TABLE, type AuditRow, type HeadRow } from './audit-table';
import type { AuditSource } from './verify';

/** The audit in a database, for reading. */
export const auditSource = (database: Knex): AuditSource => ({
  rowsAfter: (id, limit) =>
    database<AuditRow>(AUDIT_TABLE).where('id', '>', id).orderBy('id').limit(limit).select('*'),
  head: () => database<HeadRow>(HEAD_TABLE).where({ id: 1 }).first(),
});
