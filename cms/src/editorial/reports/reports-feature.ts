import type { Feature } from '../../feature';
import { reportFetcherOf } from './report-fetcher';
import { addReportRoutes } from './report-routes';
import { reportModel } from './report-table';

/** 网民留言: what the public reports, and what becomes of it. */
export const reports: Feature = {
  models: [reportModel],
  register: addReportRoutes,
  start: (strapi) => {
    reportFetcherOf(strapi).start();
  },
  stop: (strapi) => reportFetcherOf(strapi).stop(),
};
