import type Router from '@koa/router';
import { READER_HEADER, searchQuery, suggestionsQuery } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { Context } from 'koa';
import { parseQuery } from '../../middleware/query';
import type { SearchRequest } from './asking/filters';
import type { SearchAnswers } from './search-answers';

/** The first page of a search that was answered. */
export interface AskedSearch {
  q: string;
  locale: Locale;
  total: number;
  /** by a facet or by days: that it found little says nothing of the words */
  narrowed: boolean;
}

const NARROWING = ['type', 'region', 'ethnicGroup', 'year', 'validity', 'from', 'to'] as const;

const isNarrowed = (asked: SearchRequest): boolean =>
  NARROWING.some((name) => asked[name] !== undefined);

const send = (context: Context, body: string): void => {
  // Kept by nobody else: the index follows the store by a moment of its own.
  context.set('cache-control', 'no-cache');
  context.type = 'application/json; charset=utf-8';
  context.body = body;
};

/** `GET /v1/search` and `GET /v1/search/suggestions`. */
export const searchRoutes = (
  router: Router,
  answers: SearchAnswers,
  onSearch: (asked: AskedSearch) => void,
): void => {
  router.get('/v1/search', async (context) => {
    const asked = parseQuery(context, searchQuery);
    const { body, total } = await answers.search(asked);
    const { q, locale, page } = asked;
    // An editor who tries the search out is not the public.
    if (q !== '' && page === 1 && context.get(READER_HEADER) !== 'desk')
      onSearch({ q, locale, total, narrowed: isNarrowed(asked) });
    send(context, body);
  });

  router.get('/v1/search/suggestions', async (context) => {
    const { q, locale } = parseQuery(context, suggestionsQuery);
    send(context, await answers.suggest(q, locale));
  });
};
