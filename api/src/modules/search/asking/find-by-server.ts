import { SEARCH_PAGE_SIZE } from '@minzong/api-contract';
import type { SearchServer } from '../../../gateways/meilisearch';
import type { PreparedQuery, Reading } from '../analysis/prepare-query';
import {
  askBeyond,
  askServer,
  type Asked,
  type Counted,
  type Found,
  type ServerFound,
  type Window,
} from './ask-server';
import { countIn, noCounts, type RawCounts } from './facet-counts';
import { passes, type Filters, type SearchRequest } from './filters';
import type { Wanted } from './hits';
import { mergeReadings, type Entry } from './merge-readings';
import { inOrder, inOrderByText, interleaved, spelledIn, type ReadCandidates } from './order';
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

/** What one reading has found, in the order in which it is shown. */
interface Ordered extends Omit<Counted, 'hits'> {
  keys: string[];
}

/** What holds some of the words, whichever they are, as if found by one reading. */
const together = (readings: readonly Counted[]): Counted[] => {
  const [largest] = [...readings].sort((a, b) => b.total - a.total);
  if (largest === undefined || !largest.isAny) return [];
  return [{ ...largest, hits: interleaved(readings.map(({ hits }) => hits)) }];
};

/** The query in the characters that its letters spell in the title of the best hit. */
const spelled = (
  { query, prepare }: Finding,
  found: readonly Counted[],
): PreparedQuery | undefined => {
  if (query.letters === '') return undefined;
  const first = found.find(({ isAny }) => isAny);
  const [best] = first === undefined ? [] : inOrder(first.hits, query);
  const title = first?.hits.find(({ key }) => key === best)?.titles[0];
  const words = title === undefined ? undefined : spelledIn(title, query);
  return words === undefined ? undefined : prepare(words);
};

/** A reading of the words that the letters spell: what it finds was found by how it is spoken. */
const spelledReading = (query: PreparedQuery | undefined): Reading[] =>
  (query?.readings ?? [])
    .filter(({ name }) => name === 'words')
    .map((reading) => ({ ...reading, reason: 'pinyin' }));

/** A hit that only the characters have found is shown with them, not with the letters, marked. */
const asSpelled = (
  entry: Entry,
  found: readonly Counted[],
  characters: PreparedQuery | undefined,
): Wanted =>
  characters === undefined ||
  entry.reason !== 'pinyin' ||
  found.some(({ hits }) => hits.some(({ key }) => key === entry.key))
    ? entry
    : { ...entry, query: characters };

const isByRelevance = ({ request }: Finding): boolean => request.sort === 'relevance';

const ordered = (finding: Finding, found: readonly Counted[], by: PreparedQuery): Ordered[] =>
  found.map(({ hits, ...rest }) => ({
    ...rest,
    keys: isByRelevance(finding) ? inOrder(hits, by) : hits.map(({ key }) => key),
  }));

/** The same of what holds some of the words: `least` of the query, or it is left out. */
const orderedByText = (finding: Finding, found: readonly Counted[], least = 0) =>
  Promise.all(
    found.map(async ({ hits, ...rest }): Promise<Ordered> => {
      const { query, readCandidates } = finding;
      const keys = isByRelevance(finding)
        ? await inOrderByText(hits, query, readCandidates, least)
        : hits.map(({ key }) => key);
      return { ...rest, keys };
    }),
  );

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
  asked: Asked & { window: Window },
  found: readonly Counted[],
  timeoutMs: number,
): Promise<More> => {
  const characters = spelled(finding, found);
  const relaxed = finding.query.readings.filter(isRelaxed);
  const readings = [...relaxed, ...spelledReading(characters)];
  const [words] = finding.query.readings;
  const places = words !== undefined && isWorthPlaces(finding.query) ? [words] : [];
  const alternates = places.map((reading) => ({ reading, kind: 'place' as const }));
  if (readings.length + alternates.length === 0) return { ...NO_MORE, characters };
  const answered = await askServer(server, { ...asked, readings, alternates }, timeoutMs);
  return {
    places: answered.alternates,
    some: together(answered.readings.slice(0, relaxed.length)),
    bySound: answered.readings.slice(relaxed.length),
    characters,
  };
};

/**
 * The window of what a reading finds: cut out of the hits that are ordered, and of what follows them
 * where it reaches further.
 */
const cutOut = async (
  server: SearchServer,
  { keys, total, reading }: Ordered,
  asked: Asked & { window: Window },
  timeoutMs: number,
): Promise<string[]> => {
  const { offset, limit } = asked.window;
  const here = keys.slice(offset, offset + limit);
  const missing = Math.min(limit - here.length, total - Math.max(offset, keys.length));
  if (missing <= 0) return here;
  const window = { offset: Math.max(0, offset - keys.length), limit: missing };
  const beyond = await askBeyond(server, reading, { ...asked, known: keys, window }, timeoutMs);
  return [...here, ...beyond.map(({ key }) => key)];
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
  const leftMs = (): number => Math.max(1, Math.floor(deadline - performance.now()));
  const { query, request, filters } = finding;
  const { here, shown, without, window } = pageWithPins(finding);
  const isFirstPage = request.page === 1;
  const asked = { filters, without, sort: request.sort, window };

  const readings = query.readings.filter((reading) => !isRelaxed(reading));
  const found =
    readings.length === 0
      ? NOTHING
      : await askServer(server, { ...asked, readings, alternates: [] }, leftMs());
  const isWhole = shown > 0 || found.readings.some(({ isAny }) => isAny);
  const most = found.readings.find(({ isAny }) => isAny)?.total ?? 0;
  const isFew = isFirstPage && most < window.limit;
  const { places, some, bySound, characters } =
    isFew || !isWhole ? await findMore(server, finding, asked, found.readings, leftMs()) : NO_MORE;

  const primaries = isWhole
    ? ordered(finding, found.readings, query)
    : await orderedByText(finding, some);
  // One word that is found whole is not looked for in its parts as well.
  const isOfParts = isWhole && query.units.length > 1;
  const related = isOfParts ? await orderedByText(finding, some, RELATED) : [];
  const sounds = ordered(finding, bySound, characters ?? query);
  const following = places.map(({ hits, ...rest }) => ({
    ...rest,
    keys: hits.map(({ key }) => key),
  }));
  const first = isByRelevance(finding) ? primaries.find(({ isAny }) => isAny) : undefined;
  if (first !== undefined) first.keys = await cutOut(server, first, asked, leftMs());
  const merged = mergeReadings(primaries, isWhole ? [...sounds, ...following, ...related] : [], {
    pageSize: window.limit,
    isFirstPage,
  });
  return {
    wanted: [
      ...here,
      ...merged.entries.map((entry) => asSpelled(entry, found.readings, characters)),
    ],
    total: merged.total + shown,
    counts: withPins(primaries[merged.primary]?.counts ?? noCounts(), finding),
    isWhole,
  };
};
