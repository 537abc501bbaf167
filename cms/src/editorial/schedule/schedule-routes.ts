import type { Core } from '@strapi/strapi';
import { addDeskRoutes, type DeskContext } from '../../admin-routes';
import { actorOf } from '../actor';
import { scheduleOf } from './schedule';
import { demandSchedule, maySee } from './schedule-permission';
import { readDocumentKey, readScheduleRequest } from './schedule-request';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const actorIn = ({ state }: DeskContext) => actorOf(state);

/** `/editorial/schedule`: what is to be published or withdrawn at a time. */
export const addScheduleRoutes = (strapi: Core.Strapi): void => {
  addDeskRoutes(strapi, '/editorial/schedule', [
    {
      method: 'GET',
      path: '/',
      handler: async (context) => {
        const { type, documentId, locale, state } = context.query;
        const filter = {
          type: text(type),
          documentId: text(documentId),
          locale: text(locale),
          state: text(state),
        };
        const items = await scheduleOf(strapi).list(filter);
        context.body = { items: items.filter((item) => maySee(context, item)) };
      },
    },
    {
      method: 'POST',
      path: '/',
      handler: async (context) => {
        const key = readDocumentKey(context.query);
        const request = readScheduleRequest(context.request.body);
        demandSchedule(context, request.action, key);
        context.body = await scheduleOf(strapi).create(key, request, actorIn(context));
        context.status = 201;
      },
    },
    {
      method: 'DELETE',
      path: '/:id',
      handler: async (context) => {
        const schedule = scheduleOf(strapi);
        const row = await schedule.find(Number(context.params['id']));
        const { type, locale, document_id: documentId } = row;
        demandSchedule(context, row.action, { type, locale, documentId });
        context.body = await schedule.cancel(row, actorIn(context));
      },
    },
  ]);
};
