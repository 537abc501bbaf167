import { SEARCH_PAGE_SIZE } from '@minzong/api-contract';
import type { SearchServer } from '../../../gateways/meilisearch';
import type { PreparedQuery, Reading } from '../analysis/prepare-query';
import { askServer, type Counted, type Found, type ServerFound, type Window } from './ask-server';
import { countIn, noCounts, type RawCounts } from './facet-counts';
import { passes, type Filters, type SearchRequest } from './filters';
import type { Wanted } from './hits';
import { mergeReadings, type Entry } from './merge-readings';
import { cutOut, inOrder, interleaved, spelledIn, toFetch, type ReadCandidates } from './order';
import type { Pin } from './pins';

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
  readCandidates: ReadCandidates;
  /** reads words as the same desk's decisions have them */
  prepare: (q: string) => PreparedQuery;
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

/** Of what holds only some of the words, what holds less than this does not follow the others. */
const RELATED = 0.3;

const NOTHING: ServerFound = { readings: [], alternates: [] };

/** What holds some of the words, whichever they are, as if found by one reading. */
const together = (readings: readonly Counted[]): Counted[] => {
  const [largest] = [...readings].sort((a, b) => b.total - a.total);
  if (largest === undefined || !largest.isAny) return [];
  return [{ ...largest, keys: interleaved(readings.map(({ keys }) => keys)) }];
};

/** The query in the characters that its letters spell in the title of the best hit. */
const spelled = async (
  { query, readCandidates, prepare }: Finding,
  found: readonly Counted[],
): Promise<PreparedQuery | undefined> => {
  const [first] = query.letters === '' ? [] : (found.find(({ isAny }) => isAny)?.keys ?? []);
  const [best] = first === undefined ? [] : await readCandidates([first], false);
  const words = best === undefined ? undefined : spelledIn(best.head.title, query);
  return words === undefined ? undefined : prepare(words);
};

/** A reading of the words that the letters spell: what it finds was found by how it is spoken. */
const spelledReading = (query: PreparedQuery | undefined): Reading[] =>
  (query?.readings ?? [])
    .filter(({ name }) => name === 'words')
    .map((reading) => ({ ...reading, reason: 'pinyin' }));

const withKeys = async <Some extends { keys: string[] }>(
  founds: readonly Some[],
  ordered: (keys: string[]) => Promise<string[]>,
): Promise<Some[]> =>
  Promise.all(founds.map(async (found) => ({ ...found, keys: await ordered(found.keys) })));

/** A hit that only the characters have found is shown with them, not with the letters, marked. */
const asSpelled = (
  entry: Entry,
  found: readonly Counted[],
  characters: PreparedQuery | undefined,
): Wanted =>
  characters === undefined ||
  entry.reason !== 'pinyin' ||
  found.some(({ keys }) => keys.includes(entry.key))
    ? entry
    : { ...entry, query: characters };

/** What is asked of the server for a page, beside the readings. */
const askedOf = ({ filters, request }: Finding, without: readonly string[], window: Window) => ({
  ...{ filters, without, sort: request.sort },
  window: request.sort === 'relevance' ? toFetch(window) : window,
});

const orderOf =
  ({ request, readCandidates }: Finding) =>
  async (keys: string[], by: PreparedQuery, least?: number): Promise<string[]> =>
    request.sort === 'relevance'
      ? inOrder(keys, by, readCandidates, least !== undefined, least)
      : keys;

interface More {
  /** documents with a place that holds all the words */
  places: Found[];
  /** what holds some of the words */
  some: Counted[];
  /** what holds the words that the letters of the query spell */
  bySound: Counted[];
  characters: PreparedQuery | undefined;
}

const NO_MORE: More = { places: [], some: [], bySound: [], characters: undefined };

/** Asks for places, for what holds some of the words, and for the words that letters spell. */
const findMore = async (
  server: SearchServer,
  finding: Finding,
  asked: ReturnType<typeof askedOf>,
  found: readonly Counted[],
  timeoutMs: number,
): Promise<More> => {
  const characters = await spelled(finding, found);
  const relaxed = finding.query.readings.filter(isRelaxed);
  const readings = [...relaxed, ...spelledReading(characters)];
  const [words] = finding.query.readings;
  const places = words !== undefined && isWorthPlaces(finding.query) ? [words] : [];
  const alternates = places.map((reading) => ({ reading, kind: 'place' as const }));
  if (readings.length + alternates.length === 0) return { ...NO_MORE, characters };
  const answered = await askServer(server, { ...asked, readings, alternates }, timeoutMs);
  const order = orderOf(finding);
  return {
    places: answered.alternates,
    some: together(answered.readings.slice(0, relaxed.length)),
    bySound: await withKeys(answered.readings.slice(relaxed.length), (keys) =>
      order(keys, characters ?? finding.query),
    ),
    characters,
  };
};

/**
 * Finds one page by the search server. All readings that demand every word are asked in one request;
 * where few documents have them all, a second one asks for those that have some. The first hits are
 * put in the order of {@link inOrder}.
 * @throws when the server is away or slow
 */
export const findByServer = async (
  server: SearchServer,
  finding: Finding,
  timeoutMs: number,
): Promise<FoundPage> => {
  const deadline = performance.now() + timeoutMs;
  const { query, request } = finding;
  const { here, shown, without, window } = pageWithPins(finding);
  const isFirstPage = request.page === 1;
  const asked = askedOf(finding, without, window);
  const order = orderOf(finding);

  const readings = query.readings.filter((reading) => !isRelaxed(reading));
  const found =
    readings.length === 0
      ? NOTHING
      : await askServer(server, { ...asked, readings, alternates: [] }, timeoutMs);
  const isWhole = shown > 0 || found.readings.some(({ isAny }) => isAny);
  const whole = await withKeys(found.readings, (keys) => order(keys, query));
  const isFew = isFirstPage && (whole.find(({ isAny }) => isAny)?.total ?? 0) < window.limit;
  const leftMs = Math.max(1, Math.floor(deadline - performance.now()));
  const { places, some, bySound, characters } =
    isFew || !isWhole ? await findMore(server, finding, asked, whole, leftMs) : NO_MORE;

  const primaries = isWhole ? whole : await withKeys(some, (keys) => order(keys, query, 0));
  // One word that is found whole is not looked for in its parts as well.
  const isOfParts = isWhole && query.units.length > 1;
  const related = isOfParts ? await withKeys(some, (keys) => order(keys, query, RELATED)) : [];
  const merged = mergeReadings(
    primaries.map((one) => ({
      ...one,
      keys: request.sort === 'relevance' ? cutOut(one.keys, window) : one.keys,
    })),
    isWhole ? [...bySound, ...places, ...related] : [],
    { pageSize: window.limit, isFirstPage },
  );
  return {
    wanted: [...here, ...merged.entries.map((entry) => asSpelled(entry, whole, characters))],
    total: merged.total + shown,
    counts: withPins(primaries[merged.primary]?.counts ?? noCounts(), finding),
    isWhole,
  };
};
