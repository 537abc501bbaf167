import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DocumentKey } from '../../publishing/outbox-table';
import { inTransaction } from '../../publishing/transaction';
import { REVISION_TABLE, type RevisionRow } from '../revisions/revision-table';
import { columnsOf } from '../revisions/revisions';
import { CASE_TABLE, caseOf, rowOf, type CaseRow } from './case-table';
import { Conflict } from '../conflict';
import { decide, NEW_CASE, type Case, type Event, type Facts, type Refusal } from './machine';

/** A case and the version it was read at. */
export interface KeptCase {
  known: Case;
  version: number;
}

const read = async (trx: Knex, key: DocumentKey): Promise<KeptCase> => {
  const row = await trx<CaseRow>(CASE_TABLE).where(columnsOf(key)).first();
  return row === undefined
    ? { known: NEW_CASE, version: 0 }
    : { known: caseOf(row), version: row.version };
};

/** The case of a document in one language. */
export const caseFor = (strapi: Core.Strapi, key: DocumentKey): Promise<Case> =>
  inTransaction(strapi, async ({ trx }) => (await read(trx, key)).known);

/** The cases of a document, by language. */
export const casesOf = (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<Map<Locale, Case>> =>
  inTransaction(strapi, async ({ trx }) => {
    const rows = await trx<CaseRow>(CASE_TABLE).where({ type, document_id: documentId });
    return new Map(rows.map((row) => [row.locale, caseOf(row)]));
  });

/** Who changed a draft since its last reviewed publication, and what its last revision is. */
export const factsOf = async (trx: Knex, key: DocumentKey, { base }: Case): Promise<Facts> => {
  const rows = await trx<RevisionRow>(REVISION_TABLE)
    .where(columnsOf(key))
    .select('number', 'author_kind', 'author_id');
  return {
    revision: Math.max(0, ...rows.map(({ number }) => number)),
    authors: new Set(
      rows
        .filter(({ number, author_kind: kind }) => number > base && kind === 'person')
        .map(({ author_id: id }) => id),
    ),
  };
};

const write = async (trx: Knex, key: DocumentKey, next: Case, version: number): Promise<void> => {
  if (version === 0) {
    await trx(CASE_TABLE).insert({ ...columnsOf(key), ...rowOf(next), version: 1 });
    return;
  }
  const changed = await trx(CASE_TABLE)
    .where({ ...columnsOf(key), version })
    .update({ ...rowOf(next), version: version + 1 });
  if (changed === 0)
    throw new Conflict('另一位同事刚刚处理了这篇内容，请刷新后再操作', { code: 'overtaken' });
};

/**
 * Lets an event happen to a case, in the transaction that is open.
 * @returns the case before and after, or why it cannot be
 * @throws Conflict when somebody else changed the case in the same moment
 */
export const happen = (
  strapi: Core.Strapi,
  key: DocumentKey,
  event: Event,
): Promise<{ before: Case; after: Case } | Refusal> =>
  inTransaction(strapi, async ({ trx }) => {
    const { known, version } = await read(trx, key);
    const after = decide(known, event, await factsOf(trx, key, known));
    if (typeof after === 'string') return after;
    if (after !== known) await write(trx, key, after, version);
    return { before: known, after };
  });

/** Forgets the case of a draft that was deleted. */
export const forgetCase = (strapi: Core.Strapi, key: DocumentKey): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await trx(CASE_TABLE).where(columnsOf(key)).del();
  });
