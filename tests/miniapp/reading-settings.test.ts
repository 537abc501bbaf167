import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import type { Host } from './host';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass, byRole, descendants, nameOf, textOf, type ViewNode } from './view/view-node';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startFilledApi();
}, 60_000);
afterAll(() => api.close());

const DOCUMENT = '/pages/document/index?collection=articles&slug=example-article';

const first = (nodes: ViewNode[]): ViewNode | undefined => nodes[0];
const saying = (nodes: ViewNode[], words: string): ViewNode | undefined =>
  nodes.find((node) => nameOf(node).includes(words));
const rowSaying = (host: Host, words: string) =>
  host.until(`a row saying ${words}`, (view) =>
    saying([...byClass(view, 'row'), ...byClass(view, 'lead')], words),
  );

/** Opens the reading settings of the page that is shown. */
const openSettings = async (host: Host): Promise<ViewNode> => {
  const way = await host.until('the settings', (view) =>
    descendants(view).find(
      (node) => node.attributes['hover-class'] === 'pressed' && nameOf(node).startsWith('阅读设置'),
    ),
  );
  host.fire(way, 'tap');
  return host.until('the sheet', (view) => first(byRole(view, 'dialog')));
};

test('another language is chosen at once for words and content', async () => {
  const host = openMiniProgram(api.url, '/pages/me/index');
  await openSettings(host);
  const english = await host.until('languages', (view) => saying(byRole(view, 'radio'), 'English'));
  host.fire(english, 'tap');
  await host.until('English words', (view) => saying(byClass(view, 'choice-name'), 'Type size'));
  const chosen = byRole(host.view(), 'radio').filter(
    (node) => node.attributes['aria-checked'] === true,
  );
  expect(chosen.map(nameOf)).toEqual(['Normal', 'Normal', 'As the system', 'English']);
  const said = (method: string) =>
    host.calls.filter((call) => call.method === method).map(({ options }) => options);
  expect(said('setNavigationBarTitle').at(-1)).toMatchObject({ title: 'Me' });
  expect(said('setTabBarItem').at(-1)).toMatchObject({ index: 4, text: 'Me' });
  host.service.stack.switchTab('/pages/home/index');
  await rowSaying(host, 'Four scripts in one reading room');
});

test('larger type raises the size of the page at once, and of every later one', async () => {
  const host = openMiniProgram(api.url, DOCUMENT);
  await host.until('the title', (view) => first(byClass(view, 'document-title')));
  const size = (view: ViewNode) =>
    descendants(view).find((node) => node.tag === 'page-meta')?.attributes['root-font-size'];
  expect(size(host.view())).toBe('16px');
  const settings = await openSettings(host);
  expect(settings.attributes['aria-modal']).toBe(true);
  const larger = await host.until('sizes', (view) => saying(byRole(view, 'radio'), '特大'));
  host.fire(larger, 'tap');
  await host.until('24 px', (view) => (size(view) === '24px' ? true : undefined));
  expect(textOf(await host.until('words', (view) => first(byClass(view, 'spoken'))))).toBe(
    '字号：特大',
  );
  const later = openMiniProgram(api.url, '/pages/home/index', host.storage);
  await rowSaying(later, '社区书屋');
  expect(size(later.view())).toBe('24px');
});

test('a dark look that was chosen paints page and bars, until the system is followed again', async () => {
  const host = openMiniProgram(api.url, '/pages/me/index');
  await openSettings(host);
  const painted = (name: string) =>
    host.calls.filter(({ method }) => method === name).map(({ options }) => options);
  expect(painted('setNavigationBarColor')).toEqual([]);
  host.fire(await host.until('looks', (view) => saying(byRole(view, 'radio'), '深色')), 'tap');
  await host.until('the class', (view) => first(byClass(view, 'theme-dark')));
  expect(painted('setNavigationBarColor').at(-1)).toMatchObject({
    frontColor: '#ffffff',
    backgroundColor: '#171512',
  });
  expect(painted('setTabBarStyle').at(-1)).toMatchObject({ selectedColor: '#f0a58f' });
  host.fire(await host.until('looks', (view) => saying(byRole(view, 'radio'), '跟随系统')), 'tap');
  await host.until('no class', (view) =>
    byClass(view, 'theme-dark').length === 0 ? true : undefined,
  );
  expect(painted('setNavigationBarColor').at(-1)).toMatchObject({ backgroundColor: '#fbf9f4' });
});

test('the elder mode makes type large and the home page short, and can be left there', async () => {
  const host = openMiniProgram(api.url, '/pages/me/index');
  host.fire(await host.until('the switch', (view) => first(byRole(view, 'switch'))), 'tap');
  host.service.stack.switchTab('/pages/home/index');
  const doors = await host.until('large doors', (view) => {
    const found = byClass(view, 'elder-door');
    return found.length > 3 ? found : undefined;
  });
  expect(nameOf(doors[0] as ViewNode)).toBe('办事指南');
  expect(byClass(host.view(), 'row-summary')).toEqual([]);
  host.fire(
    await host.until('the way out', (view) => saying(byClass(view, 'button'), '退出')),
    'tap',
  );
  await rowSaying(host, '社区书屋');
});
