import type {
  BrailleLexicon,
  Collection,
  Home,
  List,
  ListFacets,
  ListQuery,
  Problem,
  SearchQuery,
  SearchResult,
  ServedDocument,
  SuggestionList,
  SuggestionsQuery,
  TypeOf,
} from '@minzong/api-contract';
import { ApiError, MovedError } from './api-error';

export type QueryValue = string | number | undefined;

/**
 * One exchange with the api. Supplied by the caller: fetch on the site, Taro.request in the
 * mini-program. A transport that does not follow redirects answers 301 with a {@link Moved} body.
 */
export type Transport = (request: {
  path: string;
  query: Record<string, QueryValue>;
}) => Promise<{ status: number; body: unknown }>;

/** What a transport makes of a 301. */
export interface Moved {
  /** present address below the language root */
  movedTo: string;
}

export interface ApiClient {
  /** `GET /v1/<collection>` */
  list<C extends Collection>(collection: C, query?: ListQuery<TypeOf<C>>): Promise<List<TypeOf<C>>>;
  /** `GET /v1/<collection>/<slug>`; ApiError 404 when there is none, 410 when it was withdrawn, MovedError. */
  get<C extends Collection>(
    collection: C,
    slug: string,
    query?: { locale?: string },
  ): Promise<ServedDocument<TypeOf<C>>>;
  /** `GET /v1/home`: the first page of every list that a front page shows */
  home(query?: { locale?: string }): Promise<Home>;
  /** `GET /v1/facets/<collection>`: how long the list is for each value of its filters */
  facets(collection: Collection, query?: { locale?: string }): Promise<ListFacets>;
  /** `GET /v1/search` */
  search(query: SearchQuery): Promise<SearchResult>;
  /** `GET /v1/search/suggestions` */
  suggestions(query: SuggestionsQuery): Promise<SuggestionList>;
  /** `GET /v1/braille-lexicon`: the proof-readers' readings, for all documents and for single ones */
  brailleLexicon(): Promise<BrailleLexicon>;
}

/** The one typed caller of the api. It checks the status, not the shape: the contract tests do that. */
export const createClient = (transport: Transport): ApiClient => {
  const call = async <T>(path: string, query: Record<string, QueryValue> = {}): Promise<T> => {
    const { status, body } = await transport({ path, query });
    if (status === 301) throw new MovedError((body as Moved).movedTo);
    if (status !== 200) throw new ApiError(status, body as Partial<Problem> | undefined);
    return body as T;
  };
  return {
    list: (collection, query) => call(`/v1/${collection}`, query),
    get: (collection, slug, query) => call(`/v1/${collection}/${encodeURIComponent(slug)}`, query),
    home: (query) => call('/v1/home', query),
    facets: (collection, query) => call(`/v1/facets/${collection}`, query),
    search: (query) => call('/v1/search', query as Record<string, QueryValue>),
    suggestions: (query) => call('/v1/search/suggestions', query),
    brailleLexicon: () => call('/v1/braille-lexicon'),
  };
};
