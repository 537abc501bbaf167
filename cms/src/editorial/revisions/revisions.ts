import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { uidOf } from '../../document-uid';
import type { DocumentKey } from '../../publishing/outbox-table';
import { draftRowsOf } from '../../publishing/published-rows';
import { inTransaction } from '../../publishing/transaction';
import { contentOfRow, type Content } from './content';
import { headOf, revisionOf, type Revision, type RevisionHead } from './revision';
import { REVISION_TABLE, type RevisionRow } from './revision-table';

const HEAD = [
  'number',
  'locale',
  'digest',
  'title',
  'author_kind',
  'author_id',
  'author_name',
  'made_at',
  'published_at',
] as const;

export const columnsOf = ({ type, documentId, locale }: DocumentKey) => ({
  type,
  document_id: documentId,
  locale,
});

/** What the draft says now; undefined when there is none. */
export const contentOf = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: DocumentKey,
): Promise<Content | undefined> => {
  const [draft] = await draftRowsOf(strapi, type, documentId, locale);
  return draft === undefined ? undefined : contentOfRow(strapi, type, draft);
};

/** The revisions of a document in one language, the newest first. */
export const revisionsOf = (strapi: Core.Strapi, key: DocumentKey): Promise<RevisionHead[]> =>
  inTransaction(strapi, async ({ trx }) => {
    const rows = await trx<RevisionRow>(REVISION_TABLE)
      .where(columnsOf(key))
      .orderBy('number', 'desc')
      .select(...HEAD);
    return rows.map((row) => headOf(row as Omit<RevisionRow, 'content'>));
  });

/** One revision with what it says. */
export const revisionNumbered = (
  strapi: Core.Strapi,
  key: DocumentKey,
  number: number,
): Promise<Revision | undefined> =>
  inTransaction(strapi, async ({ trx }) => {
    const row = await trx<RevisionRow>(REVISION_TABLE)
      .where({ ...columnsOf(key), number })
      .first();
    return row === undefined ? undefined : revisionOf(row);
  });

/** The last revision of a document in each of its languages. */
export const lastRevisionsOf = async (
  trx: Knex,
  type: DocumentType,
  documentId: string,
): Promise<Map<Locale, Revision>> => {
  const mine = { type, document_id: documentId };
  const last = trx(REVISION_TABLE)
    .where(mine)
    .groupBy('locale')
    .select('locale')
    .max({ number: 'number' });
  const rows = (await trx(REVISION_TABLE)
    .where(mine)
    .whereIn(['locale', 'number'], last as never)
    .forUpdate()) as RevisionRow[];
  return new Map(rows.map((row) => [row.locale, revisionOf(row)]));
};

/** Marks the last revision of a language as published now. */
export const markPublished = (strapi: Core.Strapi, key: DocumentKey, number: number) =>
  inTransaction(strapi, async ({ trx }) => {
    await trx(REVISION_TABLE)
      .where({ ...columnsOf(key), number })
      .update({ published_at: Date.now() });
  });

/** Whether the document exists in this language, as a draft. */
export const exists = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: DocumentKey,
): Promise<boolean> =>
  (await strapi.db
    .query(uidOf(type))
    .count({ where: { documentId, locale, publishedAt: { $null: true } } })) > 0;
