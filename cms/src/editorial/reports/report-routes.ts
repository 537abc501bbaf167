import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addDeskRoutes, type DeskContext, type DeskRoute } from '../../admin-routes';
import { DeliveryFailed } from '../../publishing/content-store';
import { actorOf, type Actor } from '../actor';
import { demand } from '../permissions/ability';
import { reportFetcherOf } from './report-fetcher';
import { answering, bodyOf, closing, handling } from './report-request';
import { createReports } from './reports';

const HANDLE = 'editorial.reports.handle';

const listQuery = z.object({
  filter: z.enum(['open', 'received', 'in-progress', 'answered', 'closed', 'all']).default('open'),
  page: z.coerce.number().pipe(z.int().min(1).max(100_000)).default(1),
});

const numberIn = ({ params }: DeskContext): string => String(params['number']);

/** Reports, for those who deal with them. */
export const addReportRoutes = (strapi: Core.Strapi): void => {
  const reports = createReports(strapi);
  const fetcher = () => reportFetcherOf(strapi);

  const listed = async (context: DeskContext): Promise<void> => {
    const asked = listQuery.safeParse(context.query);
    if (!asked.success) throw new errors.ValidationError('筛选条件有误，请刷新页面');
    let isCurrent = true;
    try {
      await fetcher().exchangeNow();
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw error;
      isCurrent = false;
    }
    const { filter, page } = asked.data;
    context.body = { ...(await reports.list(filter, page)), isCurrent };
  };

  const acting = <S extends z.ZodType>(
    name: string,
    shape: S,
    perform: (number: string, body: z.output<S>, actor: Actor) => Promise<void>,
  ): DeskRoute => ({
    method: 'POST',
    path: `/:number/${name}`,
    handler: async (context) => {
      demand(context, HANDLE);
      const number = numberIn(context);
      await perform(number, bodyOf(context, shape), actorOf(context.state));
      // What became of it is told at once where possible, and else with the next round.
      await fetcher().quietly();
      context.body = await reports.read(number);
    },
  });

  addDeskRoutes(strapi, '/editorial/reports', [
    {
      method: 'GET',
      path: '/',
      handler: async (context) => {
        demand(context, HANDLE);
        await listed(context);
      },
    },
    {
      method: 'GET',
      path: '/:number',
      handler: async (context) => {
        demand(context, HANDLE);
        context.body = await reports.read(numberIn(context));
      },
    },
    {
      method: 'POST',
      path: '/:number/contact',
      handler: async (context) => {
        demand(context, HANDLE);
        context.body = await reports.contact(numberIn(context), actorOf(context.state));
      },
    },
    acting('handling', handling, reports.handle),
    acting('answer', answering, reports.answer),
    acting('closing', closing, reports.close),
  ]);
};
