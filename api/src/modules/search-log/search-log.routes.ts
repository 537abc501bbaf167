import type Router from '@koa/router';
import { SEARCH_DESK_PATHS, searchClick, searchLogQuery } from '@minzong/api-contract';
import type { Context } from 'koa';
import { AppError } from '../../errors';
import { parseJson, readBody } from '../../middleware/body';
import { faultsOf, messagesFor, parseQuery } from '../../middleware/query';
import type { SearchLogService } from './search-log.service';

// 200 characters at up to six bytes each as JSON escapes, and some.
const CLICK_LIMIT_BYTES = 4096;

export interface SearchLogParts {
  service: SearchLogService;
  /** the raw bytes of a request that the cms has signed */
  readSigned: (context: Context, limitBytes: number) => Promise<Buffer>;
}

/** Clicks come in from readers, without anything about them; the log goes out to the cms, signed. */
export const searchLogRoutes = (router: Router, { service, readSigned }: SearchLogParts): void => {
  router.post('/v1/search/clicks', async (context) => {
    context.set('cache-control', 'no-store');
    const body = parseJson(context, await readBody(context, CLICK_LIMIT_BYTES));
    const click = searchClick.safeParse(body, messagesFor(context));
    if (!click.success)
      throw new AppError('invalid', 'body-invalid', { errors: faultsOf(click.error) });
    const { q, locale, rank } = click.data;
    await service.noteClick(q, locale, rank);
    context.status = 204;
  });

  router.get(SEARCH_DESK_PATHS.log, async (context) => {
    await readSigned(context, 0);
    context.set('cache-control', 'no-store');
    const { from, to, limit } = parseQuery(context, searchLogQuery);
    context.body = await service.log(from, to, limit);
  });
};
