import type { Place } from '../miniapp/pages.ts';

/** A picture of the gallery: a page, and what is done there before it is taken. */
export interface Scene extends Place {
  /** file name without look and ending */
  name: string;
  /** what the picture shows, for people */
  title: string;
  /** what a telephone keeps when it was there before */
  before?: Place;
}

interface Item {
  slug: string;
  title: string;
  cover?: unknown;
}

/** A document of the api that runs, rather one with a picture. */
type Choose = (collection: string, fits?: (item: Item) => boolean) => Promise<Item>;

const choosing =
  (apiUrl: string): Choose =>
  async (collection, fits = ({ cover }) => cover !== undefined) => {
    const answer = await fetch(`${apiUrl}/v1/${collection}?locale=zh-CN`);
    if (!answer.ok) throw new Error(`${apiUrl} lists no ${collection}: run npm start first`);
    const { items } = (await answer.json()) as { items: Item[] };
    const found = items.find(fits) ?? items[0];
    if (found === undefined) throw new Error(`the api has no ${collection}`);
    return found;
  };

const document = (collection: string, { slug }: Item): string =>
  `/pages/document/index?collection=${collection}&slug=${slug}`;

const tabs: Scene[] = [
  { name: 'home', title: '首页', url: '/pages/home/index' },
  { name: 'policies', title: '政策', url: '/pages/policies/index' },
  { name: 'reading', title: '阅读', url: '/pages/reading/index' },
  { name: 'products', title: '风物', url: '/pages/products/index' },
  { name: 'regions', title: '风物，按地区', url: '/pages/products/index', taps: ['按地区'] },
  { name: 'me', title: '我的', url: '/pages/me/index' },
];

const own: Scene[] = [
  { name: 'following', title: '关注', url: '/packages/account/lists/index?list=following' },
  { name: 'privacy', title: '隐私', url: '/packages/account/privacy/index' },
  { name: 'spoilt-code', title: '扫到失效的码', url: '/pages/scene/index?scene=po.nothing1234' },
];

const documentScenes = async (choose: Choose): Promise<Scene[]> => {
  const article = document('articles', await choose('articles'));
  const policy = await choose('policies');
  const text = await choose('policies', ({ title }) => title.includes('法'));
  const issue = document('magazine-issues', await choose('magazine-issues'));
  const { slug: magazineArticle } = await choose('magazine-articles');
  const ancient = `/packages/ancient/text/index?slug=${(await choose('ancient-texts')).slug}`;
  const collection = (await choose('ancient-collections')).slug;
  const read = `/packages/magazine/article/index?slug=${magazineArticle}`;
  return [
    { name: 'list', title: '新闻', url: '/pages/list/index?collection=articles' },
    { name: 'guides', title: '办事指南', url: '/pages/list/index?collection=service-guides' },
    { name: 'article', title: '文章', url: article },
    { name: 'settings', title: '阅读设置', url: article, taps: ['阅读设置'] },
    { name: 'share', title: '分享', url: article, taps: ['分享'] },
    { name: 'policy', title: '政策文件', url: document('policies', policy) },
    {
      ...{ name: 'clauses', title: '条款目录', url: document('policies', text) },
      taps: ['条款目录'],
    },
    {
      ...{ name: 'explainer', title: '政策解读' },
      url: document('explainers', await choose('explainers')),
    },
    {
      ...{ name: 'guide', title: '一项办事指南' },
      url: document('service-guides', await choose('service-guides')),
    },
    { name: 'product', title: '一件风物', url: document('products', await choose('products')) },
    { name: 'issue', title: '一期期刊', url: issue },
    { name: 'magazine-article', title: '期刊文章', url: read },
    { name: 'contents', title: '本期目录', url: read, taps: ['目录'] },
    {
      ...{ name: 'ancient-collection', title: '古籍丛书' },
      url: `/packages/ancient/collection/index?slug=${collection}`,
    },
    { name: 'ancient-text', title: '古籍', url: ancient },
    {
      ...{ name: 'poster', title: '海报' },
      url: `/packages/poster/index/index?collection=policies&slug=${policy.slug}`,
    },
    {
      ...{
        name: 'favourites',
        title: '收藏',
        url: '/packages/account/lists/index?list=favourites',
      },
      before: { url: article, taps: ['收藏'] },
    },
    {
      ...{ name: 'offline', title: '离线内容', url: '/packages/offline/shelf/index' },
      before: { url: issue, taps: ['离线保存本期'], says: '已保存在手机上' },
    },
    {
      name: 'missing',
      title: '没有这项内容',
      url: document('articles', { slug: 'nothing', title: '' }),
    },
    { name: 'search', title: '搜索', url: '/pages/search/index' },
    {
      ...{ name: 'results', title: '搜索结果' },
      url: `/pages/search/index?q=${encodeURIComponent('民族')}`,
    },
    {
      ...{ name: 'narrowing', title: '筛选', taps: ['筛选'] },
      url: `/pages/search/index?q=${encodeURIComponent('民族')}`,
    },
  ];
};

/** Every page, with documents that this api has. @param apiUrl origin of an api with content */
export const scenesOf = async (apiUrl: string): Promise<Scene[]> => [
  ...tabs,
  ...(await documentScenes(choosing(apiUrl))),
  ...own,
];
