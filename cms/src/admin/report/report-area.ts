import { File } from '@strapi/icons';
import type { Area } from '../area';
import { label } from '../label';

/** Named before Strapi gathers its translations. */
const LABEL = label('report', '月度报告');

/** The monthly report, a page of its own beside the clock. */
export const report: Area = {
  register(app) {
    app.addMenuLink({
      to: 'monthly-report',
      icon: File,
      intlLabel: LABEL,
      permissions: [{ action: 'api::editorial.clock.read', subject: null }],
      position: 3,
      Component: () => import('./report-page'),
    });
  },
};
