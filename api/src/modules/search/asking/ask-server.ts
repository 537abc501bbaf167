import { SEARCH_FACETS, type MatchReason, type SearchFacet } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import type {
  SearchServer,
  ServerAnswer,
  ServerQuery,
  ServerRecord,
} from '../../../gateways/meilisearch';
import type { Reading } from '../analysis/prepare-query';
import { partsOf } from '../documents/search-key';
import { FACETS_ATTRIBUTE, readFacetValue } from '../index/facet-values';
import {
  attributesOf,
  COMPARED_ATTRIBUTES,
  SEARCH_INDEX,
  titleAttributesOf,
} from '../index/index-settings';
import { noCounts, type RawCounts } from './facet-counts';
import { facetsSet, filterClauses, type Filters, type SearchRequest } from './filters';
import type { Candidate } from './rank';

/** Which of the hits are wanted. */
export interface Window {
  offset: number;
  limit: number;
}

/** What one reading of a query has found. */
export interface Found {
  /** the best first */
  hits: Candidate[];
  total: number;
  reason: MatchReason | undefined;
}

export interface Asked {
  filters: Filters;
  /** documents that are shown anyway, by key */
  without: readonly string[];
  sort: SearchRequest['sort'];
}

/**
 * So many hits by their titles and so many by all their words are compared by us; what follows stays
 * as the search server ranks it.
 */
const BY_TITLE = 40;
const BY_WORDS = 20;
const ALTERNATES = 20;

const SORTS = { relevance: [], newest: ['time:desc'], oldest: ['time:asc'] } as const;

const quoted = (keys: readonly string[]): string => keys.map((key) => `"${key}"`).join(', ');

const common = (
  { q, matchingStrategy, fields }: Reading,
  { filters, without, sort }: Asked,
  kind: 'document' | 'place',
  except?: SearchFacet,
): Omit<ServerQuery, 'limit' | 'offset'> => ({
  indexUid: SEARCH_INDEX,
  q,
  matchingStrategy,
  attributesToSearchOn: attributesOf(fields),
  attributesToRetrieve: ['document', ...COMPARED_ATTRIBUTES],
  filter: [
    `kind = ${kind}`,
    ...(without.length === 0 ? [] : [`document NOT IN [${quoted(without)}]`]),
    ...filterClauses(filters, except),
  ],
  ...(SORTS[sort].length === 0 ? {} : { sort: [...SORTS[sort]] }),
});

/**
 * The queries of a reading: what has its words anywhere, with the facets of that, each as if its own
 * filter were not set; and, when the best are wanted first, what has them in its titles. The server
 * would look for words to leave out in the titles alone as well.
 */
const queriesOf = (reading: Reading, asked: Asked, window: Window): ServerQuery[] => {
  const isByRelevance = asked.sort === 'relevance';
  const base = common(reading, asked, 'document');
  const attributes = titleAttributesOf(reading.fields);
  const isOne =
    reading.excludes === true || attributes.length === base.attributesToSearchOn?.length;
  const first = { offset: 0, limit: isOne ? BY_TITLE + BY_WORDS : BY_WORDS };
  const facets = [FACETS_ATTRIBUTE];
  return [
    { ...base, ...(isByRelevance ? first : window), facets },
    ...facetsSet(asked.filters).map((facet) => ({
      ...common(reading, asked, 'document', facet),
      ...{ limit: 0, offset: 0, facets },
    })),
    ...(isByRelevance && !isOne
      ? [{ ...base, attributesToSearchOn: attributes, offset: 0, limit: BY_TITLE }]
      : []),
  ];
};

/** What only adds to the first page: hits without counts. */
const alternate = (reading: Reading, asked: Asked, kind: 'document' | 'place'): ServerQuery => ({
  ...common(reading, asked, kind),
  ...{ limit: ALTERNATES, offset: 0 },
  ...(kind === 'place' ? { distinct: 'document' } : {}),
});

const candidateOf = ({ document, titles, about, inForce }: ServerRecord): Candidate[] => {
  const key = String(document);
  const parts = partsOf(key);
  if (parts === undefined) return [];
  return [
    {
      ...{ key, type: parts.type as DocumentType, text: '' },
      // An index that was made before these were kept in it answers until its successor is ready.
      titles: Array.isArray(titles) ? titles.map(String) : [],
      summary: typeof about === 'string' ? about : '',
      isInForce: inForce !== 0,
    },
  ];
};

/** The hits of all answers, those of the last first, each once. */
const foundIn = (answers: readonly ServerAnswer[], reason?: MatchReason): Found => {
  const byKey = new Map<string, Candidate>();
  for (const { hits } of [...answers].reverse())
    for (const candidate of hits.flatMap(candidateOf))
      if (!byKey.has(candidate.key)) byKey.set(candidate.key, candidate);
  return { hits: [...byKey.values()], total: answers[0]?.estimatedTotalHits ?? 0, reason };
};

/** The first answer counts the facets that are not set, each of the others one that is. */
const countsIn = (answers: readonly ServerAnswer[], set: readonly SearchFacet[]): RawCounts => {
  const counts = noCounts();
  for (const [at, { facetDistribution = {} }] of answers.slice(0, 1 + set.length).entries()) {
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
  reading: Reading;
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
  const parts = asked.readings.map((reading) => ({
    reading,
    queries: queriesOf(reading, asked, asked.window),
  }));
  const alternates = asked.alternates.map(({ reading, kind }) => alternate(reading, asked, kind));
  const all = [...parts.flatMap(({ queries }) => queries), ...alternates];
  const answers = await server.search(all, timeoutMs);
  let at = 0;
  const take = (count: number): ServerAnswer[] => answers.slice(at, (at += count));
  const readings = parts.map(({ reading, queries }): Counted => {
    const own = take(queries.length);
    const counts = countsIn(own, facetsSet(asked.filters));
    const found = foundIn(own, reading.reason);
    const isAny = found.total > 0 || Object.values(counts).some(({ size }) => size > 0);
    return { ...found, reading, counts, isAny };
  });
  return {
    readings,
    alternates: asked.alternates.map(({ reading }) => foundIn(take(1), reading.reason)),
  };
};

/**
 * What a reading finds beyond the hits that are known, in the order of the search server.
 * @throws when it is away or slow
 */
export const askBeyond = async (
  server: SearchServer,
  reading: Reading,
  asked: Asked & { known: readonly string[]; window: Window },
  timeoutMs: number,
): Promise<Candidate[]> => {
  const base = common(
    reading,
    { ...asked, without: [...asked.without, ...asked.known] },
    'document',
  );
  const answers = await server.search([{ ...base, ...asked.window }], timeoutMs);
  return foundIn(answers).hits;
};
