import type { Feature } from '../../feature';
import { scheduleOf } from './schedule';
import { addScheduleRoutes } from './schedule-routes';
import { scheduleModel } from './schedule-table';

export const schedule: Feature = {
  models: [scheduleModel],
  register: addScheduleRoutes,
  start: (strapi) => {
    scheduleOf(strapi).runner.start();
  },
  stop: (strapi) => scheduleOf(strapi).runner.stop(),
};
