import { exampleDocuments } from '@minzong/content-types/examples';
import type { Browser, Page } from 'playwright-core';
import { announced } from '../testing/announced';
import { openBrowser } from '../testing/browser';
import { readScripts, type Act } from '../testing/screen-reader-scripts';
import { startSearchSite } from '../testing/search-site';
import { speechDouble } from '../testing/speech-double';

jest.setTimeout(30_000);

const ACTS: Record<Act['kind'], (page: Page, what: string) => Promise<void>> = {
  focus: (page, what) => page.locator(what).first().focus(),
  type: (page, what) => page.keyboard.type(what),
  press: (page, what) => page.keyboard.press(what),
  wait: (page, what) => page.locator(what).first().waitFor(),
};

/** How large a file is changes with the program that makes it; numbers and times of a receipt with each. */
const withoutSizes = (text: string): string =>
  text
    .replaceAll(/[\d.]+ [kM]B/g, '… kB')
    .replaceAll(/\d{3} \d{3} \d{4}|\d{4} \d{4}/g, '…')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '…');

describe('a screen reader is given what docs/screen-reader says', () => {
  let running: Awaited<ReturnType<typeof startSearchSite>>;
  let browser: Browser;
  beforeAll(async () => {
    running = await startSearchSite();
    browser = await openBrowser();
    const notice = exampleDocuments.find(({ slug }) => slug === 'example-announcement');
    if (notice?.type !== 'announcement') throw new Error('There is no announcement');
    await running.cms.publish({ ...notice, revision: 2, urgent: true });
    // A page names the sizes of its braille as soon as the files have been made once.
    for (const { path, part } of readScripts())
      if (part.startsWith('.downloads')) await running.site.get(`${path}/document-30.brf`);
  });
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  test.each(readScripts())('$file: $title', async ({ path, part, acts, voices, text }) => {
    const page = await browser.newPage();
    if (voices.length > 0) await page.addInitScript(speechDouble(voices));
    await page.goto(running.site.url + path);
    for (const { kind, what } of acts) await ACTS[kind](page, what);
    expect(withoutSizes(await announced(page, part))).toBe(withoutSizes(text));
    await page.close();
  });
});
