import { ApiError } from '@minzong/api-client';
import type { Context } from 'koa';
import { readAddress } from '../addresses';
import type { Config } from '../config';
import { ApiAwayError } from '../reading/answer';
import type { Reader } from '../reading/reader';
import { createVisit } from '../reading/visit';
import { atomFeed } from './feed';
import { readSitemapPath, sitemapFile, sitemapIndex } from './sitemap';

type Maker = (api: ReturnType<typeof createVisit>['api']) => Promise<string | undefined>;

const robots = (siteUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /settings',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    '',
  ].join('\n');

const makerFor = (path: string, config: Config): Maker | undefined => {
  const { siteUrl, organisation } = config;
  if (path === '/sitemap.xml') return (api) => sitemapIndex(api, siteUrl);
  const part = readSitemapPath(path);
  if (part !== undefined) return (api) => sitemapFile(api, siteUrl, part);
  const reading = readAddress(path);
  if (reading.outcome !== 'page' || reading.address.kind !== 'feed') return undefined;
  const { locale } = reading.address;
  return (api) => atomFeed(api, siteUrl, locale, organisation);
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
      ctx.type = ctx.path.endsWith('feed.xml') ? 'application/atom+xml' : 'application/xml';
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
