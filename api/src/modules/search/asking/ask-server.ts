import { SEARCH_FACETS, type MatchReason, type SearchFacet } from '@minzong/api-contract';
import type { SearchServer, ServerAnswer, ServerQuery } from '../../../gateways/meilisearch';
import type { Reading } from '../analysis/prepare-query';
import { FACETS_ATTRIBUTE, readFacetValue } from '../index/facet-values';
import { attributesOf, SEARCH_INDEX } from '../index/index-settings';
import { noCounts, type RawCounts } from './facet-counts';
import { facetsSet, filterClauses, type Filters, type SearchRequest } from './filters';

/** Which of the hits are wanted. */
export interface Window {
  offset: number;
  limit: number;
}

/** What one reading of a query has found. */
export interface Found {
  /** keys of documents, the best first */
  keys: string[];
  total: number;
  reason: MatchReason | undefined;
}

export interface Asked {
  filters: Filters;
  /** documents that are shown anyway, by key */
  without: readonly string[];
  sort: SearchRequest['sort'];
}

const ALTERNATES = 20;

const SORTS = { relevance: [], newest: ['time:desc'], oldest: ['time:asc'] } as const;

const quoted = (keys: readonly string[]): string => keys.map((key) => `"${key}"`).join(', ');

const common = (
  { q, matchingStrategy, fields }: Reading,
  { without, sort }: Asked,
  kind: 'document' | 'place',
): Omit<ServerQuery, 'limit' | 'offset'> => ({
  indexUid: SEARCH_INDEX,
  q,
  matchingStrategy,
  attributesToSearchOn: attributesOf(fields),
  attributesToRetrieve: ['document'],
  filter: [
    `kind = ${kind}`,
    ...(without.length === 0 ? [] : [`document NOT IN [${quoted(without)}]`]),
  ],
  ...(SORTS[sort].length === 0 ? {} : { sort: [...SORTS[sort]] }),
});

/** A reading of the query with the facets of what it finds: each as if its own filter were not set. */
const withFacets = (reading: Reading, asked: Asked, window: Window): ServerQuery[] => {
  const base = common(reading, asked, 'document');
  const set = facetsSet(asked.filters);
  const narrowed = (except?: SearchFacet) => [
    ...base.filter,
    ...filterClauses(asked.filters, except),
  ];
  return [
    {
      ...base,
      ...window,
      filter: narrowed(),
      facets: [FACETS_ATTRIBUTE],
    },
    ...set.map((facet) => ({
      ...base,
      ...{ limit: 0, offset: 0, filter: narrowed(facet), facets: [FACETS_ATTRIBUTE] },
    })),
  ];
};

/** What only adds to the first page: hits without counts. */
const alternate = (reading: Reading, asked: Asked, kind: 'document' | 'place'): ServerQuery => {
  const base = common(reading, asked, kind);
  return {
    ...base,
    filter: [...base.filter, ...filterClauses(asked.filters)],
    limit: ALTERNATES,
    offset: 0,
    ...(kind === 'place' ? { distinct: 'document' } : {}),
  };
};

const foundIn = (answer: ServerAnswer | undefined, reason?: MatchReason): Found => ({
  keys: (answer?.hits ?? []).map(({ document }) => String(document)),
  total: answer?.estimatedTotalHits ?? 0,
  reason,
});

/** The first answer counts the facets that are not set, each of the others one that is. */
const countsIn = (answers: readonly ServerAnswer[], set: readonly SearchFacet[]): RawCounts => {
  const counts = noCounts();
  for (const [at, { facetDistribution = {} }] of answers.entries()) {
    const counted =
      at === 0 ? SEARCH_FACETS.filter((facet) => !set.includes(facet)) : [set[at - 1]];
    for (const [joined, count] of Object.entries(facetDistribution[FACETS_ATTRIBUTE] ?? {})) {
      const read = readFacetValue(joined);
      if (read !== undefined && counted.includes(read[0])) counts[read[0]].set(read[1], count);
    }
  }
  return counts;
};

/** What a reading has found, with the counts of its facets. */
export interface Counted extends Found {
  counts: RawCounts;
  /** something was found, if only without one of the filters */
  isAny: boolean;
}

export interface ServerFound {
  /** in the order of the readings asked */
  readings: Counted[];
  /** hits of the alternates, in their order */
  alternates: Found[];
}

export interface AskedReadings extends Asked {
  readings: readonly Reading[];
  window: Window;
  /** asked as well, for the first page */
  alternates: readonly { reading: Reading; kind: 'document' | 'place' }[];
}

/** Asks the search server every reading at once. @throws when it is away or slow */
export const askServer = async (
  server: SearchServer,
  asked: AskedReadings,
  timeoutMs: number,
): Promise<ServerFound> => {
  const parts = asked.readings.map((reading) => withFacets(reading, asked, asked.window));
  const alternates = asked.alternates.map(({ reading, kind }) => alternate(reading, asked, kind));
  const answers = await server.search([...parts.flat(), ...alternates], timeoutMs);
  let at = 0;
  const take = (count: number): ServerAnswer[] => answers.slice(at, (at += count));
  const readings = parts.map((part, index) => {
    const own = take(part.length);
    const counts = countsIn(own, facetsSet(asked.filters));
    const found = foundIn(own[0], asked.readings[index]?.reason);
    const isAny = found.total > 0 || Object.values(counts).some(({ size }) => size > 0);
    return { ...found, counts, isAny };
  });
  return {
    readings,
    alternates: asked.alternates.map(({ reading }) => foundIn(take(1)[0], reading.reason)),
  };
};
