import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { AUDIT_TABLE, type AuditRow } from './audit-table';
import type { AuditDetails } from './entry';

/** What the page and the export ask for; times in milliseconds since the epoch. */
export interface AuditFilter {
  /** `kind:id`, such as `person:7` */
  person?: string | undefined;
  action?: string | undefined;
  outcome?: string | undefined;
  type?: string | undefined;
  /** a document's id or part of its title */
  document?: string | undefined;
  from?: number | undefined;
  until?: number | undefined;
}

export interface AuditItem extends AuditDetails {
  id: number;
  at: string;
  person: { kind: string; id: number; name: string };
  action: string;
  outcome: string;
  type: string;
  documentId: string;
  locale: string;
  title: string;
}

export const itemOf = (row: AuditRow): AuditItem => ({
  id: row.id,
  at: new Date(Number(row.at)).toISOString(),
  person: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  action: row.action,
  outcome: row.outcome,
  type: row.type,
  documentId: row.document_id,
  locale: row.locale,
  title: row.title,
  ...(JSON.parse(row.details ?? '{}') as AuditDetails),
});

/** A text in which `%`, `_` and `!` stand for themselves after `like … escape '!'`. */
const literally = (text: string): string => text.replace(/[%_!]/g, '!$&');

const equal = (table: Knex.QueryBuilder, column: string, value: string | undefined): void => {
  if (value !== undefined) void table.where(column, value);
};

const narrow = (table: Knex.QueryBuilder, filter: AuditFilter): void => {
  const { person, action, outcome, type, document, from, until } = filter;
  const [kind, id] = person?.split(':') ?? [];
  equal(table, 'actor_kind', kind);
  equal(table, 'actor_id', id);
  equal(table, 'action', action);
  equal(table, 'outcome', outcome);
  equal(table, 'type', type);
  if (from !== undefined) void table.where('at', '>=', from);
  if (until !== undefined) void table.where('at', '<', until);
  if (document !== undefined)
    void table.where((either) => {
      void either
        .where('document_id', document)
        .orWhereRaw("title like ? escape '!'", [`%${literally(document)}%`]);
    });
};

/** The rows of one page, the latest first, and how many there are in all. */
export const listAudit = async (
  strapi: Core.Strapi,
  filter: AuditFilter,
  page: number,
  pageSize: number,
): Promise<{ items: AuditItem[]; total: number }> => {
  const table = () => strapi.db.connection<AuditRow>(AUDIT_TABLE);
  const counted = await table()
    .modify(narrow, filter)
    .count<{ count: number | string }[]>({ count: '*' });
  const rows = (await table()
    .modify(narrow, filter)
    .orderBy('id', 'desc')
    .offset((page - 1) * pageSize)
    .limit(pageSize)
    .select('*')) as AuditRow[];
  return { items: rows.map(itemOf), total: Number(counted[0]?.count ?? 0) };
};

/** Everything of a period in the order of its recording. */
export const auditBetween = (
  strapi: Core.Strapi,
  from: number,
  until: number,
): Promise<AuditRow[]> =>
  strapi.db
    .connection<AuditRow>(AUDIT_TABLE)
    .where('at', '>=', from)
    .andWhere('at', '<', until)
    .orderBy('id')
    .select('*');

/** What can be filtered by: everybody and every action that occurs. */
export const auditChoices = async (strapi: Core.Strapi) => {
  const table = () => strapi.db.connection<AuditRow>(AUDIT_TABLE);
  const people = await table()
    .groupBy('actor_kind', 'actor_id')
    .select('actor_kind', 'actor_id')
    .max({ name: 'actor_name' });
  const actions = await table().distinct('action').orderBy('action');
  return {
    people: (people as { actor_kind: string; actor_id: number; name: string }[]).map(
      ({ actor_kind: kind, actor_id: id, name }) => ({ person: `${kind}:${String(id)}`, name }),
    ),
    actions: actions.map(({ action }) => action),
  };
};
