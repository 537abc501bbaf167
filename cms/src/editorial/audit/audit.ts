import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../publishing/transaction';
import { auditLogOf } from './audit-log';
import type { AuditEntry } from './entry';

export type { AuditEntry, FieldChange } from './entry';

/**
 * Appends one row to the audit, inside the transaction that is open, so that the act and its record
 * stand or fall together. Record a refusal outside of the transaction that it rolled back.
 */
export const record = (strapi: Core.Strapi, entry: AuditEntry): Promise<void> =>
  inTransaction(strapi, (transaction) => auditLogOf(strapi).append(transaction, entry));
