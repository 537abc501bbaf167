import automator from 'miniprogram-automator';
import type MiniProgram from 'miniprogram-automator/out/MiniProgram';
import { startAutomatorServer, type AutomatorServer } from '@minzong/weapp-host';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { DIST } from '../weapp-host/places';
import { startFilledApi } from '../weapp-host/telephone';
import { openMiniProgram } from './telephone';

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
  else await app.close();
  await server?.close();
});

const PATIENCE_MILLISECONDS = 20_000;

/** Elements of the page in front, once there are some. */
const some = async (selector: string): Promise<Element[]> => {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const page = await app.currentPage();
    const found = ((await page?.$$(selector)) ?? []) as Element[];
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never seen: ${selector}`);
};
const one = async (selector: string): Promise<Element> => {
  const [first] = await some(selector);
  if (first === undefined) throw new Error(selector);
  return first;
};
const open = (method: string, url: string): Promise<unknown> => app.callWxMethod(method, { url });

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
  await open('reLaunch', '/pages/document/index?collection=policies&slug=example-policy');
  await some('.document-title');
  const page = await app.currentPage();
  expect(await page?.callMethod('onShareAppMessage', { from: 'menu' })).toMatchObject({
    path: expect.stringContaining('slug=example-policy') as string,
  });
});

test('without an answer there is a kind page with a way on', async () => {
  await app.mockWxMethod('request', { errMsg: 'request:fail timeout' });
  await open('navigateTo', '/pages/document/index?collection=articles&slug=example-article');
  const retry = await one('.retry');
  await app.restoreWxMethod('request');
  await retry.tap();
  await some('.document-title');
});
