import { SEARCH_PAGE_SIZE } from '@minzong/api-contract';
import type { SearchServer } from '../../../gateways/meilisearch';
import type { PreparedQuery, Reading } from '../analysis/prepare-query';
import { askServer, type AskedReadings, type Counted, type ServerFound } from './ask-server';
import { countIn, noCounts, type RawCounts } from './facet-counts';
import { passes, type Filters, type SearchRequest } from './filters';
import type { Wanted } from './hits';
import { mergeReadings } from './merge-readings';
import type { Pin } from './pins';
import { arrangedWindow } from './titles-first';

/** One page of what was found, before the store confirms it. */
export interface FoundPage {
  wanted: Wanted[];
  total: number;
  counts: RawCounts;
  /** false when only some of the words were found */
  isWhole: boolean;
}

export interface Finding {
  query: PreparedQuery;
  filters: Filters;
  pins: readonly Pin[];
  request: Pick<SearchRequest, 'page' | 'sort'>;
}

const isRelaxed = ({ name }: Reading): boolean => name === 'relaxed';

/** Looked for in places as well: what a clause or a leaf has together a long document has scattered. */
const isWorthPlaces = ({ units, clause }: PreparedQuery): boolean =>
  clause !== undefined || units.length > 1;

/** What stands before the others on this page, and which of the others follow. */
export const pageWithPins = ({ pins, filters, request }: Finding) => {
  const isByRelevance = request.sort === 'relevance';
  const shown = isByRelevance ? pins.filter(({ head }) => passes(head, filters)) : [];
  const start = (request.page - 1) * SEARCH_PAGE_SIZE;
  const here = shown.slice(start, start + SEARCH_PAGE_SIZE);
  return {
    here: here.map(({ key, pinned }): Wanted => ({ key, pinned })),
    shown: shown.length,
    without: isByRelevance ? pins.map(({ key }) => key) : [],
    window: { offset: Math.max(0, start - shown.length), limit: SEARCH_PAGE_SIZE - here.length },
  };
};

const withPins = (counts: RawCounts, { pins, filters, request }: Finding): RawCounts => {
  if (request.sort === 'relevance') for (const { head } of pins) countIn(counts, head, filters);
  return counts;
};

/** What the search server is asked by. */
export interface ServerParts {
  server: SearchServer;
  /** puts the first hits in order by their titles */
  arrange: (keys: readonly string[], query: PreparedQuery) => Promise<string[]>;
}

/** Asks for a page, or for all that must be put in order before a page is cut out of it. */
const askInOrder = async (
  { server, arrange }: ServerParts,
  { query, request }: Finding,
  asked: AskedReadings,
  timeoutMs: number,
): Promise<ServerFound> => {
  const { window } = asked;
  const wide = request.sort === 'relevance' ? arrangedWindow(query, window) : undefined;
  if (wide === undefined) return askServer(server, asked, timeoutMs);
  const found = await askServer(server, { ...asked, window: wide }, timeoutMs);
  const readings = found.readings.map(async (reading) => {
    const keys = await arrange(reading.keys, query);
    return { ...reading, keys: keys.slice(window.offset, window.offset + window.limit) };
  });
  return { ...found, readings: await Promise.all(readings) };
};

/**
 * Finds one page by the search server. All readings are asked in one request; where they leave room
 * on the first page, a second one asks for places and for what holds some of the words.
 * @throws when the server is away or slow
 */
export const findByServer = async (
  parts: ServerParts,
  finding: Finding,
  timeoutMs: number,
): Promise<FoundPage> => {
  const { query, filters, request } = finding;
  const { here, shown, without, window } = pageWithPins(finding);
  const relaxed = query.readings.filter(isRelaxed);
  const isFirstPage = request.page === 1;
  const asked = { filters, without, sort: request.sort, window };
  const [words] = query.readings;
  const places = words !== undefined && isWorthPlaces(query) ? [words] : [];
  const alternates = isFirstPage
    ? [
        ...places.map((reading) => ({ reading, kind: 'place' as const })),
        ...relaxed.map((reading) => ({ reading, kind: 'document' as const })),
      ]
    : [];
  const readings = query.readings.filter((reading) => !isRelaxed(reading));
  let found: ServerFound = { readings: [], alternates: [] };
  if (readings.length > 0)
    found = await askInOrder(parts, finding, { ...asked, readings, alternates: [] }, timeoutMs);
  const foundSoFar = found.readings.reduce((sum, { total }) => sum + total, 0);
  // Most queries fill the page: what only adds to it is asked for where there is room.
  if (readings.length > 0 && alternates.length > 0 && foundSoFar < window.limit) {
    const wanted = { ...asked, readings: [], alternates };
    const added = await askServer(parts.server, wanted, timeoutMs);
    found = { ...found, alternates: added.alternates };
  }
  const isWhole = shown > 0 || found.readings.some(({ isAny }) => isAny);
  const isPartial = !isWhole && found.alternates.some(({ total }) => total > 0);
  if (!isWhole && (isPartial || !isFirstPage))
    found = await askInOrder(
      parts,
      finding,
      { ...asked, readings: relaxed, alternates: [] },
      timeoutMs,
    );
  const merged = mergeReadings(found.readings, isWhole ? found.alternates : [], {
    pageSize: window.limit,
    isFirstPage,
  });
  const primary: Counted | undefined = found.readings[merged.primary];
  return {
    wanted: [...here, ...merged.entries],
    total: merged.total + shown,
    counts: withPins(primary?.counts ?? noCounts(), finding),
    isWhole,
  };
};
