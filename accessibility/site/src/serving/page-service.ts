import { ApiError, type ApiClient } from '@minzong/api-client';
import type { ListItem } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { renderToString } from 'preact-render-to-string';
import { h } from 'preact';
import { hrefOf, type PageAddress } from '../addresses';
import type { BrailleService, SheetFormat } from '../braille/braille-service';
import type { Config } from '../config';
import type { FileService } from '../downloads/file-service';
import { Frame } from '../layout/frame';
import type { PageView } from '../layout/page-view';
import { pageFor } from '../pages';
import type { AnyDocument } from '../pages/details/document-head';
import { awayPage, brokenPage } from '../pages/problems';
import { ApiAwayError } from '../reading/answer';
import type { Reader } from '../reading/reader';
import { createVisit, type Visit } from '../reading/visit';
import { BrailleAwayError } from '../braille/press';
import { settingsName, type Settings } from '../settings';
import type { Assets } from './assets';
import { createPageCache } from './page-cache';
import { prepare, type Rendered } from './rendered';
import { readAloudHeaders, searchHeaders } from './security-headers';

interface Held {
  rendered: Rendered;
  fingerprint: string;
  freshUntil: number;
}

export interface PageServiceOptions {
  reader: Reader;
  config: Config;
  assets: Pick<
    Assets,
    'stylesheet' | 'search' | 'proofStylesheet' | 'readAloud' | 'governmentMarkPicture'
  >;
  headers: Record<string, string>;
  sizesOf: FileService['sizesOf'];
  braille: Pick<BrailleService, 'proof' | 'sheets'>;
  now: () => number;
  onError: (error: unknown, where: string) => void;
}

const MOST_ANNOUNCEMENTS = 50;

/** Urgent announcements that still hold; they stand on every page. */
const loadUrgent = async (api: ApiClient, locale: Locale, now: number) => {
  try {
    const { items } = await api.list('announcements', { locale, pageSize: MOST_ANNOUNCEMENTS });
    return items.filter(
      ({ urgent, expiresAt }) => urgent && (expiresAt === undefined || Date.parse(expiresAt) > now),
    );
  } catch (error) {
    // Without the announcements a page is still worth showing.
    if (error instanceof ApiAwayError || error instanceof ApiError) return [];
    throw error;
  }
};

const scriptHeaders = (
  { withSearch, readsAloud }: PageView,
  headers: Record<string, string>,
): Record<string, string> => {
  if (withSearch === true) return searchHeaders(headers);
  return readsAloud === true ? readAloudHeaders(headers) : headers;
};

const headersOf = (
  view: PageView,
  locale: Locale,
  headers: Record<string, string>,
): Record<string, string> => ({
  ...scriptHeaders(view, headers),
  'content-type': 'text/html; charset=utf-8',
  'content-language': locale,
  'cache-control': view.status === 503 ? 'no-store' : 'no-cache',
  vary: 'Accept-Encoding, Cookie',
  ...(view.location === undefined ? {} : { location: view.location }),
  ...(view.retryAfterSeconds === undefined
    ? {}
    : { 'retry-after': String(view.retryAfterSeconds) }),
});

/**
 * 400 and 404 say the same for every address, so one rendering serves them all; a page that
 * answers to its own address says more.
 */
const isShared = ({ status, address }: PageView): boolean =>
  (status === 400 || status === 404) && address === undefined;

/**
 * Makes pages and keeps them ready to send. A page is drawn again only when an answer it was made
 * from has changed; within about a second of the last check it is sent without asking.
 */
export const createPageService = (options: PageServiceOptions) => {
  const { reader, config, assets, headers, now, onError } = options;
  const { stylesheet, search, proofStylesheet, readAloud, governmentMarkPicture } = assets;
  const { organisation, siteUrl } = config;
  const cache = createPageCache<Held>(config.pageCacheBytes);
  const underWay = new Map<string, Promise<Rendered>>();

  const draw = async (
    view: PageView,
    settings: Settings,
    locale: Locale,
    urgent: ListItem<'announcement'>[],
    visit: Visit,
  ): Promise<Rendered> => {
    const frame = h(Frame, {
      ...{ view, locale, settings, organisation, siteUrl, urgent },
      ...{ stylesheet, search, proofStylesheet, readAloud, governmentMarkPicture },
      staleSince: view.status === 503 ? undefined : visit.staleSince(),
    });
    return prepare(Buffer.from(`<!DOCTYPE html>${renderToString(frame)}`), {
      status: view.status,
      headers: headersOf(view, locale, headers),
    });
  };

  const viewOf = async (address: PageAddress, settings: Settings, visit: Visit) => {
    const { locale } = address;
    try {
      const { api } = visit;
      // Without an api that answers no size can be found out, and looking for it would take time.
      const sizesOf = (document: AnyDocument) =>
        visit.staleSince() === undefined ? options.sizesOf(document, api) : Promise.resolve({});
      const { braille } = options;
      const proofOf = (document: AnyDocument, page: number) => braille.proof(document, api, page);
      const sheetsOf = (document: AnyDocument, format: SheetFormat) =>
        braille.sheets(document, api, format);
      const request = { locale, api, organisation, sizesOf, proofOf, sheetsOf };
      return await pageFor(request, address, settings);
    } catch (error) {
      if (error instanceof ApiAwayError || error instanceof BrailleAwayError)
        return awayPage({ locale, address });
      onError(error, hrefOf(locale, address.path, address.query));
      return brokenPage({ locale, address });
    }
  };

  const finish = async (
    key: string,
    view: PageView,
    settings: Settings,
    locale: Locale,
    visit: Visit,
  ) => {
    const urgent = await loadUrgent(visit.api, locale, now());
    const fingerprint = [
      isShared(view) ? '' : visit.fingerprint(),
      view.version ?? '',
      ...urgent.map(({ id, revision }) => `${id}.${String(revision)}`),
    ].join(' ');
    const freshUntil = visit.freshUntil(now());
    const held = cache.get(key);
    if (held?.fingerprint === fingerprint && held.rendered.status === view.status) {
      held.freshUntil = freshUntil;
      return held.rendered;
    }
    const rendered = await draw(view, settings, locale, urgent, visit);
    if (view.status < 500) cache.set(key, { rendered, fingerprint, freshUntil });
    return rendered;
  };

  const make = async (key: string, address: PageAddress, settings: Settings): Promise<Rendered> => {
    const visit = createVisit(reader);
    const view = await viewOf(address, settings, visit);
    const shared = `${settingsName(settings)} ${String(view.status)} ${address.locale}`;
    return finish(isShared(view) ? shared : key, view, settings, address.locale, visit);
  };

  const fresh = (key: string): Rendered | undefined => {
    const held = cache.get(key);
    return held !== undefined && now() < held.freshUntil ? held.rendered : undefined;
  };

  return {
    /** The page at exactly this address if it is held and was confirmed within about a second. */
    held: (url: string, settings: Settings): Rendered | undefined =>
      fresh(`${settingsName(settings)} ${url}`),

    /** The page at an address, drawn if need be. */
    page: async (address: PageAddress, settings: Settings): Promise<Rendered> => {
      const key = `${settingsName(settings)} ${hrefOf(address.locale, address.path, address.query)}`;
      const held = fresh(key);
      if (held !== undefined) return held;
      const waiting = underWay.get(key);
      if (waiting !== undefined) return waiting;
      const made = make(key, address, settings).finally(() => underWay.delete(key));
      underWay.set(key, made);
      return made;
    },

    /** A page that is drawn for one reader and never kept. */
    unkept: async (
      view: PageView,
      settings: Settings,
      locale: Locale,
      api: ApiClient,
    ): Promise<string> => {
      const urgent = await loadUrgent(api, locale, now());
      const frame = h(Frame, {
        ...{ view, locale, settings, organisation, siteUrl, urgent },
        ...{ stylesheet, search, proofStylesheet, readAloud, governmentMarkPicture },
        staleSince: undefined,
      });
      return `<!DOCTYPE html>${renderToString(frame)}`;
    },

    /** A page that says what is wrong with a request. */
    problem: async (view: PageView, settings: Settings, locale: Locale): Promise<Rendered> => {
      const key = `${settingsName(settings)} ${String(view.status)} ${locale}`;
      return fresh(key) ?? finish(key, view, settings, locale, createVisit(reader));
    },
  };
};
export type PageService = ReturnType<typeof createPageService>;
