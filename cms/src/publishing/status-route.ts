import type { Core } from '@strapi/strapi';
import { deliveryStatus } from './delivery-status';
import type { Publishing } from './publishing';

interface Context {
  params: Record<string, string>;
  query: Record<string, unknown>;
  notFound(message: string): void;
  body: unknown;
}

/** `GET /publishing/status/<type>/<documentId>?locale=`, for people who are signed in to the admin. */
export const addStatusRoute = (strapi: Core.Strapi, publishing: () => Publishing): void => {
  strapi.server.routes({
    type: 'admin',
    prefix: '/publishing',
    routes: [
      {
        method: 'GET',
        path: '/status/:type/:documentId',
        handler: async (context: Context) => {
          const { type, documentId } = context.params;
          const asked = { type, documentId, locale: context.query['locale'] };
          const status = await deliveryStatus(publishing(), asked);
          if (status === undefined) context.notFound('没有这种内容或语言');
          else context.body = status;
        },
        config: { policies: ['admin::isAuthenticatedAdmin'] },
        info: { pluginName: 'admin', type: 'admin' },
      },
    ],
  } as never);
};
