import { Briefcase } from '@strapi/icons';
import type { Area } from '../area';
import { label } from '../label';

/** Named before Strapi gathers its translations. */
const LABEL = label('cases', '办件');

/** 办件: what people have handed in, what is due, and what was decided. */
export const cases: Area = {
  register(app) {
    app.addMenuLink({
      to: 'cases',
      icon: Briefcase,
      intlLabel: LABEL,
      permissions: [
        { action: 'api::editorial.cases.handle', subject: null },
        { action: 'api::editorial.cases.review', subject: null },
      ],
      position: 2,
      Component: () => import('./cases-page'),
    });
  },
};
