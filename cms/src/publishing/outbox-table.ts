import type { DocumentType, Locale } from '@minzong/content-types';
import { count, moment, text, word } from '../table-columns';

export const OUTBOX_TABLE = 'publishing_outbox';

/** One document in one language. */
export interface DocumentKey {
  type: DocumentType;
  documentId: string;
  locale: Locale;
}

/**
 * `pending` waits for its delivery, `delivered` is done, `refused` cannot be delivered as it stands:
 * the public keeps the last good revision until the document changes.
 */
export type OutboxState = 'pending' | 'delivered' | 'refused';

/** A field that keeps a document from being published, named as the editor sees it. */
export interface FieldFault {
  path: string;
  message: string;
}

/**
 * The outbox as a table of Strapi's own schema (decision 0002): one row per document and language,
 * raised by one in the transaction of each change. Times are milliseconds since the epoch.
 */
export const outboxModel = {
  uid: 'publishing::outbox',
  singularName: 'publishing-outbox',
  tableName: OUTBOX_TABLE,
  attributes: {
    id: { type: 'increments' },
    type: word(40),
    documentId: word(40),
    locale: word(10),
    revision: count(),
    deliveredRevision: count(),
    state: word(12),
    attempts: count(),
    changedAt: moment(),
    nextAttemptAt: moment(),
    leasedUntil: moment(),
    leaseHolder: word(40),
    deliveredAt: moment(),
    deliveredDigest: word(64),
    lastError: text(),
    faults: text(),
    links: text(),
    fileIds: text(),
    /** JSON of a WithdrawalNote */
    withdrawal: text(),
  },
  indexes: [
    {
      name: 'publishing_outbox_document_unique',
      columns: ['type', 'document_id', 'locale'],
      type: 'unique',
    },
    { name: 'publishing_outbox_due_index', columns: ['state', 'next_attempt_at'] },
  ],
};

/** A row as the database gives it. */
export interface OutboxRow {
  id: number;
  type: DocumentType;
  document_id: string;
  locale: Locale;
  revision: number;
  delivered_revision: number;
  state: OutboxState;
  attempts: number;
  changed_at: number | string;
  next_attempt_at: number | string;
  leased_until: number | string;
  lease_holder: string;
  delivered_at: number | string;
  delivered_digest: string;
  last_error: string | null;
  faults: string | null;
  links: string | null;
  file_ids: string | null;
  withdrawal: string | null;
}

/** File ids as kept in a row, findable by `LIKE '%,7,%'`. */
export const idsAsText = (ids: readonly number[]): string => `,${ids.join(',')},`;
