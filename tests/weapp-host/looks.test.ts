import type { Browser } from 'playwright-core';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import { openBrowser } from '../system/browser';
import { LOOKS, faultless, lookAt, storageOf } from './look';
import { PAGES } from './pages';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass } from './view/view-node';

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
