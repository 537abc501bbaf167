import type { PublishedDocument } from '@minzong/content-types';
import { exampleImage } from '@minzong/content-types/examples';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApi, startBoth, startSite } from './testing/site-under-test';

const until = async (condition: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 4000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const form = (url: string, values: Record<string, string>, headers: Record<string, string>) =>
  fetch(`${url}/settings`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(values),
  });

describe('the site', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    running = await startBoth();
  });
  afterAll(() => running.close());

  it('shows a change within two seconds of its delivery', async () => {
    const { site, api, example } = running;
    await site.text('/articles/example-article');
    const changed: PublishedDocument = { ...example, revision: 2, title: '书屋有了第五种文字' };
    await api.cms.publish(changed);
    const started = Date.now();
    await until(async () => (await site.text('/articles/example-article')).includes(changed.title));
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('tells since when and why a document was withdrawn', async () => {
    const response = await running.site.get('/articles/withdrawn-example');
    const html = await response.text();
    expect(response.status).toBe(410);
    expect(html).toContain('2026-11-20');
    expect(html).toContain('内容有误，更正后重新发布');
  });

  test.each([
    ['/articles/no-such-article', 404],
    ['/no-such-place', 404],
    ['/articles?page=x', 400],
    ['/articles?kind=video', 302],
    ['/policies?validity=nonsense', 400],
    ['/search?q=a&type=nonsense', 400],
    ['/policies/..%2f..%2fetc', 404],
    ['/media/../api', 404],
    ['/media/0000000000000000000000000000000000000000000000000000000000000000.png', 404],
    ['/sitemaps/articles-99.xml', 404],
  ])('%s answers %i, never 500', async (path, status) => {
    expect((await running.site.get(path)).status).toBe(status);
  });

  it('answers a query of ten thousand characters with a page in words', async () => {
    const response = await running.site.get(`/search?q=${encodeURIComponent('民'.repeat(10_000))}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('<h1');
  });

  it('allows no script on a list, no framing and no other methods', async () => {
    const response = await running.site.get('/policies');
    expect(response.headers.get('content-security-policy')).toMatch(
      /script-src 'none'.*frame-ancestors 'none'/,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    for (const method of ['PUT', 'DELETE', 'POST', 'OPTIONS'])
      expect((await fetch(running.site.url, { method })).status).toBe(405);
  });

  it('confirms an unchanged page with 304 and sends it compressed otherwise', async () => {
    const first = await running.site.get('/policies', { 'accept-encoding': 'br' });
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(first.headers.get('vary')).toBe('Accept-Encoding, Cookie');
    const etag = first.headers.get('etag') ?? '';
    expect((await running.site.get('/policies', { 'if-none-match': etag })).status).toBe(304);
  });

  it('passes media on with ranges, to be kept for ever', async () => {
    const whole = await running.site.get(exampleImage.url);
    expect(whole.status).toBe(200);
    expect(whole.headers.get('cache-control')).toContain('immutable');
    const part = await running.site.get(exampleImage.url, { range: 'bytes=0-9' });
    expect(part.status).toBe(206);
    expect((await part.arrayBuffer()).byteLength).toBe(10);
  });

  it('keeps the reading settings in a cookie and draws the page by them', async () => {
    const { url } = running.site;
    const answer = await form(
      url,
      { theme: 'dark', size: 'large', back: '/policies' },
      { origin: url },
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/policies');
    const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
    expect(cookie).toBe('reading=dark.large');
    expect(await running.site.text('/policies', { cookie })).toContain(
      'data-theme="dark" data-size="large"',
    );
    expect(await running.site.text('/policies')).toContain('data-theme="auto" data-size="normal"');
  });

  it('refuses a form from elsewhere, and never sends anybody elsewhere', async () => {
    const { url } = running.site;
    expect((await form(url, { theme: 'dark' }, { origin: 'https://evil.example' })).status).toBe(
      403,
    );
    const answer = await form(url, { theme: 'dark', back: '//evil.example' }, { origin: url });
    expect(answer.headers.get('location')).toBe('/settings?saved=1');
  });

  it('lists every version of every document for search engines', async () => {
    const index = await running.site.text('/sitemap.xml');
    expect(index).toContain('/sitemaps/articles-1.xml');
    const articles = await running.site.text('/sitemaps/articles-1.xml');
    expect(articles.match(/<loc>/g)).toHaveLength(4);
    expect(articles).toMatch(/hreflang="ii" href="[^"]*\/ii\/articles\/example-article"/);
    expect(await running.site.text('/feed.xml')).toMatch(/<feed [\s\S]*<entry xml:lang="zh-CN">/);
    const search = await running.site.get('/en/opensearch.xml');
    expect(search.headers.get('content-type')).toBe('application/opensearchdescription+xml');
    expect(await search.text()).toContain('/en/search?q={searchTerms}&amp;page={startPage?}"');
    expect(await running.site.text('/robots.txt')).toContain('Sitemap: ');
  });
});

describe('when the api is away', () => {
  it('serves what it has seen, marked stale, also after a restart; what it has not seen is 503', async () => {
    const { site, api, directory, close } = await startBoth();
    await site.text('/policies/example-policy');
    await site.text('/articles/withdrawn-example');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await api.close();
    const stale = await site.get('/policies/example-policy', { cookie: 'reading=dark.normal' });
    expect(stale.status).toBe(200);
    expect(await stale.text()).toMatch(/class="notice stale"[^>]*>[^<]*\d{4}-\d\d-\d\d \d\d:\d\d/);

    const restarted = await startSite(api.url, directory);
    expect(await restarted.text('/policies/example-policy')).toContain('notice stale');
    expect((await restarted.get('/articles/withdrawn-example')).status).toBe(410);
    const unseen = await restarted.get('/products/example-product');
    expect(unseen.status).toBe(503);
    expect(unseen.headers.get('retry-after')).toBe('30');
    expect(await unseen.text()).toContain('tel:0800-0000000');

    const port = Number(new URL(api.url).port);
    const revived = await startApi(directory, port);
    await until(async () => (await restarted.get('/products/example-product')).status === 200);
    await until(
      async () => !(await restarted.text('/policies/example-policy')).includes('notice stale'),
    );
    await restarted.close();
    await revived.close();
    await close().catch(() => undefined);
  }, 30_000);

  it('does not wait for an api that hangs', async () => {
    const hanging: Server = createServer(() => undefined);
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const { directory, close } = await startBoth();
    const url = `http://127.0.0.1:${String((hanging.address() as AddressInfo).port)}`;
    const site = await startSite(url, directory);
    const started = Date.now();
    expect((await site.get('/products')).status).toBe(503);
    expect(Date.now() - started).toBeLessThan(5000);
    const again = Date.now();
    expect((await site.get('/policies')).status).toBe(503);
    expect(Date.now() - again).toBeLessThan(1000);
    await site.close();
    hanging.closeAllConnections();
    hanging.close();
    await close();
  }, 30_000);
});
