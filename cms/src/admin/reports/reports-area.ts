import { Message } from '@strapi/icons';
import type { Area } from '../area';
import { label } from '../label';

/** Named before Strapi gathers its translations. */
const LABEL = label('reports', '网民留言');

/** 网民留言: what the public reports and writes, and what becomes of it. */
export const reports: Area = {
  register(app) {
    app.addMenuLink({
      to: 'reports',
      icon: Message,
      intlLabel: LABEL,
      permissions: [{ action: 'api::editorial.reports.handle', subject: null }],
      position: 3,
      Component: () => import('./reports-page'),
    });
  },
};
