import { DEFAULT_LOCALE, documentType, locale, moment, withdrawn } from '@minzong/content-types';
import { z } from 'zod';
import { pageNumber } from './listing';
import { notice } from './notice';

export const SEARCH_PAGE_SIZE = 20;

/** The query of `GET /v1/search`. */
export const searchQuery = z.strictObject({
  q: z.string().trim().max(200).default(''),
  locale: locale.default(DEFAULT_LOCALE),
  type: documentType.optional(),
  page: pageNumber,
});
export type SearchQuery = z.input<typeof searchQuery>;

/** A piece of text that did or did not match; the pieces in order are the whole text. */
const segment = z.object({ text: z.string(), match: z.boolean() });
export type Segment = z.infer<typeof segment>;

export const searchHit = z.object({
  type: documentType,
  id: z.string(),
  slug: z.string(),
  locale,
  title: z.string(),
  snippet: z.string(),
  url: z.string().describe('address on the site, with its language root'),
  publishedAt: moment,
  notices: z.array(notice).optional(),
  withdrawn: withdrawn.optional(),
  highlight: z.object({ title: z.array(segment), snippet: z.array(segment) }),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchResult = z.object({
  hits: z.array(searchHit),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  facets: z.object({ type: z.record(z.string(), z.int()) }),
  degraded: z.boolean().describe('answered from the database because the search server is away'),
});
export type SearchResult = z.infer<typeof searchResult>;
