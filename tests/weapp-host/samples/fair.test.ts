import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame } from 'playwright-core';
import {
  createTabs,
  createTelephone,
  elementsBelow,
  openBrowser,
  spokenLines,
  spokenOn,
  textOf,
  unnamedOf,
  type Host,
  type ViewElement,
} from '../src/index.ts';
import { all, byId, openFair, settled, texts } from './running.ts';

const tap = (host: Host, id: string): void => {
  host.touch.tap(byId(host, id));
};
const first = (host: Host, name: string): ViewElement => {
  const found = all(host).find(({ classes }) => classes.has(name));
  if (found === undefined) throw new Error(`Nothing has the class ${name}`);
  return found;
};
const dataOf = (host: Host): Record<string, unknown> => host.page().caller.data;

describe('components that work together', () => {
  test('a list numbers its rows by their relation, with the card that its page chose', () => {
    const host = openFair();
    expect(texts(host, 'card')).toEqual(['★ 竹编']);
    expect(texts(host, 'row-name')).toEqual(['1 竹编 篮', '2 银饰 没有', '3 蜡染 布']);
    host.page().call('drop');
    expect(texts(host, 'row-name')).toEqual(['2 银饰 没有', '3 蜡染 布']);
    expect(texts(host, 'gone')).toEqual(['1']);
    expect(host.page().call('seen')).toBe('attached,attached,attached,detached');
  });

  test('a behaviour counts for its component, whose event goes up through components', () => {
    const host = openFair();
    const [, second] = all(host).filter(({ classes }) => classes.has('like'));
    if (second === undefined) throw new Error('nobody to like');
    host.touch.tap(second);
    host.touch.tap(second);
    expect(textOf(second)).toBe('赞 2');
    expect(texts(host, 'liked')).toEqual(['银饰']);
  });

  test('rows that change places take with them what a reader typed', () => {
    const host = openFair();
    host.touch.trigger(byId(host, 'note-a'), 'input', { value: '早来' });
    host.page().call('turn');
    expect(texts(host, 'note')).toEqual(['蜡染', '银饰', '竹编']);
    expect(byId(host, 'note-a').current('value')).toBe('早来');
    expect(byId(host, 'note-c').current('value')).toBeUndefined();
  });

  test('a component known everywhere takes a class from outside', () => {
    const host = openFair();
    const mark = first(host, 'mark');
    expect([...mark.classes]).toEqual(expect.arrayContaining(['mark', 'mark-red']));
    expect(textOf(mark)).toBe('银饰');
  });
});

test('branches, includes and hidden parts follow the data', () => {
  const host = openFair();
  expect([texts(host, 'level'), texts(host, 'foot')]).toEqual([['中集'], ['共 3 个摊位']]);
  expect(spokenLines(spokenOn(host.page()))).not.toContain('text "只在大集"');
  host.page().caller.setData({ level: 3 });
  expect(texts(host, 'level')).toEqual(['大集']);
  expect(spokenLines(spokenOn(host.page()))).toContain('text "只在大集"');
  expect(unnamedOf(spokenOn(host.page()))).toEqual([]);
});

test('of handlers that exclude each other one hears a tap; what is caught on the way down stops', () => {
  const host = openFair();
  tap(host, 'inner');
  expect(dataOf(host)['heard']).toBe('innermiddle');
  tap(host, 'guarded');
  expect(dataOf(host)['heard']).toBe('innermiddleguard');
});

describe('a form', () => {
  const SIGN_UP = 'pages/sign-up/index';

  test('takes components as fields, and pickers of every kind', () => {
    const host = openFair(SIGN_UP);
    const { touch } = host;
    touch.trigger(byId(host, 'phone'), 'input', { value: '13800000000' });
    touch.trigger(byId(host, 'about'), 'input', { value: '三代竹编手艺' });
    touch.trigger(byId(host, 'craft'), 'columnchange', { column: 0, value: 1 });
    touch.trigger(byId(host, 'craft'), 'change', { value: [1, 1] });
    touch.trigger(byId(host, 'time'), 'change', { value: '10:30' });
    touch.trigger(byId(host, 'region'), 'change', {
      value: ['四川省', '凉山彝族自治州', '西昌市'],
    });
    touch.tap(first(host, 'stepper'));
    tap(host, 'power');
    tap(host, 'label-water');
    expect(texts(host, 'tables')).toEqual(['3']);
    expect(textOf(byId(host, 'craft'))).toBe('木车');
    tap(host, 'submit');
    expect(JSON.parse(texts(host, 'sent')[0] ?? '')).toEqual({
      ...{ phone: '13800000000', about: '三代竹编手', craft: [1, 1], time: '10:30', tables: 3 },
      ...{ region: ['四川省', '凉山彝族自治州', '西昌市'], needs: ['water'] },
    });
    expect(dataOf(host)['by']).toBe('form');
  });

  test('says what is wrong, and a button that is off sends nothing', () => {
    const host = openFair(SIGN_UP);
    tap(host, 'submit');
    expect(texts(host, 'problem')).toEqual(['电话应为 11 位']);
    host.page().caller.setData({ tables: 6, problem: '' });
    tap(host, 'submit');
    expect(texts(host, 'problem')).toEqual(['']);
  });
});

test('two pages talk over the channel of their navigation, the second in a subpackage', async () => {
  const host = openFair();
  tap(host, 'choose');
  await settled();
  expect([host.page().route, host.page().query]).toEqual([
    'packages/plan/map/index',
    { from: 'stalls' },
  ]);
  expect(texts(host, 'pick')).toEqual(['东廊，最多 2', '西廊，最多 2']);
  tap(host, 'place-p1');
  await settled();
  expect([host.page().route, texts(host, 'chosen')]).toEqual(['pages/stalls/index', ['西廊']]);
});

test('what is stored is there for the next visit, and a tab hears that it was tapped', async () => {
  const telephone = createTelephone();
  const host = openFair('pages/me/index', { telephone });
  tap(host, 'keep');
  await settled();
  host.tapTab(0);
  expect([host.page().route, dataOf(host)['heard']]).toEqual(['pages/stalls/index', '0摊位']);
  const again = openFair('pages/me/index', { telephone });
  await settled();
  expect(texts(again, 'name')).toEqual(['阿果']);
});

test('an app cannot agree to the privacy guide for its reader', async () => {
  const host = openFair('pages/me/index');
  tap(host, 'copy');
  await settled();
  tap(host, 'pretend');
  await settled();
  expect([texts(host, 'copied'), host.telephone.clipboard]).toEqual([['no 104'], '']);
  expect(host.logs.at(-1)?.values[0]).toContain('不是用户点击的同意按钮');
  tap(host, 'copy');
  await settled();
  tap(host, 'yes');
  await settled();
  expect([texts(host, 'copied'), host.telephone.clipboard]).toEqual([['yes'], '集市电话']);
});

test('a request goes to where the origin really is, its data in the address', async () => {
  const server: Server = createServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://fair');
    const body = { day: `${pathname}?${searchParams.get('day') ?? ''}` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const telephone = createTelephone();
  const { port } = server.address() as AddressInfo;
  telephone.network.origins.set('https://fair.example', `http://127.0.0.1:${String(port)}`);
  const host = openFair('pages/me/index', { telephone });
  try {
    tap(host, 'ask');
    for (let tries = 0; tries < 100 && texts(host, 'answer')[0] === ''; tries += 1) await settled();
    expect(texts(host, 'answer')).toEqual(['200/stalls?2']);
  } finally {
    server.close();
  }
});

describe('in a browser', () => {
  let browser: Browser;
  let tabs: ReturnType<typeof createTabs>;
  beforeAll(async () => {
    browser = await openBrowser();
    tabs = createTabs(browser);
  }, 30_000);
  afterEach(() => tabs.close());
  afterAll(() => browser.close());

  const open = async (url: string): Promise<[Host, Frame]> => {
    const host = openFair(url, { openTab: tabs.openTab });
    return [host, await frameOf(host)];
  };
  const frameOf = async (host: Host): Promise<Frame> => {
    const { tab } = host.page();
    if (tab === undefined) throw new Error('no tab');
    await tab.settled();
    return tab.frame();
  };
  const eventually = async (look: () => unknown, wanted: unknown): Promise<void> => {
    for (let tries = 0; tries < 200 && look() !== wanted; tries += 1) await settled();
    expect(look()).toEqual(wanted);
  };

  test('a finger on the tab bar and on the way back leads there', async () => {
    const [host, frame] = await open('pages/me/index');
    await frame.page().locator('.tab', { hasText: '摊位' }).click();
    await eventually(() => host.page().route, 'pages/stalls/index');
    await (await frameOf(host)).locator('#choose').click();
    await eventually(() => host.page().route, 'packages/plan/map/index');
    await (await frameOf(host)).page().locator('.back').click();
    await eventually(() => host.page().route, 'pages/stalls/index');
  });

  test('a page’s styles do not reach into components, a class given to one does', async () => {
    const [, frame] = await open('pages/stalls/index');
    const colour = (selector: string): Promise<string> =>
      frame.evaluate(`getComputedStyle(document.querySelector('${selector}')).color`);
    expect(await colour('.row-name')).not.toBe('rgb(255, 0, 0)');
    expect(await colour('.mark')).toBe('rgb(176, 36, 24)');
  });

  test('what comes near is told, a scroll-view shows what it is asked to', async () => {
    const [host, frame] = await open('packages/plan/map/index');
    await eventually(() => textOf(byId(host, 'end')), 'far');
    await frame.evaluate('scrollTo(0, 2900)');
    await eventually(() => textOf(byId(host, 'end')), 'near');
    host.page().call('jump');
    await eventually(() => dataOf(host)['into'], 'place-p1');
    const top = (): Promise<number> => frame.evaluate('document.querySelector("#rows").scrollTop');
    for (let tries = 0; tries < 100 && (await top()) === 0; tries += 1) await settled();
    expect(await top()).toBe(300);
  });

  test('a swiper shows the leaf that it is told, and tells the one that is turned to', async () => {
    const [host, frame] = await open('packages/plan/map/index');
    const left = async (index: number): Promise<number | undefined> =>
      (await frame.locator('.place').nth(index).boundingBox())?.x;
    expect(await left(0)).toBe(0);
    host.touch.trigger(byId(host, 'leaves'), 'change', { current: 1 });
    await host.page().tab?.settled();
    expect([dataOf(host)['leaf'], await left(1)]).toEqual([1, 0]);
  });

  test('a drawing with a gradient is kept as a file, which a picture shows', async () => {
    const [host, frame] = await open('packages/plan/map/index');
    const { tempFilePath } = (await host.page().call('draw')) as { tempFilePath: string };
    host.page().caller.setData({ kept: tempFilePath });
    await host.page().tab?.settled();
    const pixel = (x: number): Promise<number[]> =>
      frame.evaluate(`(async () => {
        const picture = document.querySelector('#kept img');
        await picture.decode();
        const canvas = document.createElement('canvas');
        const pen = canvas.getContext('2d');
        pen.drawImage(picture, 0, 0);
        return [...pen.getImageData(${String(x)}, 50, 1, 1).data];
      })()`);
    const [red, , blue] = await pixel(15);
    expect((red ?? 0) > 180 && (blue ?? 255) < 80).toBe(true);
    expect(await pixel(1)).toEqual([0, 0, 0, 0]);
    expect(elementsBelow(host.page().root).filter(({ tag }) => tag === 'canvas')).toHaveLength(1);
  });
});
