import {
  DEFAULT_LOCALE,
  documentType,
  locale,
  moment,
  slug,
  validity,
  withdrawn,
} from '@minzong/content-types';
import { z } from 'zod';
import { pageNumber } from './listing';
import { notice } from './notice';

export const SEARCH_PAGE_SIZE = 20;

/** The longest query, in characters; what is longer is refused in words. */
export const SEARCH_QUERY_LIMIT = 200;

/** What the search can be narrowed by; each facet names its values with their counts. */
export const SEARCH_FACETS = ['type', 'region', 'ethnicGroup', 'year', 'validity'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

export const searchSort = z.enum(['relevance', 'newest', 'oldest']);

/** The query of `GET /v1/search`. */
export const searchQuery = z.strictObject({
  q: z.string().trim().max(SEARCH_QUERY_LIMIT).default(''),
  locale: locale.default(DEFAULT_LOCALE),
  type: documentType.optional(),
  region: slug.optional().describe('slug of a region; the regions below it count as well'),
  ethnicGroup: slug.optional().describe('slug of an ethnic group'),
  year: z.coerce.number().pipe(z.int().min(1000).max(2200)).optional(),
  validity: validity.optional(),
  from: z.iso.date().optional().describe('first day of publication, in Beijing'),
  to: z.iso.date().optional().describe('last day of publication, in Beijing'),
  sort: searchSort.default('relevance'),
  exactly: z
    .literal('1')
    .optional()
    .describe('search what was typed: the way back from a corrected spelling'),
  page: pageNumber,
});
export type SearchQuery = z.input<typeof searchQuery>;

/** A piece of a text that did or did not match; the pieces in order are the whole text. */
const segment = z.object({ text: z.string(), match: z.boolean() });
export type Segment = z.infer<typeof segment>;

/**
 * Why a hit was found although it does not hold the words as they were typed: 繁简异体, 拼音,
 * 首字母, 音节 (Tibetan and Yi by syllables, Wylie, phonetics), 同义, 编号 (文号 in another form),
 * 更正 (another spelling), 部分 (only some of the words).
 */
export const matchReason = z.enum([
  'variant',
  'pinyin',
  'initials',
  'syllable',
  'synonym',
  'number',
  'spelling',
  'partial',
]);
export type MatchReason = z.infer<typeof matchReason>;

/** A clause, a leaf or a line inside of a document. */
export const searchPlace = z.object({
  label: z.string().describe('e.g. 第三条, 叶1b 行2'),
  url: z.string().describe('address on the site that opens there'),
  snippet: z.array(segment),
});
export type SearchPlace = z.infer<typeof searchPlace>;

export const searchHit = z.object({
  type: documentType,
  id: z.string(),
  slug: z.string(),
  locale,
  title: z.string(),
  snippet: z.string(),
  url: z.string().describe('address on the site, with its language root and the best place'),
  publishedAt: moment,
  region: z
    .string()
    .optional()
    .describe('the region it is about, in the language of the reader where the region has one'),
  notices: z.array(notice).optional(),
  withdrawn: withdrawn.optional(),
  highlight: z.object({ title: z.array(segment), snippet: z.array(segment) }),
  reasons: z.array(matchReason),
  pinned: z
    .enum(['best-bet', 'title', 'document-number'])
    .optional()
    .describe('why it stands before the others'),
  places: z.array(searchPlace).max(3).describe('the best places inside, the best first'),
});
export type SearchHit = z.infer<typeof searchHit>;

/** A value of a facet, what a reader calls it, and how many documents have it. */
export const facetCount = z.object({ value: z.string(), label: z.string(), count: z.int() });
export type FacetCount = z.infer<typeof facetCount>;

const facetCounts = z.array(facetCount);

export const searchResult = z.object({
  hits: z.array(searchHit),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  searched: z
    .string()
    .describe('what was searched: the query, or its corrected spelling when they differ'),
  facets: z
    .object({
      type: facetCounts,
      region: facetCounts,
      ethnicGroup: facetCounts,
      year: facetCounts,
      validity: facetCounts,
    })
    .describe('each counted as if its own filter were not set, the most frequent first'),
  nearest: z
    .array(z.string())
    .describe('words that do find something; only when nothing was found'),
  degraded: z.boolean().describe('answered from the database because the search server is away'),
});
export type SearchResult = z.infer<typeof searchResult>;

/** The query of `GET /v1/search/suggestions`. */
export const suggestionsQuery = z.strictObject({
  q: z.string().trim().max(SEARCH_QUERY_LIMIT).default(''),
  locale: locale.default(DEFAULT_LOCALE),
});
export type SuggestionsQuery = z.input<typeof suggestionsQuery>;

/** What somebody who has typed so much may want: words to search, or a page by its title. */
export const suggestion = z.object({
  text: z.string(),
  highlight: z.array(segment),
  kind: z.enum(['query', 'document']),
  type: documentType.optional().describe('of a document'),
  url: z.string().optional().describe('address of a document on the site'),
  locale: locale.describe('the language of the text'),
});
export type Suggestion = z.infer<typeof suggestion>;

export const suggestionList = z.object({ suggestions: z.array(suggestion).max(8) });
export type SuggestionList = z.infer<typeof suggestionList>;

/** The body of `POST /v1/search/clicks` → 204: the hit at this rank of these words was opened. */
export const searchClick = z.strictObject({
  q: z.string().trim().min(1).max(SEARCH_QUERY_LIMIT),
  locale: locale.default(DEFAULT_LOCALE),
  rank: z.coerce.number().pipe(z.int().min(1).max(200)),
});
export type SearchClick = z.input<typeof searchClick>;
