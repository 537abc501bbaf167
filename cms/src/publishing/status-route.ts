import type { Core } from '@strapi/strapi';
import { addDeskRoutes } from '../admin-routes';
import { deliveryStatus } from './delivery-status';
import type { Publishing } from './publishing';

/** `GET /publishing/status/<type>/<documentId>?locale=`, for people who are signed in to the admin. */
export const addStatusRoute = (strapi: Core.Strapi, publishing: () => Publishing): void => {
  addDeskRoutes(strapi, '/publishing', [
    {
      method: 'GET',
      path: '/status/:type/:documentId',
      handler: async (context) => {
        const { type, documentId } = context.params;
        const asked = { type, documentId, locale: context.query['locale'] };
        const status = await deliveryStatus(publishing(), asked);
        if (status === undefined) context.notFound('没有这种内容或语言');
        else context.body = status;
      },
    },
  ]);
};
