import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Area } from '../area';

const TITLE = { id: 'desk.clock', defaultMessage: '检查时钟' };
const READ = [{ action: 'api::editorial.clock.read', subject: null }];

/** The inspection clock: a page, and a widget at the top of the home page. */
export const clock: Area = {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'inspection-clock',
      icon: Clock,
      intlLabel: TITLE,
      permissions: READ,
      position: 2,
      Component: () => import('./clock-page'),
    });
    app.widgets.register([
      {
        icon: Clock,
        title: TITLE,
        component: () => import('./clock-widget').then(({ ClockWidget }) => ClockWidget),
        pluginId: 'editorial',
        id: 'clock',
        permissions: READ,
        link: {
          label: { id: 'desk.clock.open', defaultMessage: '打开检查时钟' },
          href: '/inspection-clock',
        },
      },
    ] as never);
  },
};
