import type { Browser, Frame } from 'playwright-core';
import { all, byId, openLibrary, settled, texts } from '../../samples/running.ts';
import { createTelephone, createTabs, openBrowser, type Host, type HostOptions } from '../index.ts';
import { spokenLines, spokenOn, unnamedOf } from '../index.ts';
import type { Tab } from './tab.ts';

let browser: Browser;
let tabs: ReturnType<typeof createTabs>;
beforeAll(async () => {
  browser = await openBrowser();
  tabs = createTabs(browser);
}, 30_000);
afterAll(() => browser.close());
afterEach(() => tabs.close());

const open = (url?: string, options: Partial<HostOptions> = {}): Host =>
  openLibrary(url, { openTab: tabs.openTab, ...options });

const tabOf = (host: Host): Tab => {
  const { tab } = host.page();
  if (tab === undefined) throw new Error('no tab');
  return tab;
};
const frameOf = async (host: Host): Promise<Frame> => {
  await tabOf(host).settled();
  return tabOf(host).frame();
};
/** A computed style of the first element that a selector of the tab names. */
const styleOf = (frame: Frame, selector: string, name: string): Promise<string> =>
  frame.evaluate(`getComputedStyle(document.querySelector('${selector}'))['${name}']`);
const eventually = async (look: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !look(); tries += 1) await settled();
  expect(look()).toBe(true);
};

test('the tree is shown with its styles, and what changes afterwards', async () => {
  const host = open();
  const frame = await frameOf(host);
  expect(await frame.locator('wx-book-card').count()).toBe(2);
  const [first] = all(host).filter(({ classes }) => classes.has('wide'));
  if (first === undefined) throw new Error('nothing is wide');
  expect(await tabOf(host).measure(first.id)).toMatchObject({ width: 375, height: 50 });
  expect(await tabOf(host).stylesOf(byId(host, 'heading'), ['font-size', 'color'])).toEqual([
    '24px',
    'rgb(23, 21, 18)',
  ]);
  host.page().call('onPullDownRefresh');
  await tabOf(host).settled();
  expect(await frame.locator('wx-book-card').count()).toBe(3);
});

test('styles of a component stay inside it, and those of the page stay out of it', async () => {
  const host = open();
  const frame = await frameOf(host);
  expect(await styleOf(frame, 'wx-book-card .title', 'color')).toBe('rgb(154, 59, 38)');
  expect(await styleOf(frame, 'wx-book-card .title', 'fontSize')).toBe('16px');
  expect(await styleOf(frame, 'wx-book-card', 'marginTop')).toBe('10px');
});

test('a finger and a keyboard in the tab reach the page', async () => {
  const host = open('pages/desk/index');
  const frame = await frameOf(host);
  await frame.locator('#reader input').fill('ab');
  await eventually(() => host.page().caller.data['reader'] === 'ab');
  await tabOf(host).settled();
  expect(await frame.locator('#reader input').inputValue()).toBe('AB');
  await frame.locator('#remind').click();
  await eventually(() => host.page().caller.data['remind'] === true);
  expect(await frame.locator('#remind').getAttribute('aria-checked')).toBe('true');
});

test('the end of the page, its scrolling and that of a scroll-view are told', async () => {
  const host = open('pages/book/index?id=1');
  const frame = await frameOf(host);
  await frame.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
  await eventually(() => host.page().caller.data['bottom'] === 1);
  await tabOf(host).scroller(byId(host, 'pages')).to(0, 1000);
  await eventually(() => host.page().caller.data['seen'] === 'lower');
  expect((await tabOf(host).windowScroll()).scrollTop).toBeGreaterThan(0);
});

test('root type size, pictures of the package and rich text are shown', async () => {
  const host = open('pages/book/index?id=1');
  host.page().caller.setData({ size: 22 });
  const frame = await frameOf(host);
  expect(await styleOf(frame, 'html', 'fontSize')).toBe('22px');
  expect(await frame.locator('#blurb b').textContent()).toBe('好');
  expect(await frame.evaluate('document.querySelector("#cover img").naturalWidth')).toBe(40);
});

test('a poster is drawn, with a picture of the package, and kept as a file', async () => {
  const host = open('pages/book/index?id=1');
  const frame = await frameOf(host);
  const kept = await new Promise<{ tempFilePath: string; wide: number }>((resolve) => {
    host.page().call('draw', resolve);
  });
  expect(kept.wide).toBe(31);
  const pixel = (x: number): Promise<number[]> =>
    frame.evaluate(
      `[...document.querySelector('canvas').getContext('2d').getImageData(${String(x)}, 10, 1, 1).data]`,
    );
  expect(await pixel(2)).toEqual([0, 255, 0, 255]);
  expect(await pixel(60)).toEqual([154, 59, 38, 255]);
  const file = host.telephone.files.get(kept.tempFilePath);
  expect(file?.subarray(1, 4).toString()).toBe('PNG');
});

test('a selector query answers with the layout of the tab', async () => {
  const host = open();
  await frameOf(host);
  const query = host.wx['createSelectorQuery'] as () => {
    select(selector: string): {
      boundingClientRect(): { exec(done: (all: unknown[]) => void): void };
    };
  };
  const [rect] = await new Promise<unknown[]>((resolve) => {
    query().select('#heading').boundingClientRect().exec(resolve);
  });
  expect(rect).toMatchObject({ id: 'heading', left: 0, top: 0, width: 375 });
});

test('dark mode changes page, bars and what the app is told', async () => {
  const telephone = createTelephone();
  const host = open(undefined, { telephone });
  const frame = await frameOf(host);
  host.setTheme('dark');
  await tabOf(host).settled();
  await settled();
  expect(await styleOf(frame, 'body', 'backgroundColor')).toBe('rgb(23, 21, 18)');
  expect((await tabOf(host).screenshot()).subarray(1, 4).toString()).toBe('PNG');
});

test('a dialog is drawn above the page and answered by a finger', async () => {
  const host = open(undefined, { dialogsWait: true });
  const frame = await frameOf(host);
  const ask = host.wx['showModal'] as (options: object) => Promise<object>;
  const asked = ask({ title: '归还', content: '真的？' });
  await frame.page().locator('.choice', { hasText: '取消' }).click();
  expect(await asked).toMatchObject({ confirm: false, cancel: true });
});

test('what a screen reader stops at is named, hidden things left out', async () => {
  const host = open();
  await frameOf(host);
  const spoken = spokenOn(host.page(), await tabOf(host).unseen());
  expect(unnamedOf(spoken)).toEqual([]);
  expect(spokenLines(spoken)).toEqual(
    expect.arrayContaining([
      'heading "书架" level 1',
      'button "借一本，还有 2 本"',
      'text "空"',
      'link "第一本"',
      'button "分享"',
    ]),
  );
  expect(texts(host, 'log')).toEqual(['空']);
});
