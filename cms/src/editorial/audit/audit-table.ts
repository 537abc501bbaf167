import { text, word } from '../../table-columns';

export const AUDIT_TABLE = 'audit_records';
export const HEAD_TABLE = 'audit_head';

/** The audit: one row per act, each with the hash of the one before it. */
export const auditModel = {
  uid: 'editorial::audit-record',
  singularName: 'audit-record',
  tableName: AUDIT_TABLE,
  attributes: {
    id: { type: 'increments' },
    /** milliseconds since the epoch */
    at: { type: 'biginteger', column: { notNullable: true, defaultTo: 0 } },
    actorKind: word(10),
    actorId: { type: 'integer', column: { notNullable: true, defaultTo: 0 } },
    actorName: word(200),
    action: word(60),
    outcome: word(10),
    type: word(40),
    documentId: word(40),
    locale: word(10),
    title: word(300),
    /** JSON, see {@link AuditEntry} */
    details: text(),
    previousHash: word(64),
    hash: word(64),
  },
  indexes: [
    { name: 'audit_records_at_index', columns: ['at'] },
    { name: 'audit_records_document_index', columns: ['type', 'document_id'] },
    { name: 'audit_records_previous_unique', columns: ['previous_hash'], type: 'unique' },
  ],
};

/** One row: where the chain ends. Appending locks it, so that no two acts continue from one hash. */
export const headModel = {
  uid: 'editorial::audit-head',
  singularName: 'audit-head',
  tableName: HEAD_TABLE,
  attributes: {
    id: { type: 'increments' },
    count: { type: 'integer', column: { notNullable: true, defaultTo: 0 } },
    at: { type: 'biginteger', column: { notNullable: true, defaultTo: 0 } },
    hash: word(64),
    seal: word(64),
  },
};

/** A row as the database gives it. */
export interface AuditRow {
  id: number;
  at: number | string;
  actor_kind: string;
  actor_id: number;
  actor_name: string;
  action: string;
  outcome: string;
  type: string;
  document_id: string;
  locale: string;
  title: string;
  details: string | null;
  previous_hash: string;
  hash: string;
}

export interface HeadRow {
  id: number;
  count: number;
  at: number | string;
  hash: string;
  seal: string;
}
