import type { Browser } from 'playwright-core';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import { openBrowser } from '../system/browser';
import { LOOKS, faultless, lookAt, storageOf } from './look';
import { PAGES, arrive } from './pages';
import { openMiniProgram, startFilledApi } from './telephone';

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
    async (name, place) => {
      const host = openMiniProgram(api.url, place.url, storageOf(look));
      await arrive(host, place);
      const seen = await lookAt(browser, host, { name, look, origin: api.url });
      expect(seen).toEqual(faultless(look));
    },
    30_000,
  );
});
