import { Earth } from '@strapi/icons';
import type { Area } from '../area';
import { label } from '../label';

/** Named before Strapi gathers its translations. */
const LABEL = label('translations', '翻译进度');

/** The progress of translations, a page of its own. */
export const translations: Area = {
  register(app) {
    app.addMenuLink({
      to: 'translations',
      icon: Earth,
      intlLabel: LABEL,
      permissions: [{ action: 'api::editorial.clock.read', subject: null }],
      position: 4,
      Component: () => import('./translations-page'),
    });
  },
};
