import { DOCUMENT_TYPES, locale as localeSchema } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import { DeliveryFailed } from '../../publishing/content-store';
import type { DocumentKey } from '../../publishing/outbox-table';
import { actorOf } from '../actor';
import { readFactCheckRequest } from './fact-check-request';
import {
  closeReply,
  createFactCheck,
  factCheckNumbered,
  factChecksOf,
  replyNumbered,
  revokeFactCheck,
} from './fact-checks';
import { showPreview } from './live-preview';
import { demandEdit, mayEdit } from './preview-permission';
import { replyFetcherOf } from './reply-fetcher';

const key = z.object({
  type: z.enum(DOCUMENT_TYPES),
  documentId: z.string().min(1).max(40),
  locale: localeSchema,
});

const keyIn = ({ params, query }: DeskContext): DocumentKey => {
  const { type, documentId } = params;
  const parsed = key.safeParse({ type, documentId, locale: query['locale'] });
  if (parsed.success) return parsed.data;
  throw new errors.ValidationError('没有这种内容或语言，请从内容页面重新打开');
};

const preview = z.strictObject({ values: z.record(z.string(), z.unknown()).optional() });

const valuesIn = ({ request }: DeskContext): Record<string, unknown> | undefined => {
  const parsed = preview.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data.values;
  throw new errors.ValidationError('预览请求有误，请刷新页面后重试');
};

/** The list, with replies that have come in meanwhile when the content store answers. */
const listed = async (strapi: Core.Strapi, asked: DocumentKey) => {
  let isCurrent = true;
  try {
    await replyFetcherOf(strapi).fetchNow();
  } catch (error) {
    if (!(error instanceof DeliveryFailed)) throw error;
    isCurrent = false;
  }
  return { factChecks: await factChecksOf(strapi, asked), isCurrent };
};

const previewRoutes = (strapi: Core.Strapi): void => {
  addDeskRoutes(strapi, '/editorial/previews', [
    {
      method: 'POST',
      path: '/:type/:documentId',
      handler: async (context) => {
        const asked = keyIn(context);
        await demandEdit(strapi, context, asked);
        const values = valuesIn(context);
        context.body = await showPreview(strapi, asked, actorOf(context.state), values);
      },
    },
  ]);
};

const factCheckRoutes = (strapi: Core.Strapi): void => {
  addDeskRoutes(strapi, '/editorial/fact-checks', [
    {
      method: 'GET',
      path: '/:type/:documentId',
      handler: async (context) => {
        const asked = keyIn(context);
        // Everybody who opens the document asks for the list; that is no attempt worth recording.
        context.body = (await mayEdit(strapi, context, asked))
          ? await listed(strapi, asked)
          : { factChecks: [], isCurrent: true, mayAsk: false };
      },
    },
    {
      method: 'POST',
      path: '/:type/:documentId',
      handler: async (context) => {
        const asked = keyIn(context);
        await demandEdit(strapi, context, asked);
        const request = readFactCheckRequest(context.request.body);
        await createFactCheck(strapi, asked, request, actorOf(context.state));
        context.body = { factChecks: await factChecksOf(strapi, asked), isCurrent: true };
        context.status = 201;
      },
    },
    {
      method: 'DELETE',
      path: '/:id',
      handler: async (context) => {
        const { row, key: asked } = await factCheckNumbered(strapi, Number(context.params['id']));
        await demandEdit(strapi, context, asked);
        await revokeFactCheck(strapi, row, actorOf(context.state));
        context.body = await listed(strapi, asked);
      },
    },
  ]);
};

const replyRoutes = (strapi: Core.Strapi): void => {
  addDeskRoutes(strapi, '/editorial/fact-check-replies', [
    {
      method: 'POST',
      path: '/:id/closing',
      handler: async (context) => {
        const found = await replyNumbered(strapi, Number(context.params['id']));
        await demandEdit(strapi, context, found.key);
        await closeReply(strapi, found.reply, found.row, actorOf(context.state));
        context.body = { factChecks: await factChecksOf(strapi, found.key), isCurrent: true };
      },
    },
  ]);
};

/** Previews and fact checks, for those who may edit the document. */
export const addPreviewRoutes = (strapi: Core.Strapi): void => {
  previewRoutes(strapi);
  factCheckRoutes(strapi);
  replyRoutes(strapi);
};
