import { htmlFaults } from '../../testing/html-faults';
import { SEARCH_STATES, startSearchSite } from '../../testing/search-site';

/** The text of a page as a reader has it, without tags. */
const textOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');

const titleOf = (html: string): string => /<title[^>]*>([^<]*)/.exec(html)?.[1] ?? '';

describe('the search page', () => {
  let running: Awaited<ReturnType<typeof startSearchSite>>;
  beforeAll(async () => {
    running = await startSearchSite();
  });
  afterAll(() => running.close());
  const page = (path: string) => running.site.text(path);

  test.each(Object.entries(SEARCH_STATES))('is valid HTML on %s', async (_, path) => {
    expect(await htmlFaults(await page(path))).toEqual([]);
  });

  it('says in its title and heading what was found, and keeps the question', async () => {
    const html = await page('/search?q=文献&page=2');
    expect(titleOf(html)).toMatch(/^文献：共 45 条，第 2 页 – 搜索 · /);
    expect(html).toMatch(/<h1>“文献”：共 45 条<\/h1>/);
    expect(html).toMatch(/<input id="Query" type="search" name="q" value="文献"/);
    expect(html).toContain('<ol class="hits" start="21">');
    expect(titleOf(await page('/en/search?q=文献'))).toMatch(/^文献: 45 found – Search · /);
  });

  it('marks what matched in the original, with the language of every run', async () => {
    const html = await page('/search?q=民族团结');
    expect(html).toContain('示范州<mark>民族团结</mark>进步条例');
    expect(html).toMatch(
      /<a[^>]* lang="bo"[^>]*>བོད་ཡིག་དཔེ་རྙིང་། <mark><span lang="zh-CN">民族团结<\/span><\/mark>/,
    );
    expect(html).toMatch(/<p lang="bo"|<p[^>]* lang="bo"/);
    expect(html).toContain('<span lang="ii">ꆈꌠꉙ</span>');
  });

  it('says why a hit was found and why it stands first, what changed, and opens at the place', async () => {
    const html = await page('/search?q=民族团结');
    const text = textOf(html);
    expect(text).toContain('政策文件2026-03-01示例甲县匹配方式：繁简异体 · 同义词');
    expect(text).toContain('推荐');
    expect(text).toContain('已于 2026-10-01 修改');
    expect(html).toMatch(/<a href="\/policies\/example-policy#clause-3"[^>]*>第三条<\/a>/);
  });

  it('counts the rank of a hit over all pages, in the ping of its link and nowhere else', async () => {
    const html = await page('/search?q=文献&page=2');
    expect(html).toMatch(
      /<a href="\/policies\/document-23" ping="\/search\/clicks\?q=%E6%96%87%E7%8C%AE&amp;locale=zh-CN&amp;rank=23"/,
    );
  });

  it('names what it searched instead, with the way back', async () => {
    const corrected = await page('/search?q=民族团接');
    expect(textOf(corrected)).toContain('已按“民族团结”搜索。 仍要搜索“民族团接”');
    const [, back = ''] = /class="corrected">.*?<a href="([^"]+)"/.exec(corrected) ?? [];
    expect(decodeURIComponent(back)).toBe('/search?q=民族团接&amp;exactly=1');
    const exact = await page(back.replace('&amp;', '&'));
    expect(titleOf(exact)).toContain('没有找到“民族团接”');
    expect(exact).not.toContain('class="corrected"');
  });

  it('narrows by links that carry the whole search, folds long facets, and takes all back', async () => {
    const html = await page('/search?q=文献&type=policy&year=2022&sort=newest&page=1');
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
      decodeURIComponent(href.replaceAll('&amp;', '&')),
    );
    expect(hrefs).toContain('/search?q=文献&type=policy&region=place-2&year=2022&sort=newest');
    expect(hrefs).toContain('/search?q=文献&year=2022&sort=newest');
    expect(hrefs).toContain('/search?q=文献&sort=newest');
    expect(textOf(html)).toContain('移除 类型：政策文件');
    expect(textOf(await page('/search?q=文献'))).toContain('其余 3 项');
    expect(html).toContain('<input type="hidden" name="type" value="policy"/>');
  });

  it('helps when nothing is found: near words, other conditions, people to ask', async () => {
    const html = await page('/search?q=无此词&year=2022');
    const text = textOf(html);
    for (const help of ['不限条件，搜索“无此词”', '您要找的是不是', '从栏目找起', '打电话 0800-'])
      expect(text).toContain(help);
    expect(html).toMatch(/<a href="\/search\?q=[^"]+" lang="bo">བོད་ཡིག<\/a>/);
    expect(textOf(await page('/ii/search'))).toContain('打电话 0800-');
  });

  it('leads back from a page after the last', async () => {
    expect(textOf(await page('/search?q=文献&page=99'))).toContain('只有 3 页，没有第 99 页');
  });

  test.each([
    [`/search?q=${'长'.repeat(10_000)}`, /您输入了 10000 个字符，最多可以搜索 200 个/],
    ['/search?q=%C3%F1%D7%E5', /网址里的文字无法辨认/],
    ['/search?q=文献&page=1000000000', /不认识的筛选条件或页码。 不带这些条件，搜索“文献”/],
    ['/search?q=文献&type=nonsense', /不认识的筛选条件/],
    ['/search?q=文献&region=../x', /不认识的筛选条件/],
    ['/search?q=文献&from=2026-02-30', /“2026-02-30”不是日期/],
    ['/search?q=文献&from=2026-02-03&to=2026-02-02', /结束日期早于开始日期/],
  ])('answers %.40s with a clear 400 that keeps the form', async (path, words) => {
    const response = await running.site.get(path);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(textOf(html)).toMatch(words);
    expect(html).toContain('id="Query"');
    expect(html.length).toBeLessThan(40_000);
    expect(html).toContain('name="robots" content="noindex"');
  });

  it('ties every error to its field', async () => {
    const html = await page('/search?q=文献&from=soon');
    expect(html).toMatch(/id="Day-from-fault"/);
    expect(html).toMatch(
      /name="from"[^>]*aria-invalid="true" aria-describedby="Day-from-fault Day-hint"/,
    );
    const long = await page(`/search?q=${'𠀀'.repeat(250)}`);
    expect(long).toMatch(/aria-invalid="true" aria-describedby="Query-fault"/);
    expect(/name="q" value="([^"]*)"/.exec(long)?.[1]).toBe('𠀀'.repeat(200));
  });

  test.each(['<script>alert(1)</script>', '"><b>', '\u202Eمرحبا', '🙂'.repeat(50), '((("', "'--"])(
    'takes %j for words',
    async (q) => {
      const response = await running.site.get(`/search?q=${encodeURIComponent(q)}`);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toMatch(/<script>|"><b>/);
    },
  );
});
