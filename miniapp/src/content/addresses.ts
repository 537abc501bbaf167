import type { Collection } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import { collectionOf, isCollection } from './collections';

/** Where the api draws 小程序码, by type and id (api/contract/src/mini-program-codes.ts). */
export const MINI_PROGRAM_CODES = '/v1/mini-program-codes';

/** Pages of readers that are packages of their own. */
const READERS: Partial<Record<Collection, string>> = {
  'ancient-collections': '/packages/ancient/collection/index',
  'ancient-texts': '/packages/ancient/text/index',
  'magazine-articles': '/packages/magazine/article/index',
};

const query = (values: Record<string, string | undefined>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&');

const addressIn = (collection: Collection, slug: string, anchor: string | undefined): string => {
  const own = READERS[collection];
  return own === undefined
    ? `/pages/document/index?${query({ collection, slug, anchor })}`
    : `${own}?${query({ slug, anchor })}`;
};

/** Page of one document, optionally at an anchor of its body. */
export const documentAddress = (type: DocumentType, slug: string, anchor?: string): string =>
  addressIn(collectionOf(type), slug, anchor);

/** Page with the list of a collection, e.g. all policies of one topic. */
export const listAddress = (
  collection: Collection,
  filter: Record<string, string | undefined> = {},
): string => `/pages/list/index?${query({ collection, ...filter })}`;

/** The page with what is kept for reading offline. */
export const SHELF_ADDRESS = '/packages/offline/shelf/index';

/** Page with the poster of a document. */
export const posterAddress = (type: DocumentType, slug: string): string =>
  `/packages/poster/index/index?${query({ collection: collectionOf(type), slug })}`;

/** The search page, with words and narrowing when they are given. */
export const searchAddress = (question: Record<string, string | undefined> = {}): string =>
  `/pages/search/index?${query(question)}`;

/**
 * Page for a link in a text: `/policies/<slug>#clause-3` of the site is opened here; undefined for
 * everything else.
 */
export const addressOfHref = (href: string): string | undefined => {
  const [, collection, slug, anchor] =
    /^\/(?:(?:en|bo|ii)\/)?([a-z-]+)\/([a-z0-9-]+)(?:#([a-z0-9-]+))?$/.exec(href) ?? [];
  if (slug === undefined || !isCollection(collection)) return undefined;
  return addressIn(collection, slug, anchor);
};
