import { SEARCH_PAGE_SIZE, type SearchHit, type SearchResult } from '@minzong/api-contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { SearchServer } from '../../gateways/meilisearch';
import type { Log } from '../../log';
import { correct } from './analysis/correct';
import { prepareQuery, type PreparedQuery } from './analysis/prepare-query';
import type { Vocabulary } from './analysis/vocabulary';
import type { Breaker } from './asking/breaker';
import { facetCounts, noCounts } from './asking/facet-counts';
import { resolveFilters, type Filters, type SearchRequest } from './asking/filters';
import { findByServer, type Finding, type FoundPage } from './asking/find-by-server';
import { findInDatabase } from './asking/find-in-database';
import { asHit, regionOf } from './asking/hits';
import type { KeptHits } from './asking/kept-hits';
import { nearestWords } from './asking/nearest-words';
import { readPins } from './asking/pins';
import type { Taxonomy } from './asking/taxonomy';
import type { Decisions } from './desk/desk';
import { readCandidates } from './storing/candidates.store';

/** All that a search may take of the search server, so that the database has time within a second. */
const SERVER_PATIENCE_MS = 700;

export interface SearchParts {
  db: Kysely<Tables>;
  server: SearchServer;
  decisions: () => Decisions;
  taxonomy: () => Promise<Taxonomy>;
  vocabulary: () => Vocabulary;
  hits: Pick<KeptHits, 'read'>;
  breaker: Breaker;
  log: Log;
}

interface Answered extends FoundPage {
  query: PreparedQuery;
  nearest: string[];
  degraded: boolean;
}

/**
 * Search in the language of the reader. Every document is found once, in the language in which the
 * lists show it to that reader; a query that is empty finds nothing. A hit whose document has been
 * withdrawn meanwhile is left out, whatever the index still holds.
 */
export const createSearchService = (parts: SearchParts) => {
  const { db, server } = parts;

  const findingOf = async (
    query: PreparedQuery,
    filters: Filters,
    request: SearchRequest,
  ): Promise<Finding> => {
    const pins = await readPins(db, query, parts.decisions(), request.locale);
    return {
      ...{ query, filters, pins, request },
      readCandidates: (keys) => readCandidates(db, keys),
      prepare: (q) => prepareQuery(q, { synonyms: parts.decisions().synonyms, exactly: true }),
    };
  };

  /** What was typed and not found may be found in the spelling of the titles. */
  const findCorrected = async (
    { query, filters }: Finding,
    request: SearchRequest,
    timeoutMs: number,
  ): Promise<{ query: PreparedQuery; page: FoundPage } | undefined> => {
    const vocabulary = parts.vocabulary();
    const correction = correct(query.typed, vocabulary);
    if (correction === undefined) return undefined;
    const { synonyms } = parts.decisions();
    const corrected = prepareQuery(correction.q, { synonyms, exactly: true, vocabulary });
    const finding = await findingOf(corrected, filters, request);
    const page = await findByServer(server, finding, timeoutMs);
    return page.isWhole && page.total > 0 ? { query: corrected, page } : undefined;
  };

  const askServer = async (finding: Finding, request: SearchRequest): Promise<Answered> => {
    const deadline = performance.now() + SERVER_PATIENCE_MS;
    const left = (): number => Math.max(1, Math.floor(deadline - performance.now()));
    const { query, filters } = finding;
    const page = await findByServer(server, finding, left());
    const plain = { query, ...page, nearest: [], degraded: false };
    if (page.isWhole || request.exactly === '1') return plain;
    const corrected = await findCorrected(finding, request, left());
    if (corrected !== undefined) return { ...plain, query: corrected.query, ...corrected.page };
    if (page.total > 0) return plain;
    const nearest = await nearestWords(server, query, filters, parts.vocabulary(), left());
    return { ...plain, nearest };
  };

  const answer = async (finding: Finding, request: SearchRequest): Promise<Answered> => {
    if (parts.breaker.isClosed()) {
      try {
        const answered = await askServer(finding, request);
        parts.breaker.succeeded();
        return answered;
      } catch (error) {
        parts.breaker.failed();
        parts.log.warn({ err: error }, 'the search server did not answer; searching the database');
      }
    }
    const page = await findInDatabase(db, finding);
    return { query: finding.query, ...page, nearest: [], degraded: true };
  };

  const hitsOf = async (
    { wanted, query }: Answered,
    request: SearchRequest,
    taxonomy: Taxonomy,
  ): Promise<SearchHit[]> => {
    const stored = await parts.hits.read(wanted.map(({ key }) => key));
    return wanted.flatMap((one) => {
      const hit = stored.get(one.key);
      if (hit === undefined) return [];
      const { locale } = request;
      return [
        { ...asHit(hit, one.query ?? query, one, locale), ...regionOf(hit, taxonomy, locale) },
      ];
    });
  };

  return {
    search: async (request: SearchRequest): Promise<SearchResult> => {
      const { q, locale, page, exactly } = request;
      const { synonyms } = parts.decisions();
      const taxonomy = await parts.taxonomy();
      const vocabulary = parts.vocabulary();
      const query = prepareQuery(q, { synonyms, exactly: exactly === '1', vocabulary });
      const filters = resolveFilters(request, taxonomy);
      const isEmpty = query.readings.length === 0 && query.titleKey === '';
      const nothing = { wanted: [], total: 0, counts: noCounts(), isWhole: true };
      const answered: Answered = isEmpty
        ? { query, ...nothing, nearest: [], degraded: false }
        : await answer(await findingOf(query, filters, request), request);
      const hits = await hitsOf(answered, request, taxonomy);
      return {
        hits,
        total: Math.max(0, answered.total - (answered.wanted.length - hits.length)),
        page,
        pageSize: SEARCH_PAGE_SIZE,
        searched: answered.query === query ? q : answered.query.typed,
        facets: facetCounts(answered.counts, taxonomy, locale),
        nearest: answered.nearest,
        degraded: answered.degraded,
      };
    },
  };
};

export type SearchService = ReturnType<typeof createSearchService>;
