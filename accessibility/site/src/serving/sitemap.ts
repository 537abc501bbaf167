import type { ApiClient } from '@minzong/api-client';
import {
  COLLECTIONS,
  COLLECTION_NAMES,
  type Collection,
  type ListItem,
} from '@minzong/api-contract';
import { LOCALES, type DocumentType, type Locale } from '@minzong/content-types';
import { hrefOf } from '../addresses';
import { escapeXml } from './xml';

const API_PAGE_SIZE = 100;
const API_PAGES_PER_FILE = 5;
const PER_FILE = API_PAGE_SIZE * API_PAGES_PER_FILE;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const PATH = /^\/sitemaps\/([a-z-]+)-([1-9]\d{0,4})\.xml$/;

/** Which part of the site map a path names, if any. */
export const readSitemapPath = (
  path: string,
): { collection: Collection; file: number } | undefined => {
  const [, name = '', number = ''] = PATH.exec(path) ?? [];
  return Object.hasOwn(COLLECTIONS, name)
    ? { collection: name as Collection, file: Number(number) }
    : undefined;
};

/** The index: one file for each 500 documents of a collection. */
export const sitemapIndex = async (api: ApiClient, siteUrl: string): Promise<string> => {
  const totals = await Promise.all(
    COLLECTION_NAMES.map(async (name) => {
      const { total } = await api.list(name, { pageSize: 1 });
      return { name, files: Math.ceil(total / PER_FILE) };
    }),
  );
  const files = totals.flatMap(({ name, files: count }) =>
    Array.from({ length: count }, (_, index) => `${name}-${String(index + 1)}`),
  );
  const entries = files.map(
    (name) => `<sitemap><loc>${escapeXml(siteUrl)}/sitemaps/${name}.xml</loc></sitemap>`,
  );
  return `${HEAD}<sitemapindex ${SITEMAPS}>${entries.join('')}</sitemapindex>`;
};

const load = async (
  api: ApiClient,
  collection: Collection,
  file: number,
  locale: Locale,
): Promise<ListItem<DocumentType>[]> => {
  const first = (file - 1) * API_PAGES_PER_FILE + 1;
  const pages = Array.from({ length: API_PAGES_PER_FILE }, (_, index) => first + index);
  const lists = await Promise.all(
    pages.map((page) => api.list(collection, { locale, page, pageSize: API_PAGE_SIZE })),
  );
  return lists.flatMap(({ items }) => items as ListItem<DocumentType>[]);
};

/** One file of the site map: every document in each language it truly exists in, with its alternates. */
export const sitemapFile = async (
  api: ApiClient,
  siteUrl: string,
  { collection, file }: { collection: Collection; file: number },
): Promise<string | undefined> => {
  const byLocale = await Promise.all(
    LOCALES.map(async (locale) => {
      const items = await load(api, collection, file, locale);
      return items.filter((item) => item.locale === locale);
    }),
  );
  const versions = Map.groupBy(byLocale.flat(), ({ id }) => id);
  if (versions.size === 0) return undefined;
  const at = ({ locale, path }: ListItem<DocumentType>) =>
    escapeXml(siteUrl + hrefOf(locale, path));
  const urls = [...versions.values()].flatMap((documents) => {
    const alternates = documents.map(
      (one) => `<xhtml:link rel="alternate" hreflang="${one.locale}" href="${at(one)}"/>`,
    );
    // The languages stand in their order: Chinese first, where there is Chinese.
    const [first] = documents;
    if (first !== undefined)
      alternates.push(`<xhtml:link rel="alternate" hreflang="x-default" href="${at(first)}"/>`);
    return documents.map(
      (one) =>
        `<url><loc>${at(one)}</loc><lastmod>${one.updatedAt}</lastmod>${alternates.join('')}</url>`,
    );
  });
  return `${HEAD}<urlset ${SITEMAPS} xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`;
};
