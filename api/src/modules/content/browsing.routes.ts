import type Router from '@koa/router';
import {
  COLLECTIONS,
  COLLECTION_NAMES,
  HOME_PATH,
  detailQuery,
  facetsPath,
} from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { Context } from 'koa';
import { parseQuery } from '../../middleware/query';
import type { BrowsingService } from './browsing.service';
import { contentHash, readyResponse, sendReady } from './ready-response';
import type { ResponseCache } from './response-cache';

/** `GET /v1/home` and `GET /v1/facets/<collection>`, kept like lists until the store changes. */
export const browsingRoutes = (
  router: Router,
  service: BrowsingService,
  cache: ResponseCache,
): void => {
  const answer = async (
    context: Context,
    make: (locale: Locale) => Promise<string>,
  ): Promise<void> => {
    const { locale } = parseQuery(context, detailQuery);
    const generation = cache.generation();
    const text = await make(locale);
    const response = readyResponse(text, contentHash(text));
    cache.set(context.url, response, generation);
    sendReady(context, response);
  };

  router.get(HOME_PATH, (context) => answer(context, service.home));
  for (const collection of COLLECTION_NAMES) {
    router.get(facetsPath(collection), (context) =>
      answer(context, async (locale) =>
        JSON.stringify(await service.facets(COLLECTIONS[collection], locale)),
      ),
    );
  }
};
