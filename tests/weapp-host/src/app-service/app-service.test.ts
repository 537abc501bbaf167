import { all, byId, openLibrary, settled, texts } from '../../samples/running.ts';
import { createTelephone, textOf } from '../index.ts';

const SHELF = 'pages/shelf/index';

test('templates, loops, wxs and named slots show what the data says', () => {
  const host = openLibrary();
  expect(texts(host, 'box')).toEqual(['《甲》，120 页新到可借借1', '《乙》借完借2']);
  expect(texts(host, 'count')).toEqual(['只有 2 本。']);
  expect(texts(host, 'log')).toEqual(['空']);
});

test('a component answers its observers, tells its page and is found by a selector', () => {
  const host = openLibrary();
  const take = all(host).find(({ classes }) => classes.has('take'));
  if (take === undefined) throw new Error('no button');
  host.touch.tap(take);
  host.touch.tap(take);
  expect(texts(host, 'state')).toEqual(['借完', '借完']);
  expect(host.page().caller.data).toMatchObject({ books: [{ copies: 0 }, { copies: 0 }] });
  const { caller } = host.page();
  const select = caller['selectComponent'] as (selector: string) => { left(): number };
  expect(select.call(caller, '#card-1').left()).toBe(0);
});

test('an event is captured from outside, bubbles to outside, and stops where it is caught', () => {
  const host = openLibrary();
  host.touch.tap(byId(host, 'loud'));
  expect(texts(host, 'log')).toEqual(['捕2内外loud']);
  host.touch.tap(byId(host, 'quiet'));
  expect(texts(host, 'log')).toEqual(['捕2内外loud捕2静']);
});

test('setData reaches into arrays and counts its bytes', () => {
  const host = openLibrary();
  host.page().call('onPullDownRefresh');
  expect(texts(host, 'count')).toEqual(['共 3 本。']);
  const [first] = host.page().updates;
  expect(first).toEqual({ bytes: 127, by: SHELF });
});

test('pages have their lifecycles, and a tab stays below what is opened above it', async () => {
  const host = openLibrary();
  await settled();
  expect(host.page().caller['ready']).toBe(true);
  host.touch.tap(byId(host, 'to-book'));
  await settled();
  expect(host.page().route).toBe('pages/book/index');
  expect(texts(host, 'title')).toEqual(['书1']);
  host.touch.tap(byId(host, 'back'));
  await settled();
  expect(host.page().route).toBe(SHELF);
  expect(host.service.app()['globalData']).toMatchObject({
    closed: 'pages/book/index',
    scene: 1001,
  });
  host.service.stack.switchTab('/pages/desk/index');
  expect(() => {
    host.service.stack.navigateTo('/pages/shelf/index');
  }).toThrow('can not navigateTo a tabbar page');
  expect(() => {
    host.service.stack.navigateTo('/pages/nowhere/index');
  }).toThrow('is not found');
});

test('what is shown and hidden is told to app, pages and components', () => {
  const host = openLibrary();
  host.hide();
  host.show(1007);
  expect(host.service.app()['globalData']).toMatchObject({ shown: 2 });
});

test('the app’s own code runs without window, document, eval and Node', () => {
  const host = openLibrary();
  for (const name of ['window', 'document', 'process', 'require', 'fetch'])
    expect(host.service.realm.evaluate(`typeof ${name}`)).toBe('undefined');
  expect(() => host.service.realm.evaluate('eval("1")')).toThrow('Code generation from strings');
});

test('a share from a button says which, and from the menu leads where the page says', async () => {
  const host = openLibrary();
  host.touch.tap(byId(host, 'send'));
  await settled();
  expect(host.calls.at(-1)?.options).toMatchObject({ title: 'button:shelf' });
  expect(await host.share.fromMenu()).toEqual({ title: 'menu:', path: '/pages/book/index?id=1' });
});

test('more than 256 KB in one setData, and an API that is not there, are warned of', () => {
  const host = openLibrary();
  host.page().caller.setData({ log: 'x'.repeat(300_000) });
  expect(host.wx['notThere']).toBeUndefined();
  const warnings = host.logs.filter(({ type }) => type === 'warn').map(({ values }) => values[0]);
  expect(warnings).toEqual([
    'setData 数据传输量 293 KB，超过 256 KB（pages/shelf/index）',
    'wx.notThere is not supported by this host',
  ]);
});

test('a request to a domain that is not listed is refused and warned of', async () => {
  const host = openLibrary(undefined, { domains: ['https://api.example'] });
  const request = host.wx['request'] as (options: object) => Promise<object>;
  await expect(request({ url: 'https://other.example/x' })).rejects.toMatchObject({
    errMsg: 'request:fail url not in domain list',
  });
  expect(host.logs.at(-1)?.values[0]).toContain(
    'https://other.example 不在以下 request 合法域名列表中',
  );
});

test('an error of a handler is written to the console and the page lives on', () => {
  const host = openLibrary();
  const failures: unknown[] = [];
  host.onError((error) => failures.push(error));
  host.page().caller['note'] = () => {
    throw new Error('broken');
  };
  host.touch.tap(byId(host, 'quiet'));
  expect(failures).toHaveLength(2);
  expect(textOf(byId(host, 'heading'))).toBe('书架');
});

test('storage stays on the telephone when the mini-program is opened again', () => {
  const telephone = createTelephone();
  const first = openLibrary(undefined, { telephone });
  (first.wx['setStorageSync'] as (key: string, value: unknown) => void)('kept', { a: [1] });
  const again = openLibrary(undefined, { telephone });
  expect((again.wx['getStorageSync'] as (key: string) => unknown)('kept')).toEqual({ a: [1] });
});
