import type Router from '@koa/router';
import { createHash } from 'node:crypto';
import { openApiDocument } from './openapi-document';

/** `GET /openapi.json`, made from the contract when first asked for. */
export const openApiRoutes = (router: Router): void => {
  let text: string | undefined;
  router.get('/openapi.json', (context) => {
    text ??= JSON.stringify(openApiDocument());
    context.status = 200;
    context.set('etag', `"${createHash('sha256').update(text).digest('base64url')}"`);
    context.set('cache-control', 'public, max-age=300');
    context.type = 'application/json; charset=utf-8';
    context.body = text;
    if (context.fresh) context.status = 304;
  });
};
