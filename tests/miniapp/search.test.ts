import { hit, result } from './search-answers';
import { NOBODY, answering, box, named, searchPage, seen, tap } from './search-page';
import { openMiniProgram } from './telephone';
import { byClass, nameOf, textOf } from './view/view-node';

describe('a hit', () => {
  const found = hit({
    pinned: 'best-bet',
    reasons: ['pinyin', 'variant'],
    url: '/policies/a#clause-3',
    highlight: {
      title: [
        { text: '民族', match: true },
        { text: '文獻保护办法', match: false },
      ],
      snippet: [
        { text: '收藏', match: false },
        { text: 'བོད་ཡིག', match: true },
        { text: '和ꆈꌠ的文獻', match: false },
      ],
    },
    places: [
      {
        label: '第三条',
        url: '/policies/a#clause-3',
        snippet: [
          { text: '保护', match: true },
          { text: '各民族文献。', match: false },
        ],
      },
    ],
  });

  test('marks what matched in the original script and says why it was found', async () => {
    const api = await answering({ search: () => result('minzu', { hits: [found] }) });
    const host = openMiniProgram(api.url, searchPage({ q: 'minzu' }));
    const shown = await seen(host, 'hit');
    expect(byClass(host.view(), 'match').map(textOf)).toEqual(['民族', 'བོད་ཡིག', '保护']);
    expect(byClass(shown, 'language-bo').map(textOf)).toEqual(['བོད་ཡིག']);
    expect(byClass(shown, 'language-ii').map(textOf)).toEqual(['ꆈꌠ']);
    expect(nameOf(shown)).toBe(
      '推荐，民族文獻保护办法，收藏བོད་ཡིག和ꆈꌠ的文獻，政策文件，2026-03-01，按拼音、繁简异体匹配',
    );
  });

  test('opens at the place inside that was chosen, and the rank is reported', async () => {
    const others = ['x', 'y'].map((id) => hit({ id, slug: id }));
    const api = await answering({ search: () => result('minzu', { hits: [...others, found] }) });
    const host = openMiniProgram(api.url, searchPage({ q: 'minzu' }));
    const place = await seen(host, 'hit-place');
    expect(nameOf(place)).toBe('第三条，保护各民族文献。');
    host.fire(place, 'tap');
    await host.until('the page', () => host.page().route.endsWith('document/index') || undefined);
    expect(host.page().options).toMatchObject({ slug: 'a', anchor: 'clause-3' });
    await host.until('the report', () => (api.clicks.length > 0 ? true : undefined));
    expect(api.clicks).toEqual([{ q: 'minzu', locale: 'zh-CN', rank: 3 }]);
  });

  test('opens although the report cannot be delivered', async () => {
    const api = await answering({ search: () => result('minzu', { hits: [found] }) });
    const host = openMiniProgram(api.url, searchPage({ q: 'minzu' }));
    const shown = await seen(host, 'hit');
    host.network.online = false;
    host.fire(shown, 'tap');
    await host.until('the page', () => host.page().route.endsWith('document/index') || undefined);
    expect(host.complaints).toEqual([]);
  });
});

describe('another spelling', () => {
  test('is said with the way back to what was typed', async () => {
    const api = await answering({
      search: (query) =>
        query.get('exactly') === '1'
          ? result('明族文献')
          : result('明族文献', { searched: '民族文献', hits: [hit()] }),
    });
    const host = openMiniProgram(api.url, searchPage({ q: '明族文献' }));
    const correction = await seen(host, 'correction');
    expect(textOf(correction)).toContain('已按“民族文献”搜索');
    await tap(host, 'the way back', (view) => byClass(view, 'exactly')[0]);
    expect(textOf(await seen(host, 'notice-title'))).toContain('明族文献');
    expect(host.network.requests.at(-1)).toContain('exactly=1');
    expect(byClass(host.view(), 'correction')).toEqual([]);
  });
});

describe('pages', () => {
  const page = (query: URLSearchParams) => {
    const number = Number(query.get('page'));
    const hits = Array.from({ length: 20 }, (_, index) => {
      // The last of a page comes again as the first of the next: something was published meanwhile.
      const id = String((number - 1) * 19 + index);
      return hit({ id, slug: id });
    });
    return result(query.get('q') ?? '', { hits, page: number, total: 60 });
  };

  test('grow at the bottom, and no document is shown twice', async () => {
    const api = await answering({ search: page });
    const host = openMiniProgram(api.url, searchPage({ q: '文献' }));
    await seen(host, 'hit');
    host.page().call('onReachBottom');
    host.page().call('onReachBottom');
    await host.until('more', (view) => byClass(view, 'hit').length === 39 || undefined);
    expect(host.network.requests).toHaveLength(2);
    expect(textOf(await seen(host, 'found'))).toBe('找到 60 条结果');
  });

  test('that do not come leave what is there, and a tap tries again', async () => {
    const api = await answering({ search: page });
    const host = openMiniProgram(api.url, searchPage({ q: '文献' }));
    await seen(host, 'hit');
    host.network.online = false;
    host.page().call('onReachBottom');
    const end = await seen(host, 'list-end-failed');
    expect(byClass(host.view(), 'hit')).toHaveLength(20);
    host.network.online = true;
    host.fire(end, 'tap');
    await host.until('more', (view) => byClass(view, 'hit').length === 39 || undefined);
  });
});

describe('when nothing is found', () => {
  test('there are other words, a number to call and the sections', async () => {
    const api = await answering({
      search: (query) =>
        query.get('q') === '文献'
          ? result('文献', { hits: [hit()] })
          : result('闻线', { nearest: ['文献', '文物'] }),
    });
    const host = openMiniProgram(api.url, searchPage({ q: '闻线' }));
    expect(textOf(await seen(host, 'notice-title'))).toBe('没有找到与“闻线”有关的内容');
    expect(byClass(host.view(), 'filter-button')).toEqual([]);
    await tap(host, 'the telephone', (view) => byClass(view, 'call')[0]);
    await host.until('the call', () => host.calls.find((call) => call.method === 'makePhoneCall'));
    await tap(host, 'other words', (view) => named(byClass(view, 'nearest'), '文献'));
    await seen(host, 'hit');
    expect(byClass(host.view(), 'notice')).toEqual([]);
  });

  test('because of what narrows it, that is said and can be taken away', async () => {
    const api = await answering({
      search: (query) => result('文献', query.get('year') === null ? { hits: [hit()] } : {}),
    });
    const host = openMiniProgram(api.url, searchPage({ q: '文献', year: '1999' }));
    expect(textOf(await seen(host, 'notice'))).toContain('当前有筛选条件');
    expect(byClass(host.view(), 'chosen-filter').map(nameOf)).toEqual(['去掉筛选条件：1999 年']);
    await tap(host, 'all', (view) => byClass(view, 'button-main').at(-1));
    await seen(host, 'hit');
  });
});

describe('without network', () => {
  const search = (query: URLSearchParams) => result(query.get('q') ?? '', { hits: [hit()] });

  test('the last answer to the same words is shown, and that it is old', async () => {
    const api = await answering({ search });
    const before = openMiniProgram(api.url, searchPage({ q: '文献' }));
    await seen(before, 'hit');
    const host = openMiniProgram(NOBODY, searchPage({ q: '文献' }), before.storage);
    expect(textOf(await seen(host, 'kept-banner'))).toContain('没有连上服务器');
    expect(byClass(host.view(), 'hit')).toHaveLength(1);
    const other = openMiniProgram(NOBODY, searchPage({ q: '文物' }), before.storage);
    expect(textOf(await seen(other, 'notice-title'))).toBe('没有连上网络');
  });

  test('clearing the past searches clears their answers too', async () => {
    const api = await answering({ search });
    const before = openMiniProgram(api.url, searchPage());
    before.fire(await box(before), 'confirm', { value: '文献' });
    await seen(before, 'hit');
    before.fire(await box(before), 'confirm', { value: '' });
    await tap(before, 'clear', (view) => named(byClass(view, 'text-button'), '清除'));
    expect([...before.storage.keys()].filter((key) => key.includes('search:'))).toEqual([]);
    const host = openMiniProgram(NOBODY, searchPage({ q: '文献' }), before.storage);
    await seen(host, 'notice-title');
  });
});

test('an answer from the database says that it may be incomplete', async () => {
  const api = await answering({
    search: () => result('文献', { hits: [hit()], degraded: true }),
  });
  const host = openMiniProgram(api.url, searchPage({ q: '文献' }));
  expect(textOf(await seen(host, 'banner'))).toBe('搜索服务正在恢复，结果可能不全。');
});
