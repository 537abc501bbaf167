import { monthQuery } from '@minzong/api-contract';
import { addDeskRoutes } from '../../admin-routes';
import type { Feature } from '../../feature';
import { dayOf } from '../clock/beijing-days';
import { demand } from '../permissions/ability';
import { dailyFiguresModel, noteDay, noteHourly, stopNoting } from './daily-figures';
import { monthReport } from './month-report';

/** The monthly report: published, read, searched, broken. */
export const report: Feature = {
  models: [dailyFiguresModel],
  register(strapi) {
    addDeskRoutes(strapi, '/editorial/report', [
      {
        method: 'GET',
        path: '/',
        handler: async (context) => {
          demand(context, 'editorial.clock.read');
          const asked = monthQuery.safeParse(context.query);
          const month = asked.success ? asked.data.month : undefined;
          const thisMonth = dayOf(Date.now()).slice(0, 7);
          if (month === undefined || month > thisMonth) {
            context.badRequest('请选择本月或以前的月份，如 2026-11');
            return;
          }
          if (month === thisMonth) await noteDay(strapi);
          context.body = await monthReport(strapi, month);
        },
      },
    ]);
  },
  start: noteHourly,
  stop: stopNoting,
};
