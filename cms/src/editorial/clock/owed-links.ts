import type { Core } from '@strapi/strapi';
import { brokenLinkCounts } from '../links/broken-links';
import type { OwedItem, OwedList } from './owed';

/** Links of public pages that lead nowhere; the page of the links has each of them. */
export const owedLinks = async (strapi: Core.Strapi): Promise<OwedList> => {
  const { broken, dead } = await brokenLinkCounts(strapi);
  const items: OwedItem[] = [
    { title: `站外失效链接 ${String(broken)} 条`, count: broken },
    { title: `站内失效链接 ${String(dead)} 条`, count: dead },
  ]
    .filter(({ count }) => count > 0)
    .map(({ title }) => ({ title, days: 0, overdue: true }));
  return {
    kind: 'links',
    label: '失效链接',
    hint: '公开页面上的错链、死链会在检查中扣分。',
    limitDays: null,
    page: '/link-check',
    items,
  };
};
