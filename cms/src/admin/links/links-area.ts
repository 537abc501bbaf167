import { Link } from '@strapi/icons';
import type { Area } from '../area';
import { label } from '../label';

/** Named before Strapi gathers its translations. */
const LABEL = label('links', '链接检查');

/** 链接检查: a page in the menu. */
export const links: Area = {
  register(app) {
    app.addMenuLink({
      to: 'link-check',
      icon: Link,
      intlLabel: LABEL,
      permissions: [],
      position: 4,
      Component: () => import('./links-page'),
    });
  },
};
