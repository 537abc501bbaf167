import type { Area } from '../area';
import { label } from '../label';

/** Named before Strapi gathers its translations. */
const LABEL = label('workflow', '审核流程');

export const workflow: Area = {
  bootstrap(app) {
    app.addSettingsLink('global', {
      id: 'editorial-workflow',
      to: 'review-workflow',
      intlLabel: LABEL,
      permissions: [{ action: 'api::editorial.workflow.configure', subject: null }],
      Component: () => import('./workflow-page'),
    });
  },
};
