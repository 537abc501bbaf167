import { sceneOf } from '@minzong/api-contract';
import { exampleDocuments } from '@minzong/content-types/examples';
import automator from 'miniprogram-automator';
import type MiniProgram from 'miniprogram-automator/out/MiniProgram';
import { startAutomatorServer, type AutomatorServer } from '@minzong/weapp-host';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { DIST } from './places';
import { openMiniProgram, startFilledApi } from './telephone';

type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>;
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>;

/** WeChat's own tool, when these tests are to run there: the path of its command line. */
const devTools = process.env.WECHAT_DEVTOOLS_CLI;

let api: ApiUnderTest;
let host: Host | undefined;
let server: AutomatorServer | undefined;
let app: MiniProgram;

const connect = async (): Promise<MiniProgram> => {
  if (devTools !== undefined) return automator.launch({ cliPath: devTools, projectPath: DIST });
  host = openMiniProgram(api.url);
  server = await startAutomatorServer(host.weapp);
  return automator.connect({ wsEndpoint: server.url });
};
beforeAll(async () => {
  api = await startFilledApi();
}, 60_000);
afterAll(() => api.close());
beforeEach(async () => {
  app = await connect();
}, 60_000);
afterEach(async () => {
  if (devTools === undefined) app.disconnect();
  else {
    // WeChat's tool is one telephone for all tests.
    await app.callWxMethod('clearStorageSync');
    await app.close();
  }
  await server?.close();
});

const PATIENCE_MILLISECONDS = 20_000;

/** Elements of the page in front, once there are some. */
const some = async (selector: string): Promise<Element[]> => {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const page = await app.currentPage();
    // A page may close while it is asked: another one has taken its place.
    const found = (await page?.$$(selector).catch(() => [])) as Element[] | undefined;
    if (found !== undefined && found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never seen: ${selector}`);
};
const one = async (selector: string): Promise<Element> => {
  const [first] = await some(selector);
  if (first === undefined) throw new Error(selector);
  return first;
};
/** The first of these elements that says so. */
const saying = async (selector: string, words: string): Promise<Element> => {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    for (const element of await some(selector))
      if ((await element.text()).includes(words)) return element;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no ${selector} says ${words}`);
};
const tap = async (selector: string, words = ''): Promise<void> => {
  await (await saying(selector, words)).tap();
};
const gone = async (selector: string): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const page = await app.currentPage();
    const found = (await page?.$$(selector)) as Element[] | undefined;
    if (found?.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`still there: ${selector}`);
};
const open = (method: string, url: string): Promise<unknown> => app.callWxMethod(method, { url });

const ARTICLE = '/pages/document/index?collection=articles&slug=example-article';
const POLICY = '/pages/document/index?collection=policies&slug=example-policy';

test.each([
  ['/pages/home/index', '.lead'],
  ['/pages/policies/index', '.row'],
  ['/pages/reading/index', '.screen'],
  ['/pages/products/index', '.screen'],
  ['/pages/me/index', '.screen'],
])('the tab %s is shown', async (url, selector) => {
  await open('switchTab', url);
  await some(selector);
  expect((await app.currentPage())?.path).toBe(url.slice(1));
});

test('a tap on a row opens its document, and back leads to the list', async () => {
  await open('switchTab', '/pages/policies/index');
  // A tap on the words of a row goes up to the row.
  await (await one('.row-title')).tap();
  const title = await one('.document-title');
  expect((await title.text()).length).toBeGreaterThan(0);
  expect(await title.attribute('aria-level')).toBe('1');
  expect((await app.pageStack()).map(({ path }) => path)).toEqual([
    'pages/policies/index',
    'pages/document/index',
  ]);
  await app.callWxMethod('navigateBack', {});
  await some('.row');
});

test('what is typed is searched and marked', async () => {
  await open('navigateTo', '/pages/search/index');
  const box = (await one('input')) as Element & { input(text: string): Promise<void> };
  await box.input('书屋');
  await box.trigger('confirm', { value: '书屋' });
  const marked = await some('.match');
  expect(await marked[0]?.text()).toBe('书屋');
});

test('a document opens by its address and says how it is shared', async () => {
  await open('reLaunch', POLICY);
  await some('.document-title');
  const page = await app.currentPage();
  expect(await page?.callMethod('onShareAppMessage', { from: 'menu' })).toMatchObject({
    path: expect.stringContaining('slug=example-policy') as string,
  });
});

test('without an answer there is a kind page with a way on', async () => {
  await app.mockWxMethod('request', { errMsg: 'request:fail timeout' });
  await open('navigateTo', ARTICLE);
  const retry = await one('.retry');
  await app.restoreWxMethod('request');
  await retry.tap();
  await some('.document-title');
});

test.each([
  ['English', 'en'],
  ['བོད་ཡིག', 'bo'],
  ['ꆈꌠꉙ', 'ii'],
])('in %s a document is read in that language', async (language, locale) => {
  const title = exampleDocuments.find(
    (document) => document.slug === 'example-article' && document.locale === locale,
  )?.title;
  await open('switchTab', '/pages/me/index');
  await tap('.way-row');
  await tap('.chip', language);
  await open('navigateTo', ARTICLE);
  await saying('.document-title', title ?? 'no such document');
});

test('the dark look is chosen on one page and worn by the next', async () => {
  await open('switchTab', '/pages/me/index');
  await tap('.way-row');
  await tap('.chip', '深色');
  await some('.theme-dark');
  await open('navigateTo', POLICY);
  await some('.theme-dark');
});

test('the elder mode makes the home page short, and is left there', async () => {
  await open('switchTab', '/pages/me/index');
  await tap('.switch-row');
  await open('switchTab', '/pages/home/index');
  expect((await some('.elder-door')).length).toBeGreaterThan(3);
  await tap('.button', '退出');
  await some('.lead');
});

test('a scanned code leads to its document, and what it shares leads there again', async () => {
  const policy = exampleDocuments.find(({ slug }) => slug === 'example-policy');
  await open('reLaunch', `/pages/scene/index?scene=${sceneOf('policy', policy?.id ?? '') ?? ''}`);
  const title = await (await one('.document-title')).text();
  const page = await app.currentPage();
  const shared = (await page?.callMethod('onShareAppMessage', { from: 'menu' })) as {
    path: string;
  };
  await open('reLaunch', shared.path);
  await saying('.document-title', title);
});

test('who refuses WeChat’s privacy question reads on and saves the document', async () => {
  await open('navigateTo', ARTICLE);
  await some('.document-title');
  await app.mockWxMethod('showModal', { errMsg: 'showModal:ok', confirm: true, cancel: false });
  await tap('.action', '分享');
  await tap('.share-way', '复制引用');
  await some('.privacy-question');
  await tap('.button', '不同意');
  await gone('.privacy-question');
  await tap('.action', '收藏');
  await some('.on-list');
});
