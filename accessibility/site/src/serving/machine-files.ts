import { ApiError } from '@minzong/api-client';
import type { Context } from 'koa';
import { LOCALES } from '@minzong/content-types';
import { hrefOf, readAddress } from '../addresses';
import type { Config } from '../config';
import { ApiAwayError } from '../reading/answer';
import type { Reader } from '../reading/reader';
import { createVisit } from '../reading/visit';
import { atomFeed } from './feed';
import { searchDescription } from './search-description';
import { readSitemapPath, sitemapFile, sitemapIndex } from './sitemap';

type Maker = (api: ReturnType<typeof createVisit>['api']) => Promise<string | undefined>;

const robots = (siteUrl: string): string =>
  [
    'User-agent: *',
    ...LOCALES.flatMap((locale) =>
      ['/search', '/settings'].map((path) => `Disallow: ${hrefOf(locale, path)}`),
    ),
    `Sitemap: ${siteUrl}/sitemap.xml`,
    '',
  ].join('\n');

const makerFor = (path: string, config: Config): Maker | undefined => {
  const { siteUrl, organisation } = config;
  if (path === '/sitemap.xml') return (api) => sitemapIndex(api, siteUrl);
  const part = readSitemapPath(path);
  if (part !== undefined) return (api) => sitemapFile(api, siteUrl, part);
  const reading = readAddress(path);
  if (reading.outcome !== 'page') return undefined;
  const { kind, locale } = reading.address;
  if (kind === 'search-description')
    return () => Promise.resolve(searchDescription(siteUrl, locale, organisation));
  if (kind === 'feed') return (api) => atomFeed(api, siteUrl, locale, organisation);
  return undefined;
};

const typeOf = (path: string): string => {
  if (path.endsWith('feed.xml')) return 'application/atom+xml';
  return path.endsWith('opensearch.xml')
    ? 'application/opensearchdescription+xml'
    : 'application/xml';
};

/** Answers with a file for machines (site map, feed, robots.txt); false when the path names none. */
export const createMachineFiles =
  (reader: Reader, config: Config) =>
  async (ctx: Context): Promise<boolean> => {
    if (ctx.path === '/robots.txt') {
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = robots(config.siteUrl);
      return true;
    }
    const make = makerFor(ctx.path, config);
    if (make === undefined) return false;
    try {
      const text = await make(createVisit(reader).api);
      if (text === undefined) return false;
      ctx.type = typeOf(ctx.path);
      ctx.set('Cache-Control', 'public, max-age=60');
      ctx.body = text;
    } catch (error) {
      if (!(error instanceof ApiAwayError || error instanceof ApiError)) throw error;
      ctx.status = 503;
      ctx.set({ 'Retry-After': '30', 'Cache-Control': 'no-store' });
      ctx.body = '';
    }
    return true;
  };
