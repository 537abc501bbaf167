import automator from 'miniprogram-automator';
import type MiniProgram from 'miniprogram-automator/out/MiniProgram';
import { openLibrary } from '../../samples/running.ts';
import type { Host } from '../host.ts';
import { startAutomatorServer, type AutomatorServer } from './server.ts';

type App = MiniProgram;
type Page = NonNullable<Awaited<ReturnType<App['currentPage']>>>;
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>;

let host: Host;
let server: AutomatorServer;
let app: App;

const open = async (url?: string): Promise<Page> => {
  host = openLibrary(url, { dialogsWait: true });
  server = await startAutomatorServer(host);
  app = await automator.connect({ wsEndpoint: server.url });
  return current();
};
afterEach(async () => {
  app.disconnect();
  await server.close();
});

const current = async (): Promise<Page> => {
  const page = await app.currentPage();
  if (page === undefined) throw new Error('no page');
  return page;
};
const one = async (page: Page, selector: string): Promise<Element> => {
  const found = await page.$(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
};

test('a page is found with its query, its data is read and set', async () => {
  const page = await open('pages/book/index?id=7&title=%E4%B9%A6');
  expect([page.path, page.query]).toEqual(['pages/book/index', { id: '7', title: '%E4%B9%A6' }]);
  expect(await page.data('lines[1]')).toBe(2);
  await page.setData({ title: '新' });
  expect(await (await one(page, '.title')).text()).toBe('新');
  expect(await page.data('title')).toBe('新');
});

test('elements are found by selectors and by paths, and say what they are', async () => {
  const page = await open();
  const heading = await one(page, 'view.title#heading[aria-level="1"]');
  expect(heading.tagName).toBe('view');
  expect(await heading.outerWxml()).toContain('aria-role="heading"');
  expect(await heading.attribute('class')).toBe('title');
  expect(await page.$('.nothing')).toBeNull();
  expect(await page.$$('book-card')).toHaveLength(2);
  const [, second] = (await page.$$('.box > .title')) as Element[];
  expect(await second?.text()).toBe('《乙》');
  expect(await (await page.xpath('//book-card[2]//text[@class="state"]'))?.text()).toBe('借完');
});

test('a custom component gives its data and methods', async () => {
  const page = await open();
  const card = (await one(page, '#card-1')) as Element & {
    data(path: string): Promise<unknown>;
    callMethod(name: string): Promise<unknown>;
  };
  expect(await card.data('copies')).toBe(2);
  expect(await card.callMethod('left')).toBe(2);
  expect(await card.property('title')).toBe('《甲》，120 页');
});

test('taps, typing, switches and sliders reach the page', async () => {
  const page = await open('pages/desk/index');
  const input = (await one(page, '#reader')) as Element & { input(text: string): Promise<void> };
  await input.input('ab');
  const slider = (await one(page, '#weeks')) as Element & { slideTo(value: number): Promise<void> };
  await slider.slideTo(4);
  await (await one(page, '#remind')).tap();
  await (await one(page, '#branch')).trigger('change', { value: 1 });
  await (await one(page, '#submit')).tap();
  const result = await (await one(page, '#result')).text();
  expect(JSON.parse(result)).toMatchObject({ reader: 'AB', weeks: 4, remind: true, branch: 1 });
  expect(await input.value()).toBe('AB');
});

test('a long press is a touch that is held', async () => {
  await open();
  const fired: string[] = [];
  const loud = await one(await current(), '#loud');
  const { fire } = host.touch;
  host.touch.fire = (element, event) => {
    fired.push(event.type);
    return fire(element, event);
  };
  await loud.longpress();
  expect(fired).toEqual(['touchstart', 'longpress', 'touchend']);
});

test('wx is called, mocked with a value or a function, and restored', async () => {
  await open();
  expect(await app.systemInfo()).toMatchObject({ windowWidth: 375, platform: 'ios' });
  await app.mockWxMethod('getStorageSync', 'mocked');
  expect(await app.callWxMethod('getStorageSync', 'x')).toBe('mocked');
  await app.mockWxMethod(
    'getNetworkType',
    function (_options: unknown, type: string) {
      return { networkType: type };
    },
    'test',
  );
  expect(await app.callWxMethod('getNetworkType', {})).toEqual({ networkType: 'test' });
  await app.restoreWxMethod('getNetworkType');
  expect(await app.callWxMethod('getNetworkType', {})).toMatchObject({ networkType: 'wifi' });
  await expect(app.callWxMethod('noSuchMethod')).rejects.toThrow('wx.noSuchMethod not exists');
});

test('functions run in the app, and the app calls functions of the test', async () => {
  await open();
  const heard: unknown[] = [];
  await app.exposeFunction('tellTest', (value: unknown) => heard.push(value));
  const answer: unknown = await app.evaluate(
    `function (a, b) { tellTest(getCurrentPages().length); return a + b }`,
    1,
    2,
  );
  expect([answer, heard]).toEqual([3, [1]]);
});

test('the console and errors are told to whoever listens', async () => {
  await open();
  const heard: unknown[] = [];
  app.on('console', (entry: unknown) => heard.push(entry));
  app.on('exception', (error: unknown) => heard.push(error));
  await app.evaluate(
    `function () { console.warn('看', 1); setTimeout(function () { null.x }, 0) }`,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  const message = "Cannot read properties of null (reading 'x')";
  expect(heard).toMatchObject([
    { type: 'warn', args: ['看', 1] },
    { type: 'error', args: [expect.stringContaining(message)] },
    { message },
  ]);
});

test('navigation is a call of wx, and a dialog is answered as on the telephone', async () => {
  await open();
  await app.callWxMethod('navigateTo', { url: '/pages/book/index?id=1' });
  expect((await app.pageStack()).map(({ path }) => path)).toEqual([
    'pages/shelf/index',
    'pages/book/index',
  ]);
  const asked = app.callWxMethod('showModal', { title: '？' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await app.native().cancelModal();
  expect(await asked).toMatchObject({ confirm: false, cancel: true });
});
