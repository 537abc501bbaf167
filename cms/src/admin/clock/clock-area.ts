import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Area } from '../area';
import { label } from '../label';

const TITLE = label('clock', '检查时钟');
const READ = [{ action: 'api::editorial.clock.read', subject: null }];

/** Strapi's widgets about oneself and about how much there is: nobody works by them. */
const IDLE = new Set(['profile-info', 'key-statistics', 'chart-entries']);

const WIDGET = {
  icon: Clock,
  title: TITLE,
  component: () => import('./clock-widget').then(({ ClockWidget }) => ClockWidget),
  pluginId: 'editorial',
  id: 'clock',
  permissions: READ,
  link: { label: label('clock.open', '打开检查时钟'), href: '/inspection-clock' },
};

/** The inspection clock: a page, and a widget at the head of the home page. */
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
    const arrange = (widgets: { id: string }[]) => [
      WIDGET,
      ...widgets.filter(({ id }) => !IDLE.has(id)),
    ];
    app.widgets.register(arrange as never);
  },
};
