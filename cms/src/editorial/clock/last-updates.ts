import { documentPath } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';

/** The document that was published last somewhere. */
export interface LastUpdate {
  type: DocumentType;
  documentId: string;
  title: string;
  path: string;
  /** milliseconds since the epoch: the date that readers and inspectors see */
  at: number;
}

interface PublishedRow {
  documentId: string;
  title: string;
  slug: string;
  issuedAt: string | null;
  publishedAt: string;
}

/** The language that is inspected. */
const INSPECTED_LOCALE = 'zh-CN';

/**
 * The newest published document of a type, or of one column of it. What counts is the date shown to
 * the public: text that is only touched up again does not renew a column.
 */
export const lastUpdate = async (
  strapi: Core.Strapi,
  type: DocumentType,
  columnId?: string,
): Promise<LastUpdate | undefined> => {
  const row = (await strapi.db.query(uidOf(type)).findOne({
    where: {
      locale: INSPECTED_LOCALE,
      publishedAt: { $notNull: true },
      // A date in the future renews nothing before its day.
      issuedAt: { $lte: new Date().toISOString() },
      ...(columnId === undefined ? {} : { column: { documentId: columnId } }),
    },
    select: ['documentId', 'title', 'slug', 'issuedAt', 'publishedAt'],
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
  })) as PublishedRow | null;
  if (row === null) return undefined;
  return {
    type,
    documentId: row.documentId,
    title: row.title,
    path: documentPath(type, row.slug),
    at: Date.parse(row.issuedAt ?? row.publishedAt),
  };
};

/** Columns that are published, in the order in which the site shows them. */
export const publishedColumns = async (
  strapi: Core.Strapi,
): Promise<{ documentId: string; title: string }[]> =>
  (await strapi.db.query(uidOf('column')).findMany({
    where: { locale: INSPECTED_LOCALE, publishedAt: { $notNull: true } },
    select: ['documentId', 'title'],
    orderBy: { position: 'asc' },
  })) as { documentId: string; title: string }[];
