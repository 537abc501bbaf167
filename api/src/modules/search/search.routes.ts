import type Router from '@koa/router';
import { READER_HEADER, searchQuery } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { z } from 'zod';
import { parseQuery } from '../../middleware/query';
import type { SearchService } from './search.service';

/** The first page of a search that was answered. */
export interface AskedSearch {
  q: string;
  locale: Locale;
  total: number;
  /** by a facet or by days: that it found little says nothing of the words */
  narrowed: boolean;
}

const NARROWING = ['type', 'region', 'ethnicGroup', 'year', 'validity', 'from', 'to'] as const;

const isNarrowed = (asked: z.output<typeof searchQuery>): boolean =>
  NARROWING.some((name) => asked[name] !== undefined);

/** `GET /v1/search`. Not cached: the index follows the store by a moment of its own. */
export const searchRoutes = (
  router: Router,
  service: SearchService,
  onSearch: (asked: AskedSearch) => void,
): void => {
  router.get('/v1/search', async (context) => {
    const asked = parseQuery(context, searchQuery);
    const result = await service.search(asked);
    const { q, locale, page } = asked;
    // An editor who tries the search out is not the public.
    if (q !== '' && page === 1 && context.get(READER_HEADER) !== 'desk')
      onSearch({ q, locale, total: result.total, narrowed: isNarrowed(asked) });
    context.set('cache-control', 'no-cache');
    context.type = 'application/json; charset=utf-8';
    context.body = JSON.stringify(result);
  });
};
