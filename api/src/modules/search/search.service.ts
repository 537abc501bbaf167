import {
  SEARCH_PAGE_SIZE,
  documentPath,
  type SearchHit,
  type SearchResult,
} from '@minzong/api-contract';
import { DEFAULT_LOCALE, type DocumentType, type Locale } from '@minzong/content-types';
import type { Log } from '../../log';
import type { Breaker } from './breaker';
import type { Found, FoundPage } from './found';
import { textOf } from './segments';

// Leaves the database 200 ms of the second within which every search is answered.
const SERVER_PATIENCE_MS = 800;

export interface SearchRequest {
  q: string;
  locale: Locale;
  type?: DocumentType | undefined;
  page: number;
}

interface Asked {
  q: string;
  locale: Locale;
  type: DocumentType | undefined;
  page: number;
  pageSize: number;
}

export interface SearchParts {
  /** @throws when the server is away or not in time */
  askServer(asked: Asked, timeoutMs: number): Promise<FoundPage>;
  askDatabase(asked: Asked): Promise<FoundPage>;
  /** What the content store holds now of the documents found; what is missing there is not published. */
  readPublished(found: Found[]): Promise<PublishedVersion[]>;
  breaker: Breaker;
  log: Log;
}

export interface PublishedVersion {
  type: string;
  id: string;
  locale: string;
  slug: string;
  publishedAt: string;
  /** its notices and withdrawal, as the contract has them */
  standing: Pick<SearchHit, 'notices' | 'withdrawn'>;
}

const NOTHING: FoundPage = { found: [], total: 0, types: {} };

const versionKey = (version: { type: string; id: string; locale: string }): string =>
  `${version.type}/${version.id}/${version.locale}`;

const asHit = (found: Found, version: PublishedVersion, requested: Locale): SearchHit => {
  const type = found.type as DocumentType;
  const root = requested === DEFAULT_LOCALE ? '' : `/${requested}`;
  return {
    type,
    id: found.id,
    slug: version.slug,
    locale: found.locale,
    title: textOf(found.title),
    snippet: textOf(found.snippet),
    url: `${root}${documentPath(type, version.slug)}`,
    publishedAt: version.publishedAt,
    ...version.standing,
    reasons: [],
    places: [],
    highlight: { title: found.title, snippet: found.snippet },
  };
};

/**
 * Search in the language of the reader. Every document is found once, in the language in which the
 * lists show it to that reader; a query that is empty finds nothing. A hit whose document has been
 * withdrawn meanwhile is left out, whatever the index still holds.
 */
export const createSearchService = (parts: SearchParts) => {
  const ask = async (asked: Asked): Promise<{ page: FoundPage; degraded: boolean }> => {
    if (asked.q === '') return { page: NOTHING, degraded: false };
    if (parts.breaker.isClosed()) {
      try {
        const page = await parts.askServer(asked, SERVER_PATIENCE_MS);
        parts.breaker.succeeded();
        return { page, degraded: false };
      } catch (error) {
        parts.breaker.failed();
        parts.log.warn({ err: error }, 'the search server did not answer; searching the database');
      }
    }
    return { page: await parts.askDatabase(asked), degraded: true };
  };

  return {
    search: async ({ q, locale, type, page }: SearchRequest): Promise<SearchResult> => {
      const asked = { q, locale, type, page, pageSize: SEARCH_PAGE_SIZE };
      const { page: answer, degraded } = await ask(asked);
      const versions = new Map(
        (await parts.readPublished(answer.found)).map((version) => [versionKey(version), version]),
      );
      const hits = answer.found.flatMap((found) => {
        const version = versions.get(versionKey(found));
        return version === undefined ? [] : [asHit(found, version, locale)];
      });
      return {
        hits,
        total: answer.total - (answer.found.length - hits.length),
        page,
        pageSize: SEARCH_PAGE_SIZE,
        searched: q,
        facets: {
          type: Object.entries(answer.types).map(([value, count]) => ({
            value,
            label: value,
            count,
          })),
          region: [],
          ethnicGroup: [],
          year: [],
          validity: [],
        },
        nearest: [],
        degraded,
      };
    },
  };
};

export type SearchService = ReturnType<typeof createSearchService>;
