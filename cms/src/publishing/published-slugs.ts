import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../document-uid';
import { SLUG_TABLE, type SlugRow } from './slug-table';
import { inTransaction } from './transaction';

const CHUNK_ROWS = 100;

const insert = (strapi: Core.Strapi, rows: SlugRow[]): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    for (let start = 0; start < rows.length; start += CHUNK_ROWS)
      await trx(SLUG_TABLE)
        .insert(rows.slice(start, start + CHUNK_ROWS))
        .onConflict(['type', 'slug'])
        .merge(['document_id']);
  });

/** Remembers that a document has been published under a slug. */
export const rememberSlug = (
  strapi: Core.Strapi,
  type: DocumentType,
  slug: string,
  documentId: string,
): Promise<void> => insert(strapi, [{ type, slug, document_id: documentId }]);

/** Remembers what is published, once, on a database that was filled before slugs were remembered. */
export const rememberPublishedSlugs = async (strapi: Core.Strapi): Promise<void> => {
  const known: unknown = await strapi.db.connection(SLUG_TABLE).first('id');
  if (known !== undefined) return;
  for (const type of DOCUMENT_TYPES) {
    const rows = (await strapi.db.query(uidOf(type)).findMany({
      where: { publishedAt: { $notNull: true }, slug: { $notNull: true } },
      select: ['slug', 'documentId'],
    })) as { slug: string; documentId: string }[];
    const bySlug = new Map(rows.map(({ slug, documentId }) => [slug, documentId]));
    await insert(
      strapi,
      [...bySlug].map(([slug, documentId]) => ({ type, slug, document_id: documentId })),
    );
  }
};

/** The document that was published under a slug, now or once. */
export const formerOwnerOf = async (
  strapi: Core.Strapi,
  type: DocumentType,
  slug: string,
): Promise<string | undefined> => {
  const row = await inTransaction(strapi, async ({ trx }) =>
    trx<SlugRow>(SLUG_TABLE).where({ type, slug }).first('document_id'),
  );
  return row?.document_id;
};

/**
 * The document that an address names: the one that has the slug, in a draft or published, or else
 * the one that had it when it was published.
 */
export const documentAt = async (
  strapi: Core.Strapi,
  type: DocumentType,
  slug: string,
): Promise<string | undefined> => {
  const rows = (await strapi.db.query(uidOf(type)).findMany({
    where: { slug },
    select: ['documentId', 'publishedAt'],
  })) as { documentId: string; publishedAt: string | null }[];
  const owner = rows.find(({ publishedAt }) => publishedAt !== null) ?? rows[0];
  return owner?.documentId ?? (await formerOwnerOf(strapi, type, slug));
};
