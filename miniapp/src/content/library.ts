import { ApiError, createClickReporter, createClient } from '@minzong/api-client';
import type {
  Collection,
  List,
  ListQuery,
  SearchClick,
  SearchQuery,
  SearchResult,
  ServedDocument,
  Suggestion,
  TypeOf,
} from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { send, transport } from '../platform/request';
import { failureOf, mayUseKept } from './failure';
import { forget, keep, keepLatest, readKept } from './kept';
import { loadFontsFor } from './script-fonts';

const client = createClient(transport);
const report = createClickReporter(send);

const KEPT_SEARCHES = 'search:';
/** As many as the page offers to ask again. */
const MOST_KEPT_SEARCHES = 10;

/** Something read: fresh, or the copy kept at `keptAt` because `reason` kept the fresh one away. */
export type Read<T> = { value: T } & ({ fresh: true } | { fresh: false; keptAt: number });

/** A portal page of a hotel network answers 200 with HTML: that is no answer of the api. */
const mustHave = <T>(value: T, field: string): T => {
  if (typeof value !== 'object' || value === null || !(field in value)) throw new ApiError(502);
  loadFontsFor(value);
  return value;
};

const readThrough = async <T>(key: string, load: () => Promise<T>): Promise<Read<T>> => {
  try {
    const value = await load();
    keep(key, value);
    return { value, fresh: true };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'withdrawn' || failure.kind === 'missing') forget(key);
    const kept = mayUseKept(failure) ? readKept<T>(key) : undefined;
    if (kept === undefined) throw error;
    loadFontsFor(kept.value);
    return { value: kept.value, fresh: false, keptAt: kept.keptAt };
  }
};

/** One page of a list; the first page is kept for reading without network. */
export const readList = async <C extends Collection>(
  collection: C,
  query: ListQuery<TypeOf<C>> & { locale: Locale },
): Promise<Read<List<TypeOf<C>>>> => {
  const load = async () => mustHave(await client.list(collection, query), 'items');
  if ((query.page ?? 1) > 1) return { value: await load(), fresh: true };
  return readThrough(`list:${collection}:${JSON.stringify(query)}`, load);
};

/** One document; the last seen copy is kept. ApiError 404 or 410 when there is none to read. */
export const readDocument = <C extends Collection>(
  collection: C,
  slug: string,
  locale: Locale,
): Promise<Read<ServedDocument<TypeOf<C>>>> =>
  readThrough(`document:${locale}:${collection}/${slug}`, async () =>
    mustHave(await client.get(collection, slug, { locale }), 'type'),
  );

/**
 * One page of the answer to a search. The first pages of the latest searches are kept and stand in
 * while there is no answer; the page says so.
 */
export const readSearch = async (query: SearchQuery): Promise<Read<SearchResult>> => {
  const load = async () => mustHave(await client.search(query), 'hits');
  if (Number(query.page ?? 1) > 1) return { value: await load(), fresh: true };
  const read = await readThrough(`${KEPT_SEARCHES}${JSON.stringify(query)}`, load);
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
