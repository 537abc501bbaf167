import type Router from '@koa/router';
import { searchQuery } from '@minzong/api-contract';
import { parseQuery } from '../../middleware/query';
import type { SearchService } from './search.service';

/** `GET /v1/search`. Not cached: the index follows the store by a moment of its own. */
export const searchRoutes = (
  router: Router,
  service: SearchService,
  onSearch: (total: number) => void,
): void => {
  router.get('/v1/search', async (context) => {
    const asked = parseQuery(context, searchQuery);
    const result = await service.search(asked);
    if (asked.q !== '' && asked.page === 1) onSearch(result.total);
    context.set('cache-control', 'no-cache');
    context.type = 'application/json; charset=utf-8';
    context.body = JSON.stringify(result);
  });
};
