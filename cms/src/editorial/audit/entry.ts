import type { Actor } from '../actor';
import type { RowContent } from './seal';

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
  /** anything else that belongs to the act; what is named like a secret is left out */
  facts?: Record<string, unknown>;
}

/** What a row keeps as JSON. */
export interface AuditDetails {
  reason?: string;
  changes?: FieldChange[];
  facts?: Record<string, unknown>;
}

const LONGEST_VALUE = 2000;
const NOT_KEPT = '（不记录）';
const SECRET = /password|passwd|token|secret|authorization|cookie|accesskey/i;

/** The first `length` characters, none of them halved, as every database gives them back. */
const cut = (text: string, length: number): string =>
  Array.from(text.toWellFormed().slice(0, 2 * length))
    .slice(0, length)
    .join('')
    .toWellFormed();

const withoutSecrets = (name: string, value: unknown): unknown => {
  if (SECRET.test(name) && value !== undefined && value !== null) return NOT_KEPT;
  return typeof value === 'string' ? cut(value, LONGEST_VALUE) : value;
};

const changeOf = ({ field, label, before, after }: FieldChange): FieldChange => ({
  field,
  label,
  before: String(withoutSecrets(field, before)),
  after: String(withoutSecrets(field, after)),
});

const detailsOf = ({ reason, changes, facts }: AuditEntry): string =>
  JSON.stringify({ reason, changes: changes?.map(changeOf), facts }, withoutSecrets);

/** The row of an act, ready to be hashed: cut to its columns, without secrets. */
export const rowOf = (entry: AuditEntry, previousHash: string, at: number): RowContent => ({
  at,
  actor_kind: entry.actor.kind,
  actor_id: entry.actor.id,
  actor_name: cut(entry.actor.name, 200),
  action: cut(entry.action, 60),
  outcome: entry.outcome ?? 'done',
  type: cut(entry.type ?? '', 40),
  document_id: cut(entry.documentId ?? '', 40),
  locale: cut(entry.locale ?? '', 10),
  title: cut(entry.title ?? '', 300),
  details: detailsOf(entry),
  previous_hash: previousHash,
});
