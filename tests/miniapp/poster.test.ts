import { createTabs, elementsBelow } from '@minzong/weapp-host';
import type { Browser } from 'playwright-core';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import {
  startWechatSimulator,
  type WechatSimulator,
} from '../../api/src/gateways/wechat/simulator/simulator';
import { openBrowser } from '../system/browser';
import { createHost, type Host } from './host';
import { DIST } from './places';
import { startFilledApi } from './telephone';
import { byClass, byRole, nameOf } from './view/view-node';

let simulator: WechatSimulator;
let api: ApiUnderTest;
let browser: Browser;
let tabs: ReturnType<typeof createTabs>;
beforeAll(async () => {
  [simulator, browser] = await Promise.all([startWechatSimulator(), openBrowser()]);
  api = await startFilledApi({ wechat: simulator });
  tabs = createTabs(browser);
}, 60_000);
afterEach(() => tabs.close());
afterAll(async () => {
  await browser.close();
  await api.close();
  await simulator.close();
});

const POSTER = '/packages/poster/index/index?collection=policies&slug=example-policy';
const POINTS_WIDE = 375;
const PIXELS_A_POINT = 3;

const drawn = async (): Promise<Host> => {
  const host = createHost({ dist: DIST, apiUrl: api.url, openTab: tabs.openTab });
  host.weapp.launch(POSTER);
  await host.until('the poster', (view) => byClass(view, 'poster-picture')[0]);
  return host;
};
const button = (host: Host, words: string) =>
  host.until(words, (view) => byRole(view, 'button').find((node) => nameOf(node) === words));

interface Drawing {
  width: number;
  height: number;
  /** dark points by tenths of the height, from the top */
  ink: number[];
  /** share of points that are neither paper nor blank in the square of the code */
  code: number;
}

/** What is on the picture that the poster page shows, seen by a browser. */
const look = async (host: Host): Promise<Drawing> => {
  const [shown] = byClass(host.view(), 'poster-picture');
  const file = host.files.get(String(shown?.attributes['src']));
  if (file === undefined) throw new Error('the picture is no file');
  const page = await browser.newPage();
  try {
    return await page.evaluate<Drawing>(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${file.toString('base64')}';
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      const isDark = (x, y) => {
        const at = 4 * (y * width + x);
        return data[at] + data[at + 1] + data[at + 2] < 384;
      };
      const ink = Array(10).fill(0);
      let code = 0;
      const left = width - (28 + 92) * ${String(PIXELS_A_POINT)};
      const top = height - (28 + 92) * ${String(PIXELS_A_POINT)};
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          if (!isDark(x, y)) continue;
          ink[Math.floor((10 * y) / height)] += 1;
          if (x >= left && x < width - 84 && y >= top && y < height - 84) code += 1;
        }
      return { width, height, ink, code: code / (276 * 276) };
    })()`);
  } finally {
    await page.close();
  }
};

test('a poster is drawn with its words and its code, three pixels a point', async () => {
  const host = await drawn();
  const { width, height, ink, code } = await look(host);
  expect(width).toBe(POINTS_WIDE * PIXELS_A_POINT);
  expect(height).toBeGreaterThan(width * 0.8);
  expect(ink.filter((points) => points > 500).length).toBeGreaterThan(6);
  expect(code).toBeGreaterThan(0.1);
  // What a finger lifts off the page is that picture, in its own proportion.
  const frame = byClass(host.view(), 'poster-frame')[0];
  expect(String(frame?.attributes['style'])).toContain(((height / width) * 100).toFixed(0));
  const tab = host.weapp.page().tab;
  await tab?.settled();
  const shown = await (
    await tab?.frame()
  )?.evaluate<number>("document.querySelector('.poster-picture img').naturalWidth");
  expect(shown).toBe(width);
  expect(elementsBelow(host.weapp.page().root).filter(({ tag }) => tag === 'canvas')).toHaveLength(
    1,
  );
  await host.weapp.close();
});

test('without a code the poster is drawn all the same, and says where to look', async () => {
  const host = createHost({ dist: DIST, apiUrl: api.url, openTab: tabs.openTab });
  host.network.fault = (path) => (path.includes('mini-program-codes') ? 503 : undefined);
  host.weapp.launch(POSTER.replace('example-policy', 'example-repealed-policy'));
  await host.until('the poster', (view) => byClass(view, 'poster-picture')[0]);
  const { ink, code } = await look(host);
  expect(ink.filter((points) => points > 500).length).toBeGreaterThan(4);
  expect(code).toBeLessThan(0.1);
  await host.weapp.close();
});

test('the picture is saved when the reader lets it, sent, and seen in full', async () => {
  const host = await drawn();
  host.telephone.privacyAgreed = true;
  const calls = (method: string) => host.calls.filter((call) => call.method === method);
  host.fire(await button(host, '保存到相册'), 'tap');
  await host.until('the file', () => calls('saveImageToPhotosAlbum')[0]);
  const { filePath } = calls('saveImageToPhotosAlbum')[0]?.options ?? {};
  expect(host.files.get(String(filePath))?.subarray(1, 4).toString()).toBe('PNG');
  await host.until('the word', () => calls('showToast')[0]);
  expect(calls('showToast')[0]?.options['title']).toBe('已保存到相册');
  host.fire(await button(host, '发送图片'), 'tap');
  await host.until('the menu', () => calls('showShareImageMenu')[0]);
  expect(calls('showShareImageMenu')[0]?.options['path']).toBe(filePath);
  host.fire(await button(host, '看大图'), 'tap');
  await host.until('the picture', () => calls('previewImage')[0]);
  await host.weapp.close();
});
