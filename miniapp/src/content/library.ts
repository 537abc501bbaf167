import { ApiError, createClient } from '@minzong/api-client';
import type {
  Collection,
  List,
  ListQuery,
  SearchQuery,
  SearchResult,
  ServedDocument,
  TypeOf,
} from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import { transport } from '../platform/request';
import { failureOf, mayUseKept } from './failure';
import { forget, keep, readKept } from './kept';

const client = createClient(transport);

/** Something read: fresh, or the copy kept at `keptAt` because `reason` kept the fresh one away. */
export type Read<T> = { value: T } & ({ fresh: true } | { fresh: false; keptAt: number });

/** A portal page of a hotel network answers 200 with HTML: that is no answer of the api. */
const mustHave = <T>(value: T, field: string): T => {
  if (typeof value !== 'object' || value === null || !(field in value)) throw new ApiError(502);
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

/** Searches; nothing is kept, because an old answer to a search misleads. */
export const search = async (query: SearchQuery): Promise<SearchResult> =>
  mustHave(await client.search(query), 'hits');
