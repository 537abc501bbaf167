import { exampleDocuments } from '@minzong/content-types/examples';
import type { PublishedDocument } from '@minzong/content-types';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { brotliCompressSync } from 'node:zlib';
import { openBrowser, violationsOn } from '../testing/browser';
import { startBoth } from '../testing/site-under-test';
import { speechDouble, type Spoken } from '../testing/speech-double';

const ARTICLE = exampleDocuments.find(
  ({ type, locale }) => type === 'article' && locale === 'zh-CN',
);

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const DOCUMENT = {
  ...ARTICLE,
  ...{ id: 'readaloudexample', slug: 'read-aloud', cover: undefined, title: '六枝的朝阳' },
  summary: '六枝特区的消息。',
  body: [
    paragraph(
      text('六枝特区银行行长到'),
      { type: 'text', text: '重', marks: ['strong'] },
      text('庆。他说：“'),
      { type: 'language', language: 'en', children: [text('Read this.')] },
      text('”'),
      { type: 'note', children: [text('注里的话。')] },
    ),
    paragraph({ type: 'language', language: 'bo', children: [text('བོད་ཡིག')] }),
    ...Array.from({ length: 40 }, (_, n) => paragraph(text(`第${String(n + 1)}段，朝阳升起。`))),
  ],
} as unknown as PublishedDocument;

jest.setTimeout(30_000);

const RUBY = 'auto.normal.normal.normal.auto.all';

describe('how Chinese is read', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  let browser: Browser;
  beforeAll(async () => {
    [running, browser] = await Promise.all([startBoth(), openBrowser()]);
    await running.api.cms.publish(DOCUMENT);
    const document = { type: 'article' as const, id: DOCUMENT.id };
    const entries = [
      { written: '六枝', reading: 'lù zhī' },
      { written: '朝阳', reading: 'zhāo yáng', document },
      { written: '特区', reading: 'tè qū' },
    ];
    await running.api.cms.putLexicon({ version: 1, entries });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const open = async (
    languages: string[] | undefined,
    options: BrowserContextOptions = {},
  ): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
    const page = await context.newPage();
    if (languages !== undefined) await page.addInitScript(speechDouble(languages));
    await page.goto(`${running.site.url}/articles/read-aloud`);
    return page;
  };
  const spoken = (page: Page): Promise<Spoken[]> => page.evaluate('speechDouble.spoken');
  const said = async (page: Page): Promise<string | undefined> => (await spoken(page)).at(-1)?.text;
  const end = (page: Page): Promise<void> => page.evaluate('speechDouble.end()');
  const highlighted = (page: Page): Promise<string> =>
    page.evaluate(`[...(CSS.highlights.get('read-aloud') ?? [])].map(String).join('|')`);
  const press = (page: Page, name: string) => page.getByRole('button', { name }).press('Enter');

  describe('reading aloud', () => {
    it('is spoken sentence by sentence, each in its language, by the lexicon', async () => {
      const page = await open(['zh-HK', 'en-GB', 'zh-CN']);
      await press(page, '朗读');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('暂停');
      expect(await highlighted(page)).toBe('六枝的朝阳');
      for (let n = 0; n < 5; n += 1) await end(page);
      expect(await spoken(page)).toEqual([
        { text: '路枝的招阳', lang: 'zh-CN', rate: 1 },
        { text: '路枝特区的消息。', lang: 'zh-CN', rate: 1 },
        { text: '路枝特区银行行长到重庆。', lang: 'zh-CN', rate: 1 },
        { text: '他说：“', lang: 'zh-CN', rate: 1 },
        { text: 'Read this.', lang: 'en-GB', rate: 1 },
        { text: '”', lang: 'zh-CN', rate: 1 },
      ]);
      expect(await highlighted(page)).toBe('他说：“Read this.”');
      await page.context().close();
    });

    it('is paused, gone on with, moved and stopped by keyboard, and says so by the names alone', async () => {
      const page = await open(['zh-CN']);
      await press(page, '朗读');
      await press(page, '下一句');
      await press(page, '下一句');
      expect(await said(page)).toBe('路枝特区银行行长到重庆。');
      await press(page, '上一句');
      expect(await said(page)).toBe('路枝特区的消息。');
      await press(page, '暂停');
      expect(await page.evaluate('speechDouble.isSpeaking()')).toBe(false);
      const before = (await spoken(page)).length;
      await press(page, '继续');
      expect(await spoken(page)).toHaveLength(before + 1);
      expect(await said(page)).toBe('路枝特区的消息。');
      await page.getByLabel('语速').selectOption('2');
      expect((await spoken(page)).at(-1)).toMatchObject({ text: '路枝特区的消息。', rate: 2 });
      expect(await page.locator('[aria-live], [role="status"], [role="alert"]').count()).toBe(0);
      expect(await page.getByText('朗读时跳过').isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: '停止' }).focus();
      await page.keyboard.press('Escape');
      expect(await highlighted(page)).toBe('');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('朗读');
      await page.context().close();
    });

    it('a voice that breaks off is told, and the sentence can be begun anew', async () => {
      const page = await open(['zh-CN']);
      await press(page, '朗读');
      await page.evaluate('speechDouble.fail()');
      expect(await page.getByText('朗读中断了').isVisible()).toBe(true);
      await press(page, '继续');
      expect(await said(page)).toBe('路枝的招阳');
      await page.context().close();
    });

    it.each(['reduce', 'no-preference'] as const)(
      'brings the sentence into sight, with motion preference %s',
      async (reducedMotion) => {
        const page = await open(['zh-CN'], { reducedMotion });
        await press(page, '朗读');
        await page.evaluate('window.scrolls = []; window.scrollTo = (to) => scrolls.push(to)');
        for (let n = 0; n < 30; n += 1) await end(page);
        const scrolls: { behavior: string }[] = await page.evaluate('scrolls');
        expect(scrolls.at(-1)?.behavior).toBe(reducedMotion === 'reduce' ? 'instant' : 'smooth');
        await page.context().close();
      },
    );

    it('is not offered without a voice, nor without script', async () => {
      for (const page of [
        await open([]),
        await open(['zh-HK', 'en-US']),
        await open(undefined),
        await open(undefined, { javaScriptEnabled: false }),
      ]) {
        expect(await page.locator('.read-aloud button').count()).toBe(0);
        expect(await page.getByText('朗读').count()).toBe(0);
        await page.context().close();
      }
    });

    it('moves nothing when it comes, and meets axe in the light and in the dark', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const without = await open([], { colorScheme, viewport: { width: 320, height: 640 } });
        const withVoice = await open(['zh-CN'], {
          ...{ colorScheme, viewport: { width: 320, height: 640 } },
        });
        const top = (page: Page) => page.locator('.prose').boundingBox();
        expect(await top(withVoice)).toEqual(await top(without));
        await press(withVoice, '朗读');
        expect(await violationsOn(withVoice)).toEqual([]);
        expect(await withVoice.evaluate('document.documentElement.scrollWidth')).toBe(320);
        for (const control of await withVoice.locator('.read-aloud-bar :is(button, select)').all())
          expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        await without.context().close();
        await withVoice.context().close();
      }
    });
  });

  describe('pinyin over all text', () => {
    const withPinyin = () =>
      running.site.text('/articles/read-aloud', { cookie: `reading=${RUBY}` });

    it('stands over each character, by words, context and lexicon, also across marks', async () => {
      const html = await withPinyin();
      const read = (words: string): string =>
        words.replaceAll(/<rp[^>]*>[^<]*<\/rp>/g, '').replaceAll(/<rt[^>]*>([^<]*)<\/rt>/g, '($1)');
      const plain = read(html).replaceAll(/<\/?(?:ruby|strong)[^>]*>/g, '');
      expect(plain).toContain(
        '六(lù)枝(zhī)特(tè)区(qū)银(yín)行(háng)行(háng)长(zhǎng)到(dào)重(chóng)庆(qìng)。',
      );
      expect(plain).toContain('朝(zhāo)阳(yáng)升(shēng)起(qǐ)。');
      expect(plain).toContain('注(zhù)里(lǐ)的(de)话(huà)。');
      expect(plain).toMatch(/<h1[^>]*>六\(lù\)枝\(zhī\)/);
      expect(await running.site.text('/articles/read-aloud')).not.toContain('<ruby');
    });

    it('fits 320 pixels, meets axe, and is not read twice', async () => {
      const page = await open([], { viewport: { width: 320, height: 640 } });
      await page.context().addCookies([{ name: 'reading', value: RUBY, url: running.site.url }]);
      await page.reload();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(await violationsOn(page)).toEqual([]);
      const tree = await page.locator('.prose p').first().ariaSnapshot();
      expect(tree.replaceAll(/[^\p{Script=Han}]/gu, '')).toContain('六枝特区银行行长到重庆');
      expect(tree).not.toMatch(/lù|zhī/);
      await page.context().close();
    });
  });

  it('an article with all of it stays within 30 kB', async () => {
    const html = await running.site.text('/articles/read-aloud');
    const [, stylesheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const css = await running.site.text(stylesheet);
    const bytes = brotliCompressSync(html).length + brotliCompressSync(css).length;
    expect(bytes).toBeLessThan(30_000);
    const [, script = ''] = /<script type="module" src="([^"]+)"/.exec(html) ?? [];
    expect(brotliCompressSync(await running.site.text(script)).length).toBeLessThan(4000);
  });
});
