import type Router from '@koa/router';
import { createHash } from 'node:crypto';
import { isKnownVersion } from '../../middleware/conditional';
import { openApiDocument } from './openapi-document';

/** `GET /openapi.json`, made from the contract when first asked for. */
export const openApiRoutes = (router: Router): void => {
  let text: string | undefined;
  router.get('/openapi.json', (context) => {
    text ??= JSON.stringify(openApiDocument());
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    context.status = 200;
    context.set('etag', etag);
    context.set('cache-control', 'public, max-age=300');
    context.type = 'application/json; charset=utf-8';
    context.body = text;
    if (isKnownVersion(context.headers['if-none-match'], etag)) context.status = 304;
  });
};
