import { documentPath } from '@minzong/api-contract';
import { LOCALES } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';
import { hrefOf } from '../addresses';
import { startBoth, startSite } from '../testing/site-under-test';
import { booksOf, filesIn } from '../testing/books';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('the other forms of a document', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    running = await startBoth();
  });
  afterAll(() => running.close());

  it.each(LOCALES)(
    'are named on every document page of %s with language and true size',
    async (locale) => {
      for (const path of booksOf(exampleDocuments)) {
        const html = await running.site.text(hrefOf(locale, path));
        for (const file of ['document.epub', 'document.txt']) {
          const href = hrefOf(locale, `${path}/${file}`);
          const [, words = ''] = new RegExp(`href="${href}"[^>]*>([^<]+)</a>`).exec(html) ?? [];
          const { length } = await bytesOf(await running.site.get(href));
          const kilobytes =
            length < 1000 ? `${String(length)} B` : `${String(Math.round(length / 1000))} kB`;
          expect([href, words]).toEqual([href, expect.stringContaining(kilobytes)]);
          expect(words).toMatch(
            locale === 'en' ? /\((?:English|Chinese|Tibetan|Yi), / : /（(?:中|英|藏|彝)文，/,
          );
        }
        expect(html).toContain(`href="${hrefOf(locale, path, { print: 'large' })}"`);
      }
    },
    60_000,
  );

  it('come with type, language, a readable name and the address of their page', async () => {
    const epub = await running.site.get('/en/articles/example-article/document.epub');
    expect(epub.headers.get('content-type')).toBe('application/epub+zip');
    expect(epub.headers.get('content-language')).toBe('en');
    expect(epub.headers.get('content-disposition')).toBe(
      `attachment; filename="example-article.epub"; filename*=UTF-8''Four%20scripts%20in%20one%20reading%20room.epub`,
    );
    expect(epub.headers.get('link')).toBe(
      '<http://localhost:0/en/articles/example-article>; rel="canonical"',
    );
    const text = await running.site.get('/articles/example-article/document.txt');
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await text.text()).toContain('各族群众在社区书屋里一起读书。');
  });

  it('are the same file in every language root in which the document falls back', async () => {
    const files = await Promise.all(
      LOCALES.map(async (locale) =>
        bytesOf(await running.site.get(hrefOf(locale, '/policies/example-policy/document.epub'))),
      ),
    );
    for (const file of files) expect(Buffer.compare(file, files[0] ?? file)).toBe(0);
  });

  it('are confirmed with 304 and answered to HEAD without a body', async () => {
    const path = '/policies/example-policy/document.epub';
    const first = await running.site.get(path);
    const etag = first.headers.get('etag') ?? '';
    expect((await running.site.get(path, { 'if-none-match': etag })).status).toBe(304);
    const head = await fetch(running.site.url + path, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String((await bytesOf(first)).length));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  it('bring the picture along', async () => {
    const epub = await running.site.get('/articles/example-article/document.epub');
    expect(filesIn(await bytesOf(epub)).join()).toMatch(/EPUB\/pictures\/[0-9a-f]+\.png/);
  });

  it('hold the articles of an issue', async () => {
    const text = await running.site.text('/magazine-issues/example-issue/document.txt');
    expect(text).toContain('一针一线绣出家乡的山水。');
    const epub = await running.site.get('/magazine-issues/example-issue/document.epub');
    expect(filesIn(await bytesOf(epub))).toContain('EPUB/part-1.xhtml');
  });

  it('say what a reader must know before relying on the document', async () => {
    const text = await running.site.text('/policies/example-repealed-policy/document.txt');
    expect(text).toMatch(
      /本文件已于 2026-11-01 废止。不再执行，仅供查阅。 废止依据：示范州公共阅读促进办法（http/,
    );
    const gone = await running.site.text(
      '/announcements/example-withdrawn-announcement/document.txt',
    );
    expect(gone).toContain('本文已于 2026-11-20 撤下，仅供查阅。撤下原因：夏季已过');
  });

  test.each([
    ['/articles/no-such-article/document.epub', 404],
    ['/articles/example-article/document.pdf', 404],
    ['/articles/example-article/document.epub/x', 404],
    ['/articles/withdrawn-example/document.epub', 410],
    ['/articles/withdrawn-example/document.txt', 410],
    ['/articles/example-article/document.epub?x=1', 302],
    ['/articles/example-article?print=small', 400],
  ])('%s answers %i with a page', async (path, status) => {
    const answer = await running.site.get(path);
    expect(answer.status).toBe(status);
    if (status !== 302) expect(await answer.text()).toContain('<main');
  });

  it('change with the document, and lead on when it has moved', async () => {
    const { site, api } = running;
    const [page] = exampleDocuments.filter(({ type }) => type === 'page');
    if (page === undefined) throw new Error('There is no example of a page');
    const moving = { ...page, id: 'movingdocument0', slug: 'before' };
    await api.cms.publish(moving);
    const path = documentPath('page', 'before');
    expect(await site.text(`${path}/document.txt`)).toContain('关于我们');
    await api.cms.publish({ ...moving, revision: 2, title: '我们是谁' });
    await pause(1100);
    expect(await site.text(`${path}/document.txt`)).toContain('我们是谁');
    await api.cms.withdraw(moving, 3, '合并', { type: 'page', id: page.id });
    await pause(1100);
    const answer = await site.get(`${path}/document.epub`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      '/pages/example-page/document.epub',
    ]);
  });
});

describe('when the api is away', () => {
  it('a book that was made before is given, another made from the saved copy, and 503 is said of the rest', async () => {
    const { site, api, directory, close } = await startBoth();
    const whole = await bytesOf(await site.get('/articles/example-article/document.epub'));
    await site.text('/products/example-product');
    await pause(1100);
    await api.close();
    const held = await bytesOf(await site.get('/articles/example-article/document.epub'));
    expect(Buffer.compare(whole, held)).toBe(0);
    const inWords = await site.get('/products/example-product/document.epub');
    expect(inWords.status).toBe(200);
    expect(filesIn(await bytesOf(inWords)).join()).not.toContain('pictures/');
    const unseen = await site.get('/pages/example-page/document.epub');
    expect([unseen.status, unseen.headers.get('retry-after')]).toEqual([503, '30']);
    const page = await site.text('/products/example-product');
    expect(page).toMatch(/document\.epub"[^>]*>EPUB 电子书（中文）</);
    await site.close();
    const restarted = await startSite(api.url, directory);
    expect((await restarted.get('/products/example-product/document.txt')).status).toBe(200);
    await restarted.close();
    await close().catch(() => undefined);
  }, 30_000);
});

describe('the large print', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    running = await startBoth();
  });
  afterAll(() => running.close());

  it('has the document, the way back, and nothing to navigate by', async () => {
    const html = await running.site.text('/articles/example-article?print=large');
    expect(html).toContain('data-print="large"');
    expect(html).toContain('各族群众在社区书屋里一起读书。');
    expect(html).toContain('href="/articles/example-article">返回普通页面');
    expect(html).not.toMatch(/class="(?:masthead|menu|foot|downloads|part downloads)/);
    expect(html).toContain('rel="canonical" href="http://localhost:0/articles/example-article"');
  });
});
