import type { Browser } from 'playwright-core';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import { openBrowser } from '../system/browser';
import { LOOKS, faultless, lookAt, storageOf } from './look';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass } from './view/view-node';

const PAGES = {
  home: '/pages/home/index',
  policies: '/pages/policies/index',
  reading: '/pages/reading/index',
  products: '/pages/products/index',
  me: '/pages/me/index',
  favourites: '/packages/account/lists/index?list=favourites',
  privacy: '/packages/account/privacy/index',
  search: '/pages/search/index?q=%E9%98%85%E8%AF%BB',
  article: '/pages/document/index?collection=articles&slug=example-article',
  policy: '/pages/document/index?collection=policies&slug=example-policy',
  explainer: '/pages/document/index?collection=explainers&slug=example-explainer',
  issue: '/pages/document/index?collection=magazine-issues&slug=example-issue',
  product: '/pages/document/index?collection=products&slug=example-product',
  guide: '/pages/document/index?collection=service-guides&slug=example-service-guide',
  'repealed-policy': '/pages/document/index?collection=policies&slug=example-repealed-policy',
  'outdated-guide': '/pages/document/index?collection=service-guides&slug=example-outdated-guide',
  'withdrawn-announcement':
    '/pages/document/index?collection=announcements&slug=example-withdrawn-announcement',
  'search-outdated': '/pages/search/index?q=%E5%9B%BE%E4%B9%A6%E5%AE%A4',
  topic: '/pages/document/index?collection=topics&slug=example-topic',
  'ancient-text': '/packages/ancient/text/index?slug=example-ancient-text',
  'ancient-collection': '/packages/ancient/collection/index?slug=example-collection',
  missing: '/pages/document/index?collection=articles&slug=nothing',
};

let api: ApiUnderTest;
let browser: Browser;
beforeAll(async () => {
  [api, browser] = await Promise.all([startFilledApi(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await api.close();
});

describe.each(LOOKS)('in the $look look', (look) => {
  test.each(Object.entries(PAGES))(
    'the %s page can be seen, read and touched',
    async (name, url) => {
      const host = openMiniProgram(api.url, url, storageOf(look));
      await host.until('the end of loading', (view) =>
        byClass(view, 'bone').length === 0 && byClass(view, 'screen').length > 0 ? true : undefined,
      );
      const seen = await lookAt(browser, host, { name, look, origin: api.url });
      expect(seen).toEqual(faultless(look));
    },
    30_000,
  );
});
