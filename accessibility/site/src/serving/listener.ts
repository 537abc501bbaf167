import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { settingsFromCookie } from '../settings';
import type { Assets } from './assets';
import type { PageService } from './page-service';
import { send } from './rendered';
import type { Visits } from './visits';

/**
 * The shortest way for what is ready to be sent: it is found and written before Koa makes a
 * context. Everything else takes the long way.
 */
export const createListener =
  (
    pages: PageService,
    assets: Assets,
    visits: Pick<Visits, 'note'>,
    otherwise: RequestListener,
  ): RequestListener =>
  (request: IncomingMessage, response: ServerResponse) => {
    const { method, url = '/' } = request;
    if (method === 'GET' || method === 'HEAD') {
      const settings = settingsFromCookie(request.headers.cookie);
      const rendered = assets.files.get(url) ?? pages.held(url, settings);
      if (rendered !== undefined) {
        send(rendered, request, response);
        visits.note(request, rendered.status);
        return;
      }
    }
    otherwise(request, response);
  };
