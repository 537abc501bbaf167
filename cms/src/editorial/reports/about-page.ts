import { readDocumentHref } from '@minzong/api-contract';
import {
  DEFAULT_LOCALE,
  locale as localeSchema,
  type DocumentType,
  type Locale,
} from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../document-uid';
import { documentAt } from '../../publishing/published-slugs';
import { publishingOf } from '../../publishing/publishing';

/** The entry that a report is about. */
export interface ReportedDocument {
  type: DocumentType;
  documentId: string;
  locale: Locale;
  title: string;
}

/** A path of this site, from whatever people copy: with or without the name of the site. */
const pathOf = (page: string, siteUrl: string): string | undefined => {
  const address = page.trim();
  if (/^\/(?!\/)/.test(address)) return address;
  const full = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(full)) return undefined;
  const { host, pathname, search, hash } = new URL(full);
  return host === new URL(siteUrl).host ? pathname + search + hash : undefined;
};

/** Where the page that a report is about can be looked at; nothing when it is not one of ours. */
export const publicAddressOf = (strapi: Core.Strapi, page: string): string | null => {
  const { siteUrl } = publishingOf(strapi).previewing;
  const path = pathOf(page, siteUrl);
  return path === undefined ? null : siteUrl + path;
};

/** The entry behind the page that a report names; nothing for a title, a list or another site. */
export const documentOfPage = async (
  strapi: Core.Strapi,
  page: string,
): Promise<ReportedDocument | null> => {
  const path = pathOf(page, publishingOf(strapi).previewing.siteUrl);
  const found = path === undefined ? undefined : readDocumentHref(path);
  if (found === undefined) return null;
  const documentId = await documentAt(strapi, found.type, found.slug);
  if (documentId === undefined) return null;
  const root = localeSchema.safeParse(found.root.slice(1));
  const asked = root.success ? root.data : DEFAULT_LOCALE;
  const rows = (await strapi.db.query(uidOf(found.type)).findMany({
    where: { documentId },
    select: ['title', 'locale'],
  })) as { title: string | null; locale: Locale }[];
  const row = rows.find(({ locale }) => locale === asked) ?? rows[0];
  if (row === undefined) return null;
  return { type: found.type, documentId, locale: row.locale, title: row.title ?? '（无标题）' };
};
