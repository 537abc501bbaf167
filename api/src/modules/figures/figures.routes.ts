import type Router from '@koa/router';
import { FIGURES_PATHS, monthQuery, visitReport } from '@minzong/api-contract';
import { AppError } from '../../errors';
import { parseJson } from '../../middleware/body';
import { faultsOf, messagesFor, parseQuery } from '../../middleware/query';
import { readSigned } from '../../middleware/signed-request';
import type { FiguresService } from './figures.service';

const VISITS_LIMIT_BYTES = 512 * 1024;

export interface FiguresParts {
  service: FiguresService;
  /** what the site signs with; undefined: the site reports nothing */
  siteSecret: string | undefined;
  deliverySecret: string;
}

/** Visits come in from the site, figures go out to the cms; both are signed. */
export const figuresRoutes = (router: Router, parts: FiguresParts): void => {
  const { service, siteSecret, deliverySecret } = parts;
  if (siteSecret !== undefined)
    router.post(FIGURES_PATHS.visits, async (context) => {
      const bytes = await readSigned(context, siteSecret, VISITS_LIMIT_BYTES);
      const parsed = visitReport.safeParse(parseJson(context, bytes), messagesFor(context));
      if (!parsed.success)
        throw new AppError('unprocessable', 'document-invalid', { errors: faultsOf(parsed.error) });
      await service.takeVisits(parsed.data);
      context.status = 204;
    });

  router.get(FIGURES_PATHS.month, async (context) => {
    await readSigned(context, deliverySecret, 0);
    context.set('cache-control', 'no-store');
    context.body = await service.month(parseQuery(context, monthQuery).month);
  });
};
