import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import { openBrowser } from '../system/browser';
import { DIST } from './places';
import { openMiniProgram, startFilledApi } from './telephone';
import { toHtml } from './view/html';
import { byClass } from './view/view-node';

/** Set it to a folder to keep a picture of every page in every look. */
const pictures = process.env.WEAPP_HOST_PICTURES;

const PAGES = {
  home: '/pages/home/index',
  policies: '/pages/policies/index',
  reading: '/pages/reading/index',
  products: '/pages/products/index',
  me: '/pages/me/index',
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
const PAPER = 'rgb(251, 249, 244)';
const DARK_PAPER = 'rgb(23, 21, 18)';
const LOOKS = [
  { look: 'light', colorScheme: 'light', paper: PAPER, typeSize: 'normal', target: 44 },
  { look: 'dark', colorScheme: 'dark', paper: DARK_PAPER, typeSize: 'normal', target: 44 },
  { look: 'elder', colorScheme: 'light', paper: PAPER, typeSize: 'elder', target: 60 },
] as const;

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const wxss = readFileSync(path.join(DIST, 'app.wxss'), 'utf8');

let api: ApiUnderTest;
let browser: Browser;
beforeAll(async () => {
  [api, browser] = await Promise.all([startFilledApi(), openBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await api.close();
});

const htmlOf = async (url: string, typeSize: string): Promise<string> => {
  const storage = new Map([['settings:1', JSON.stringify({ locale: 'zh-CN', typeSize })]]);
  const host = openMiniProgram(api.url, url, storage);
  await host.until('the end of loading', (view) =>
    byClass(view, 'bone').length === 0 && byClass(view, 'screen').length > 0 ? true : undefined,
  );
  return toHtml(host.view(), wxss, api.url);
};

interface Findings {
  paper: string;
  violations: string[];
  widerThanScreen: number;
  /** class and height in pixels */
  smallTargets: [string, number][];
}

/** Runs in the page. The frame of a page (title, landmarks) is WeChat's, so two rules are off. */
const INSPECTION = `(async (least) => {
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run({ rules });
  const controls = [...document.querySelectorAll(
    '[role=button],[role=tab],[role=radio],[role=checkbox],button,.row,.linked,.door,.label',
  )];
  return {
    paper: getComputedStyle(document.body).backgroundColor,
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html),
    widerThanScreen: document.documentElement.scrollWidth - window.innerWidth,
    smallTargets: controls
      .map((node) => [node.className, node.getBoundingClientRect().height])
      .filter(([, height]) => height < least),
  };
})`;

const inspect = (page: Page, target: number): Promise<Findings> =>
  page.evaluate<Findings>(`${INSPECTION}(${String(target)})`);

describe.each(LOOKS)('in the $look look', ({ look, colorScheme, paper, typeSize, target }) => {
  test.each(Object.entries(PAGES))(
    'the %s page can be seen, read and touched',
    async (name, url) => {
      const context = await browser.newContext({
        viewport: { width: 375, height: 812 },
        deviceScaleFactor: 2,
        colorScheme,
      });
      try {
        const page = await context.newPage();
        await page.setContent(await htmlOf(url, typeSize), { waitUntil: 'load' });
        if (pictures !== undefined) {
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({
            path: path.join(pictures, `${name}-${look}.png`),
            fullPage: true,
          });
        }
        // Text cut off after two lines is still said in full, and axe compares the two.
        await page.addStyleTag({ content: '.row-summary { display: block !important }' });
        await page.evaluate(axe);
        expect(await inspect(page, target)).toEqual({
          paper,
          violations: [],
          widerThanScreen: 0,
          smallTargets: [],
        });
      } finally {
        await context.close();
      }
    },
    30_000,
  );
});
