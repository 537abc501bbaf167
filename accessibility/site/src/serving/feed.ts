import type { ApiClient } from '@minzong/api-client';
import type { Locale } from '@minzong/content-types';
import { hrefOf } from '../addresses';
import type { Organisation } from '../config';
import { inOwnLanguage } from '../own-site';
import { escapeXml } from './xml';

const FEED_COLLECTIONS = ['articles', 'policies', 'explainers', 'announcements'] as const;
const ENTRIES = 30;

type Item = Awaited<ReturnType<typeof newest>>[number];

const newest = async (api: ApiClient, locale: Locale) => {
  const lists = await Promise.all(
    FEED_COLLECTIONS.map((name) => api.list(name, { ...inOwnLanguage(locale), pageSize: ENTRIES })),
  );
  return lists
    .flatMap(({ items }) => [...items])
    .sort((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt))
    .slice(0, ENTRIES);
};

const entryOf = (item: Item, siteUrl: string, locale: Locale): string => {
  const address = escapeXml(siteUrl + hrefOf(locale, item.path));
  const summary = item.summary === undefined ? '' : `<summary>${escapeXml(item.summary)}</summary>`;
  return `<entry xml:lang="${item.locale}"><id>${address}</id><title>${escapeXml(item.title)}</title><link href="${address}"/><published>${item.publishedAt}</published><updated>${item.updatedAt}</updated>${summary}</entry>`;
};

/** What is new, as an Atom feed (RFC 4287), in one language tree. */
export const atomFeed = async (
  api: ApiClient,
  siteUrl: string,
  locale: Locale,
  organisation: Organisation,
): Promise<string> => {
  const items = await newest(api, locale);
  const updated =
    items
      .map((item) => item.updatedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  const name = escapeXml(locale === 'en' ? organisation.nameEnglish : organisation.name);
  const self = escapeXml(siteUrl + hrefOf(locale, '/feed.xml'));
  const home = escapeXml(siteUrl + hrefOf(locale, '/'));
  const entries = items.map((item) => entryOf(item, siteUrl, locale)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale === 'en' ? 'en' : 'zh-CN'}"><id>${home}</id><title>${name}</title><link rel="self" href="${self}"/><link href="${home}"/><updated>${updated}</updated><author><name>${name}</name></author>${entries}</feed>`;
};
