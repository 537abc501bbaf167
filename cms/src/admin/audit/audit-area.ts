import { Shield } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Area } from '../area';
import { label } from '../label';

/** The page 审计, for those whose role lets them read it. */
export const audit: Area = {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'audit',
      icon: Shield,
      intlLabel: label('audit', '审计'),
      permissions: [{ action: 'api::editorial.audit.read', subject: null }],
      position: 9,
      Component: () => import('./audit-page'),
    });
  },
};
