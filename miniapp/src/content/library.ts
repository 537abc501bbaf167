import { ApiError, createClickReporter, createClient, createSizeReader } from '@minzong/api-client';
import type {
  Collection,
  Home,
  List,
  ListFacets,
  ListQuery,
  SearchClick,
  SearchQuery,
  SearchResult,
  ServedDocument,
  Suggestion,
  TypeOf,
} from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { ConnectionError, send, transport } from '../platform/request';
import { isOnline } from './connection';
import { failureOf, mayUseKept } from './failure';
import { forget, keep, keepLatest, readKept, type Kept } from './kept';
import { readShelved, unshelveDocument } from './offline/shelf';
import { documentKey } from './offline/thing';
import { withRetries, type Worth } from './retry';
import { loadFontsFor } from './script-fonts';

const client = createClient(transport);
const report = createClickReporter(send);

const KEPT_SEARCHES = 'search:';
/** As many as the page offers to ask again. */
const MOST_KEPT_SEARCHES = 10;

/** So long an answer is waited for before an earlier copy is shown in the meantime. */
const PATIENCE_MILLISECONDS = 1500;

/** Something read: fresh, or the copy kept at `keptAt` because no fresh one came. */
export type Read<T> = { value: T } & ({ fresh: true } | { fresh: false; keptAt: number });

/** Is given an earlier copy while the answer is still on its way. */
export type Meanwhile<T> = (read: Read<T>) => void;

const isAnswer = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && field in value;

/** A portal page of a hotel network answers 200 with HTML: that is no answer of the api. */
const mustHave = <T>(value: T, field: string): T => {
  if (!isAnswer(value, field)) throw new ApiError(502);
  loadFontsFor(value);
  return value;
};

const worthRetrying = async (error: unknown): Promise<Worth> => {
  if (error instanceof ApiError) return error.status >= 500 ? 'always' : 'never';
  if (!(error instanceof ConnectionError) || !(await isOnline())) return 'never';
  return error.timedOut ? 'once' : 'always';
};

/** An earlier copy, of what was read or of what was kept on purpose. One of another shape is none. */
const earlierCopy = <T>(key: string, field: string): Kept<T> | undefined => {
  const copies = [readKept<T>(key), readShelved(key) as Kept<T> | undefined];
  return copies.find((copy) => copy !== undefined && isAnswer(copy.value, field));
};

interface Question<T> {
  key: string;
  /** that every answer has */
  field: string;
  load: () => Promise<T>;
}

const readThrough = async <T>(
  { key, field, load }: Question<T>,
  meanwhile?: Meanwhile<T>,
): Promise<Read<T>> => {
  const standIn = (): Read<T> | undefined => {
    const copy = earlierCopy<T>(key, field);
    if (copy === undefined) return undefined;
    loadFontsFor(copy.value);
    return { ...copy, fresh: false };
  };
  const impatience = setTimeout(() => {
    const copy = meanwhile && standIn();
    if (copy !== undefined) meanwhile?.(copy);
  }, PATIENCE_MILLISECONDS);
  try {
    const value = mustHave(await withRetries(load, { worth: worthRetrying }), field);
    keep(key, value);
    return { value, fresh: true };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'withdrawn' || failure.kind === 'missing') {
      forget(key);
      unshelveDocument(key);
    }
    const copy = mayUseKept(failure) ? standIn() : undefined;
    if (copy === undefined) throw error;
    return copy;
  } finally {
    clearTimeout(impatience);
  }
};

/** One page of a list; the first page is kept for reading without network. */
export const readList = async <C extends Collection>(
  collection: C,
  query: ListQuery<TypeOf<C>> & { locale: Locale },
  meanwhile?: Meanwhile<List<TypeOf<C>>>,
): Promise<Read<List<TypeOf<C>>>> => {
  const load = () => client.list(collection, query);
  if ((query.page ?? 1) > 1) {
    const value = await withRetries(load, { worth: worthRetrying });
    return { value: mustHave(value, 'items'), fresh: true };
  }
  const key = `list:${collection}:${JSON.stringify(query)}`;
  return readThrough({ key, field: 'items', load }, meanwhile);
};

/** The first page of every list that the home page shows. */
export const readHome = (locale: Locale, meanwhile?: Meanwhile<Home>): Promise<Read<Home>> =>
  readThrough(
    { key: `home:${locale}`, field: 'articles', load: () => client.home({ locale }) },
    meanwhile,
  );

/** How long a list is for each value of its filters. */
export const readFacets = (
  collection: Collection,
  locale: Locale,
  meanwhile?: Meanwhile<ListFacets>,
): Promise<Read<ListFacets>> => {
  const load = () => client.facets(collection, { locale });
  return readThrough({ key: `facets:${locale}:${collection}`, field: 'facets', load }, meanwhile);
};

/** One document; the last seen copy is kept. ApiError 404 or 410 when there is none to read. */
export const readDocument = <C extends Collection>(
  collection: C,
  slug: string,
  locale: Locale,
  meanwhile?: Meanwhile<ServedDocument<TypeOf<C>>>,
): Promise<Read<ServedDocument<TypeOf<C>>>> =>
  readThrough(
    {
      key: documentKey(locale, collection, slug),
      field: 'type',
      load: () => client.get(collection, slug, { locale }),
    },
    meanwhile,
  );

/** Bytes by path of files that somebody thinks of keeping. */
export const readSizes = createSizeReader(send);

/**
 * One page of the answer to a search. The first pages of the latest searches are kept and stand in
 * while there is no answer; the page says so.
 */
export const readSearch = async (query: SearchQuery): Promise<Read<SearchResult>> => {
  const load = () => client.search(query);
  if (Number(query.page ?? 1) > 1) return { value: mustHave(await load(), 'hits'), fresh: true };
  const key = `${KEPT_SEARCHES}${JSON.stringify(query)}`;
  const read = await readThrough({ key, field: 'hits', load });
  keepLatest(KEPT_SEARCHES, MOST_KEPT_SEARCHES);
  return read;
};

export const forgetKeptSearches = (): void => {
  keepLatest(KEPT_SEARCHES, 0);
};

/** What somebody who has typed so much may want. */
export const readSuggestions = async (q: string, locale: Locale): Promise<Suggestion[]> => {
  const { suggestions } = mustHave(await client.suggestions({ q, locale }), 'suggestions');
  return suggestions;
};

/** Tells which hit was opened; nobody waits for it, and nothing depends on its arrival. */
export const reportSearchClick = (click: SearchClick): void => {
  report(click).catch(() => undefined);
};
