import { startSearchSite } from '../testing/search-site';

const until = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 100 && !condition(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('the door of the search', () => {
  let running: Awaited<ReturnType<typeof startSearchSite>>;
  beforeAll(async () => {
    running = await startSearchSite();
  });
  afterAll(() => running.close());
  const click = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${running.site.url}/search/clicks?${query}`, { method: 'POST', headers, body: 'PING' });

  it('gives suggestions with the address that each leads to', async () => {
    const response = await running.site.get('/search/suggestions?locale=en&q=民族团');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(await response.json()).toEqual({
      suggestions: [
        {
          ...{
            text: '民族团结',
            lang: 'zh-CN',
            href: '/en/search?q=%E6%B0%91%E6%97%8F%E5%9B%A2%E7%BB%93',
          },
          parts: [
            { text: '民族团', match: true },
            { text: '结', match: false },
          ],
        },
        expect.objectContaining({
          href: '/policies/example-policy',
          note: { text: 'Policies', lang: 'en' },
        }),
      ],
    });
  });

  test.each(['', 'q=', `q=${'x'.repeat(500)}`, 'q=a&locale=xx', 'q=a&q=b&z=1'])(
    'gives none to %.30j, and no error',
    async (query) => {
      const response = await running.site.get(`/search/suggestions?${query}`);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ suggestions: [] });
    },
  );

  it('gives none when the api is too slow, and does not wait for it', async () => {
    running.search.answerSuggestionsAfter(3000);
    const started = Date.now();
    const response = await running.site.get('/search/suggestions?q=民族');
    running.search.answerSuggestionsAfter(0);
    expect(await response.json()).toEqual({ suggestions: [] });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(Date.now() - started).toBeLessThan(1500);
    expect((await running.site.get('/policies')).status).toBe(200);
  });

  it('tells the api the words and the rank of a hit that was opened, and nothing else', async () => {
    const response = await click('q=%E4%B9%A6&locale=bo&rank=3', { cookie: 'reading=dark.large' });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toBeNull();
    await until(() => running.search.clicks.length > 0);
    expect(running.search.clicks).toEqual([{ q: '书', locale: 'bo', rank: 3 }]);
  });

  it('answers 204 whatever is sent, and passes on nothing that is not a click of ours', async () => {
    running.search.clicks.length = 0;
    for (const query of ['', 'q=a&rank=0', 'q=a&rank=1&person=x', `q=${'x'.repeat(300)}&rank=1`])
      expect((await click(query)).status).toBe(204);
    const elsewhere = await click('q=a&rank=1', { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.status).toBe(204);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(running.search.clicks).toEqual([]);
  });

  it('passes on so many clicks a second and no more', async () => {
    running.search.clicks.length = 0;
    await Promise.all(Array.from({ length: 150 }, () => click('q=a&rank=1')));
    await until(() => running.search.clicks.length >= 50);
    expect(running.search.clicks.length).toBeLessThanOrEqual(100);
  });

  it('serves one small script of its own, for ever, and allows it only where one can search', async () => {
    const response = await running.site.get('/search');
    expect(response.headers.get('content-security-policy')).toMatch(
      /script-src 'self'; connect-src 'self'/,
    );
    const [, address = ''] =
      /<script type="module" src="([^"]+)"/.exec(await response.text()) ?? [];
    const script = await running.site.get(address, { 'accept-encoding': 'br' });
    expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(Number(script.headers.get('content-length'))).toBeLessThan(4000);
    const list = await running.site.get('/policies');
    expect(list.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(await list.text()).not.toContain('<script');
  });
});
