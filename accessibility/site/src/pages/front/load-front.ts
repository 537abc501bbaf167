import type { ListItem } from '@minzong/api-contract';
import { inOwnLanguage } from '../../own-site';
import type { PageRequest } from '../page-request';

const SHOWN = { stories: 7, lines: 4, services: 6, texts: 3, products: 8, groups: 100 };

/** What the front page for readers from elsewhere is made of: only what exists in its language. */
export const loadFront = async ({ api, locale }: PageRequest) => {
  const own = inOwnLanguage(locale);
  const [articles, texts, products, readings, policies, explainers, guides, announcements] =
    await Promise.all([
      api.list('articles', { ...own, pageSize: SHOWN.stories }),
      api.list('ancient-texts', { ...own, pageSize: SHOWN.texts }),
      api.list('products', { ...own, pageSize: SHOWN.products }),
      api.list('magazine-articles', { ...own, pageSize: SHOWN.lines }),
      api.list('policies', { ...own, pageSize: SHOWN.lines }),
      api.list('explainers', { ...own, pageSize: SHOWN.lines }),
      api.list('service-guides', { ...own, pageSize: SHOWN.services }),
      api.list('announcements', { ...own, pageSize: SHOWN.lines }),
    ]);
  const [groups, about, visiting, contact] = await Promise.all([
    api.list('ethnic-groups', { ...own, pageSize: SHOWN.groups }),
    api.list('pages', { ...own, placement: 'overview', pageSize: 1 }),
    api.list('pages', { ...own, placement: 'visiting', pageSize: SHOWN.lines }),
    api.list('pages', { ...own, placement: 'contact', pageSize: 1 }),
  ]);
  return {
    ...{ articles, texts, products, readings, policies, explainers, guides, announcements },
    ...{ groups, visiting, about: about.items[0], contact: contact.items[0] },
  };
};

export type Front = Awaited<ReturnType<typeof loadFront>>;
export type Introduction = ListItem<'page'>;
