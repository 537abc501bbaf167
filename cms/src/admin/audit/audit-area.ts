import { Shield } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Area } from '../area';
import { label } from '../label';

/** Named before Strapi gathers its translations. */
const LABEL = label('audit', '审计');

/** The page 审计, for those whose role lets them read it. */
export const audit: Area = {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'audit',
      icon: Shield,
      intlLabel: LABEL,
      permissions: [{ action: 'api::editorial.audit.read', subject: null }],
      position: 9,
      Component: () => import('./audit-page'),
    });
  },
};
