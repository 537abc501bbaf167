import { contentManagerOf, type Area } from '../area';
import { rememberAdmin } from '../document/strapi-cache';
import { NotNow } from './not-now';
import { ReviewPanel } from './review-panel';
import { withDeskActions, withoutBulkPublication } from './strapi-actions';

interface Injectable {
  injectComponent(view: string, zone: string, component: object): void;
}

export const review: Area = {
  // What Strapi hands over later is a part of the admin without its store.
  register: rememberAdmin,
  bootstrap(app) {
    const contentManager = contentManagerOf(app);
    contentManager.addEditViewSidePanel((panels: unknown[]) => [ReviewPanel, ...panels]);
    contentManager.addDocumentAction(withDeskActions);
    contentManager.addBulkAction(withoutBulkPublication);
    (app.getPlugin('content-manager') as unknown as Injectable).injectComponent(
      'editView',
      'right-links',
      { name: 'desk-not-now', Component: NotNow },
    );
  },
};
