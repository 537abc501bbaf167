import type Router from '@koa/router';
import {
  COLLECTIONS,
  COLLECTION_NAMES,
  FILTERS,
  detailQuery,
  listQuery,
} from '@minzong/api-contract';
import { slug as slugSchema, type DocumentType } from '@minzong/content-types';
import type { Context } from 'koa';
import type { IncomingMessage } from 'node:http';
import { AppError } from '../../errors';
import { parseQuery } from '../../middleware/query';
import type { ContentService, ListRequest } from './content.service';
import { contentHash, readyResponse, sendReady } from './ready-response';
import type { ReadyResponse, ResponseCache } from './response-cache';

const listRequest = (context: Context, type: DocumentType): ListRequest => {
  const { locale, page, pageSize, own, ...rest } = parseQuery(context, listQuery(type));
  const values = rest as Partial<Record<string, string | number>>;
  const filters = FILTERS[type].flatMap((name): ListRequest['filters'] => {
    const value = values[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    type,
    locale,
    page: page,
    pageSize: pageSize,
    ownOnly: own !== undefined,
    filters,
  };
};

/** `GET /v1/<collection>` and `GET /v1/<collection>/<slug>`. Only what is answered 200 is kept. */
export const contentRoutes = (
  router: Router,
  service: ContentService,
  cache: ResponseCache,
  onRead: (request: IncomingMessage, response: ReadyResponse) => void,
): void => {
  const keep = (context: Context, response: ReadyResponse, generation: number): void => {
    cache.set(context.url, response, generation);
    sendReady(context, response);
    onRead(context.req, response);
  };

  for (const collection of COLLECTION_NAMES) {
    const type = COLLECTIONS[collection];

    router.get(`/v1/${collection}`, async (context) => {
      const generation = cache.generation();
      const text = await service.list(listRequest(context, type));
      keep(context, readyResponse(text, contentHash(text)), generation);
    });

    router.get(`/v1/${collection}/:slug`, async (context) => {
      const { locale } = parseQuery(context, detailQuery);
      const slug = slugSchema.safeParse(context.params.slug);
      if (!slug.success) throw new AppError('not-found', 'document-unknown');
      const generation = cache.generation();
      const detail = await service.detail(type, slug.data, locale);
      if ('movedTo' in detail) {
        const query = context.querystring === '' ? '' : `?${context.querystring}`;
        context.status = 301;
        context.set('location', `/v1${detail.movedTo}${query}`);
        context.set('cache-control', 'no-cache');
        context.body = '';
        return;
      }
      const subject = `${type}/${detail.id}`;
      keep(context, readyResponse(detail.body, `"${detail.etag}"`, subject), generation);
    });
  }
};
