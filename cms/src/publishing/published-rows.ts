import type { DocumentType, Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../document-uid';
import { populateOf } from './attribute';

/** A row of a content type with its components and files. */
export type Row = Record<string, unknown> & {
  id: number;
  documentId: string;
  locale: Locale;
  publishedAt: string | null;
  updatedAt: string;
};

const rowsOf = (strapi: Core.Strapi, type: DocumentType) => {
  const query = strapi.db.query(uidOf(type));
  return {
    findOne: (parameters: object) => query.findOne(parameters) as Promise<Row | null>,
    findMany: (parameters: object) => query.findMany(parameters) as Promise<Row[]>,
  };
};

const published = { publishedAt: { $notNull: true } };
const draft = { publishedAt: { $null: true } };

/** What is published of a document, one row per language, the latest first; nothing populated. */
export const publishedRowsOf = (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
): Promise<Row[]> =>
  rowsOf(strapi, type).findMany({
    where: { documentId, ...published },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
  });

/** One row with everything that its document needs. */
export const fullRow = (strapi: Core.Strapi, type: DocumentType, id: number): Promise<Row | null> =>
  rowsOf(strapi, type).findOne({ where: { id }, populate: populateOf(strapi, uidOf(type)) });

/** The draft of a document in one language, or in each. */
export const draftRowsOf = (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  locale?: Locale,
): Promise<Row[]> =>
  rowsOf(strapi, type).findMany({
    where: { documentId, ...draft, ...(locale === undefined ? {} : { locale }) },
    populate: populateOf(strapi, uidOf(type)),
  });

/** Ids and languages of everything published of a type. */
export const everythingPublished = (strapi: Core.Strapi, type: DocumentType): Promise<Row[]> =>
  rowsOf(strapi, type).findMany({
    where: published,
    select: ['id', 'documentId', 'locale'],
  });
