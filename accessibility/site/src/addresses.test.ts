import { hrefOf, readAddress } from './addresses';

describe('addresses', () => {
  test.each([
    ['/', 'home', 'zh-CN'],
    ['/en', 'home', 'en'],
    ['/bo/policies', 'list', 'bo'],
    ['/policies/zong-jiao-shi-wu', 'detail', 'zh-CN'],
    ['/search?q=%E4%B9%A6&page=2', 'search', 'zh-CN'],
    ['/policies?topic=culture&validity=repealed', 'list', 'zh-CN'],
  ])('%s is a page', (url, kind, locale) => {
    expect(readAddress(url)).toMatchObject({ outcome: 'page', address: { kind, locale } });
  });

  test.each([
    ['/policies/', '/policies'],
    ['/en/', '/en'],
    ['/policies?from=singlemessage&isappinstalled=0', '/policies'],
    ['/policies?topic=&year=2026', '/policies?year=2026'],
    ['/articles?page=1', '/articles'],
    ['/search?q=+a%00%0Ab+&from=&to=&page=1&sort=relevance', '/search?q=a+b'],
    ['/search?type=policy&q=a&q=b&utm_source=x', '/search?q=a&type=policy'],
    ['/search?q=a&from=20260102&to=2026年3月4日', '/search?q=a&from=2026-01-02&to=2026-03-04'],
  ])('%s is sent to its proper form %s', (url, to) => {
    expect(readAddress(url)).toEqual({ outcome: 'redirect', to });
  });

  test.each([
    '/policies/../../etc/passwd',
    '/policies/%2e%2e',
    '//evil.example',
    '/\\evil.example',
    '/policies/UPPER',
    '/__proto__',
    '/constructor/x',
    '/policies/a/b',
    '/zh-CN',
    'http://evil.example/',
    '/policies/\u0000',
    '/__proto__',
    '/constructor',
    '/toString/articles',
  ])('%j is no page', (url) => {
    expect(readAddress(url)).toMatchObject({ outcome: 'missing', locale: 'zh-CN' });
  });

  test.each([
    '/articles?page=0',
    '/articles?page=1e9',
    '/articles?page=2&page=3',
    '/articles?topic=../x',
    '/articles?year=%ff',
  ])('%j is malformed', (url) => {
    expect(readAddress(url)).toMatchObject({ outcome: 'malformed' });
  });

  test.each(['/search?q=%ff', `/search?q=${'x'.repeat(3000)}`, '/search?q=a&from=soon&page=1e9'])(
    '%j is left to the search page, which says what is wrong',
    (url) => {
      expect(readAddress(url)).toMatchObject({ outcome: 'page', address: { kind: 'search' } });
    },
  );

  it('writes addresses that it reads again', () => {
    const url = hrefOf('ii', '/search', { q: 'ꆈꌠ 𠀀', page: 3 });
    expect(readAddress(url)).toMatchObject({
      outcome: 'page',
      address: { query: { q: 'ꆈꌠ 𠀀' } },
    });
  });
});
