import { locale as localeSchema } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import { demandReading } from '../permissions/content-rights';
import { caseFor } from './case-store';
import { queueFor } from './queue';
import { bulkRequest, parsed, reviewRequest } from './review-request';
import { review } from './review';

const STAGE = reviewRequest.shape.stage;

const filterOf = ({ query }: DeskContext) => ({
  locale: localeSchema.safeParse(query['locale']).data,
  stage: STAGE.safeParse(query['stage']).data,
});

type Bulk = z.infer<typeof bulkRequest>;

const actOne = async (
  strapi: Core.Strapi,
  context: DeskContext,
  { action, items: _, ...rest }: Bulk,
  item: Bulk['items'][number],
) => {
  const { revision, ...key } = item;
  try {
    demandReading(context, key);
    await review(strapi, context, key, action, {
      ...rest,
      revision,
      stage: undefined,
      comments: [],
    });
    return { ...item, outcome: 'done' as const, state: (await caseFor(strapi, key)).state };
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    return { ...item, outcome: 'refused' as const, message: String(error.message) };
  }
};

/** Routes of the queue: what waits, and one act on several documents, each for itself. */
export const addQueueRoutes = (strapi: Core.Strapi): void => {
  addDeskRoutes(strapi, '/editorial', [
    {
      method: 'GET',
      path: '/queue',
      handler: async (context) => {
        context.body = { items: await queueFor(strapi, context, filterOf(context)) };
      },
    },
    {
      method: 'POST',
      path: '/queue/actions',
      handler: async (context) => {
        const bulk = parsed(bulkRequest, context.request.body);
        const outcomes = [];
        for (const item of bulk.items) outcomes.push(await actOne(strapi, context, bulk, item));
        context.body = { items: outcomes };
      },
    },
  ]);
};
