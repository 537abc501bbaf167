import { Search } from '@strapi/icons';
import type { Area } from '../area';
import { label } from '../label';

/** Named before Strapi gathers its translations. */
const LABEL = label('search', '检索');

/** 检索: what the public searches, and what the desk decides about it. */
export const search: Area = {
  register(app) {
    app.addMenuLink({
      to: 'search',
      icon: Search,
      intlLabel: LABEL,
      permissions: [{ action: 'api::editorial.search.read', subject: null }],
      position: 5,
      Component: () => import('./search-page'),
    });
  },
};
