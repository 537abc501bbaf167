import { CheckCircle } from '@strapi/icons';
import type { Area } from '../area';
import { label } from '../label';

const QUEUE_PATH = 'my-tasks';

/** Named before Strapi gathers its translations. */
const LABEL = label('queue', '待我办理');

export const queue: Area = {
  register(app) {
    app.addMenuLink({
      to: QUEUE_PATH,
      icon: CheckCircle,
      intlLabel: LABEL,
      permissions: [],
      position: 0,
      Component: () => import('./queue-page'),
    });
  },
};
