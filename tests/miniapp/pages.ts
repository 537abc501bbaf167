import type { Host } from './host.ts';
import { byClass, descendants, nameOf, textOf } from './view/view-node.ts';

/** A page as a reader sees it. */
export interface Place {
  url: string;
  /** what is tapped there, one after another, by the beginning of its name */
  taps?: string[];
  /** words that stand there at the end */
  says?: string;
}

const document = (collection: string, slug: string): string =>
  `/pages/document/index?collection=${collection}&slug=${slug}`;
const ARTICLE = document('articles', 'example-article');
const POLICY = document('policies', 'example-policy');
const MAGAZINE_ARTICLE = '/packages/magazine/article/index?slug=example-magazine-article';

/** Every page and every kind of document, by what shows it with the example documents. */
export const PAGES: Record<string, Place> = {
  home: { url: '/pages/home/index' },
  policies: { url: '/pages/policies/index' },
  explainers: { url: '/pages/policies/index', taps: ['政策解读'] },
  reading: { url: '/pages/reading/index' },
  products: { url: '/pages/products/index' },
  'products-by-region': { url: '/pages/products/index', taps: ['按地区'] },
  me: { url: '/pages/me/index' },
  favourites: { url: '/packages/account/lists/index?list=favourites' },
  following: { url: '/packages/account/lists/index?list=following' },
  privacy: { url: '/packages/account/privacy/index' },
  offline: { url: '/packages/offline/shelf/index' },
  articles: { url: '/pages/list/index?collection=articles' },
  guides: { url: '/pages/list/index?collection=service-guides' },
  search: { url: '/pages/search/index?q=%E9%98%85%E8%AF%BB' },
  article: { url: ARTICLE },
  settings: { url: ARTICLE, taps: ['阅读设置'] },
  share: { url: ARTICLE, taps: ['分享'] },
  policy: { url: POLICY },
  clauses: { url: POLICY, taps: ['条款目录'] },
  explainer: { url: document('explainers', 'example-explainer') },
  issue: { url: document('magazine-issues', 'example-issue') },
  'magazine-article': { url: MAGAZINE_ARTICLE },
  contents: { url: MAGAZINE_ARTICLE, taps: ['目录'] },
  product: { url: document('products', 'example-product') },
  guide: { url: document('service-guides', 'example-service-guide') },
  'repealed-policy': { url: document('policies', 'example-repealed-policy') },
  'outdated-guide': { url: document('service-guides', 'example-outdated-guide') },
  'withdrawn-announcement': { url: document('announcements', 'example-withdrawn-announcement') },
  'search-outdated': { url: '/pages/search/index?q=%E5%9B%BE%E4%B9%A6%E5%AE%A4' },
  topic: { url: document('topics', 'example-topic') },
  'ancient-text': { url: '/packages/ancient/text/index?slug=example-ancient-text' },
  'ancient-collection': { url: '/packages/ancient/collection/index?slug=example-collection' },
  poster: { url: '/packages/poster/index/index?collection=policies&slug=example-policy' },
  missing: { url: document('articles', 'nothing') },
  'spoilt-code': { url: '/pages/scene/index?scene=po.nothing1234' },
};

/** Waits until nothing of the page is still on its way. */
export const loaded = (host: Host): Promise<boolean> =>
  host.until('the end of loading', (view) => {
    const waits = descendants(view).some(({ attributes }) => attributes['aria-busy'] === true);
    const isThere = byClass(view, 'screen').length > 0 && byClass(view, 'bone').length === 0;
    return isThere && !waits ? true : undefined;
  });

/** Waits until the page is there, and taps what its place says. */
export const arrive = async (host: Host, { taps = [], says }: Place): Promise<void> => {
  await loaded(host);
  for (const words of taps) {
    const target = await host.until(words, (view) =>
      descendants(view).find(
        (node) => node.attributes['hover-class'] === 'pressed' && nameOf(node).startsWith(words),
      ),
    );
    host.fire(target, 'tap');
    await loaded(host);
  }
  if (says !== undefined)
    await host.until(says, (view) => (textOf(view).includes(says) ? true : undefined));
};
