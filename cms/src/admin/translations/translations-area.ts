import { Earth } from '@strapi/icons';
import type { Area } from '../area';
import { label } from '../label';

/** The progress of translations, a page of its own. */
export const translations: Area = {
  register(app) {
    app.addMenuLink({
      to: 'translations',
      icon: Earth,
      intlLabel: label('translations', '翻译进度'),
      permissions: [{ action: 'api::editorial.clock.read', subject: null }],
      position: 4,
      Component: () => import('./translations-page'),
    });
  },
};
