import type { Core } from '@strapi/strapi';
import { createHash } from 'node:crypto';
import { inTransaction } from '../../publishing/transaction';
import type { Actor } from '../actor';
import { AUDIT_TABLE, type AuditRow } from './audit-table';

/** A field that changed, with the beginnings of what it said before and says now. */
export interface FieldChange {
  field: string;
  label: string;
  before: string;
  after: string;
}

/** One act at the desk. `action` is a word such as `document.update`, `review.approve`, `sign-in`. */
export interface AuditEntry {
  actor: Actor;
  action: string;
  outcome?: 'done' | 'refused';
  type?: string;
  documentId?: string;
  locale?: string;
  title?: string;
  /** why, in the words of the person or of the refusal */
  reason?: string;
  changes?: FieldChange[];
  /** anything else that belongs to the act */
  facts?: Record<string, unknown>;
}

type Hashed = Omit<AuditRow, 'id' | 'hash'>;

/** The hash of a row over everything it says, the hash before it included. */
export const hashOfRow = (row: Hashed): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.previous_hash,
        Number(row.at),
        row.actor_kind,
        row.actor_id,
        row.actor_name,
        row.action,
        row.outcome,
        row.type,
        row.document_id,
        row.locale,
        row.title,
        row.details,
      ]),
    )
    .digest('hex');

/**
 * Appends one row to the audit, inside the transaction that is open, so that the act and its record
 * stand or fall together. Record a refusal outside of the transaction that it rolled back.
 */
export const record = (strapi: Core.Strapi, entry: AuditEntry): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    const last = await trx<AuditRow>(AUDIT_TABLE).orderBy('id', 'desc').first('hash');
    const { reason, changes, facts } = entry;
    const row: Hashed = {
      at: Date.now(),
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      action: entry.action,
      outcome: entry.outcome ?? 'done',
      type: entry.type ?? '',
      document_id: entry.documentId ?? '',
      locale: entry.locale ?? '',
      title: (entry.title ?? '').slice(0, 300),
      details: JSON.stringify({ reason, changes, facts }),
      previous_hash: last?.hash ?? '',
    };
    await trx(AUDIT_TABLE).insert({ ...row, hash: hashOfRow(row) });
  });
