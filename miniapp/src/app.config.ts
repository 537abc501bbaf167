const tab = (page: string, text: string, icon: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: `assets/tabs/${icon}.png`,
  selectedIconPath: `assets/tabs/${icon}-selected.png`,
});

export default {
  pages: [
    'pages/home/index',
    'pages/policies/index',
    'pages/reading/index',
    'pages/products/index',
    'pages/me/index',
    'pages/list/index',
    'pages/document/index',
    'pages/search/index',
    'pages/scene/index',
  ],
  subPackages: [
    { root: 'packages/ancient', pages: ['collection/index', 'text/index'] },
    { root: 'packages/magazine', pages: ['article/index'] },
    { root: 'packages/poster', pages: ['index/index'] },
    { root: 'packages/offline', pages: ['shelf/index'] },
    { root: 'packages/account', pages: ['lists/index', 'privacy/index'] },
  ],
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '民族宗教事务',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@textStyle',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pullStyle',
  },
  tabBar: {
    color: '@secondaryInk',
    selectedColor: '@seal',
    backgroundColor: '@paper',
    borderStyle: '@textStyle',
    list: [
      tab('home', '首页', 'home'),
      tab('policies', '政策', 'policies'),
      tab('reading', '阅读', 'reading'),
      tab('products', '风物', 'products'),
      tab('me', '我的', 'me'),
    ],
  },
  networkTimeout: { request: 10_000, downloadFile: 60_000 },
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
};
