import { documentPath } from '@minzong/api-contract';
import { LOCALES } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';
import { strFromU8, unzipSync } from 'fflate';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { hrefOf } from '../addresses';
import { openBrowser, violationsOn } from '../testing/browser';
import { epubcheckFaults, hasEpubcheck } from '../testing/epubcheck';
import { startBoth } from '../testing/site-under-test';

/** One book of every type, and the article in each of its languages. */
const books = [
  ...new Map(
    exampleDocuments.toReversed().map(({ type, slug }) => [type, documentPath(type, slug)]),
  ).values(),
  ...LOCALES.slice(1).map((locale) => hrefOf(locale, '/articles/example-article')),
];

/** What Ace leaves out as well: a chapter in a reading system is not a page of a site. */
const RULES = `{ rules: {
  region: { enabled: false }, bypass: { enabled: false }, 'landmark-one-main': { enabled: false },
} }`;

describe('the books that the site serves', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  let browser: Browser;
  let page: Page;
  let directory: string;
  beforeAll(async () => {
    running = await startBoth();
    browser = await openBrowser();
    page = await browser.newPage();
    directory = await mkdtemp(join(tmpdir(), 'minzong-books-'));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
    await rm(directory, { recursive: true, force: true });
  });

  const bookAt = async (path: string): Promise<Uint8Array> => {
    const answer = await running.site.get(`${path}/document.epub`);
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  };

  (hasEpubcheck() ? test : test.skip).each(books)(
    '%s is without error or warning for EPUBCheck',
    async (path) => {
      expect(await epubcheckFaults(await bookAt(path))).toEqual([]);
    },
    60_000,
  );

  test.each(books)('%s has no violation that axe can find in any of its files', async (path) => {
    const files = unzipSync(await bookAt(path));
    const root = join(directory, path);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), content);
    }
    for (const name of Object.keys(files).filter((file) => file.endsWith('.xhtml'))) {
      await page.goto(pathToFileURL(join(root, name)).href);
      expect([name, await violationsOn(page, RULES)]).toEqual([name, []]);
      expect([name, await withoutRole(page)]).toEqual([name, []]);
    }
  });

  test.each(books)('%s says of itself all that Ace asks for, in its language', async (path) => {
    const files = unzipSync(await bookAt(path));
    const opf = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
    for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature'])
      expect(opf).toMatch(new RegExp(`<meta property="schema:${property}">[^<]+</meta>`));
    expect(opf).toMatch(/schema:accessibilityHazard">(?:none|unknown)</);
    const isEnglish = path.startsWith('/en/');
    expect(opf).toContain(isEnglish ? '<dc:language>en<' : '<dc:language>');
    expect(opf).toMatch(
      isEnglish
        ? /accessibilitySummary" xml:lang="en">[^<]*every heading/
        : /accessibilitySummary" xml:lang="zh-CN">[^<]*从目录可以直达/,
    );
    for (const [name, content] of Object.entries(files).filter(([file]) => file.endsWith('.xhtml')))
      expect([name, strFromU8(content)]).toEqual([
        name,
        expect.stringMatching(/<html [^>]*xml:lang=/),
      ]);
  });
});

/** Ace's rule epub-type-has-matching-role: what is said to reading systems is said to screen readers. */
const withoutRole = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('[*|type]')]
    .map((e) => [e, e.getAttributeNS('http://www.idpf.org/2007/ops', 'type')])
    .filter(([e, type]) => e.closest('[*|type=landmarks]') === null
      && ['chapter', 'colophon', 'noteref', 'footnote', 'pagebreak', 'toc', 'page-list'].includes(type)
      && !(e.getAttribute('role') ?? '').startsWith('doc-'))
    .map(([e, type]) => e.localName + ' ' + type)`);
