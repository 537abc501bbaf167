import type { Host } from './host';
import { hit, result, type AnsweringApi } from './search-answers';
import { NOBODY, answering, named, searchPage, seen, tap } from './search-page';
import { openMiniProgram } from './telephone';
import { byClass, byRole, descendants, nameOf, type ViewNode } from './view/view-node';

describe('narrowing', () => {
  const facets = {
    type: [
      { value: 'policy', label: '政策文件', count: 3 },
      { value: 'article', label: '新闻', count: 2 },
    ],
    region: [{ value: 'aba', label: '阿坝', count: 4 }],
    ethnicGroup: Array.from({ length: 12 }, (_, index) => ({
      value: `group-${String(index)}`,
      label: `民族${String(index)}`,
      count: 12 - index,
    })),
    year: [{ value: '2026', label: '2026', count: 5 }],
    validity: [{ value: 'in-force', label: '现行有效', count: 3 }],
  };
  const search = (query: URLSearchParams) =>
    result(query.get('q') ?? '', { hits: [hit(), hit({ id: 'b', slug: 'b' })], facets });

  const open = async (query: Record<string, string>): Promise<[Host, AnsweringApi]> => {
    const api = await answering({ search });
    const host = openMiniProgram(api.url, searchPage(query));
    await seen(host, 'hit');
    return [host, api];
  };
  const lastAsked = (host: Host): Record<string, string> =>
    Object.fromEntries(new URL(host.network.requests.at(-1) ?? '', NOBODY).searchParams);
  const chipsOf = (host: Host) => byClass(host.view(), 'chosen-filter').map(nameOf);

  test('is chosen in a sheet with counts, asked for once, and taken away chip by chip', async () => {
    const [host] = await open({ q: '文献' });
    await tap(host, 'the button', (view) => byClass(view, 'filter-button')[0]);
    const sheet = await seen(host, 'sheet');
    expect(sheet.attributes['aria-role']).toBe('dialog');
    expect(byRole(sheet, 'radiogroup').map(nameOf)).toEqual([
      '排序',
      '类型',
      '地区',
      '民族',
      '年份',
      '有效性',
    ]);
    const before = host.network.requests.length;
    for (const name of ['阿坝，4 条', '2026 年，5 条', '最新在前']) {
      await tap(host, name, (view) => named(byRole(view, 'radio'), name));
      await host.until(`${name} chosen`, (view) => {
        const radio = named(byRole(view, 'radio'), name);
        return radio?.attributes['aria-checked'] === true || undefined;
      });
    }
    const days = byClass(host.view(), 'day');
    host.fire(days[0] as ViewNode, 'change', { value: '2026-01-31' });
    await host.until('the day', (view) => named(byClass(view, 'day-box'), '2026 年 1 月 31 日'));
    expect(host.network.requests.length).toBe(before);
    await tap(host, 'the end', (view) => byClass(view, 'sheet-show')[0]);
    await host.until('the answer', () => host.network.requests.length > before || undefined);
    expect(lastAsked(host)).toEqual({
      ...{ q: '文献', locale: 'zh-CN', page: '1', region: 'aba', year: '2026' },
      ...{ from: '2026-01-31', sort: 'newest' },
    });
    await host.until('the chips', () => chipsOf(host).length === 4 || undefined);
    expect(chipsOf(host)).toEqual(
      ['阿坝', '2026 年', '2026-01-31 起', '最新在前'].map((name) => `去掉筛选条件：${name}`),
    );
    await tap(host, 'a chip', (view) => named(byClass(view, 'chosen-filter'), '阿坝'));
    await host.until('fewer', () => (lastAsked(host)['region'] === undefined ? true : undefined));
    await host.until('the chips left', () => chipsOf(host).length === 3 || undefined);
    await tap(host, 'all', (view) => byClass(view, 'remove-filters')[0]);
    await host.until('none', () => (lastAsked(host)['year'] === undefined ? true : undefined));
    expect(lastAsked(host)).toEqual({ q: '文献', locale: 'zh-CN', page: '1' });
  });

  test('what is behind the sheet is silent and still, and closing changes nothing', async () => {
    const [host] = await open({ q: '文献' });
    const before = host.network.requests.length;
    await tap(host, 'the button', (view) => byClass(view, 'filter-button')[0]);
    await seen(host, 'sheet');
    const hidden = descendants(host.view()).filter(
      (node) => node.attributes['aria-hidden'] === true && byClass(node, 'hit').length > 0,
    );
    expect(hidden).toHaveLength(1);
    const meta = descendants(host.view()).find((node) => node.tag === 'page-meta');
    expect(meta?.attributes['page-style']).toContain('overflow: hidden');
    await tap(host, 'a type', (view) => named(byRole(view, 'radio'), '新闻，2 条'));
    await tap(host, 'the shade', (view) => byClass(view, 'sheet-shade')[0]);
    await host.until('no sheet', (view) => byClass(view, 'sheet').length === 0 || undefined);
    expect(host.network.requests.length).toBe(before);
  });

  test('many values unfold, and a chosen one can be given up where it was chosen', async () => {
    const [host] = await open({ q: '文献', ethnicGroup: 'group-11' });
    expect(chipsOf(host)).toEqual(['去掉筛选条件：民族11']);
    await tap(host, 'the button', (view) => byClass(view, 'filter-button')[0]);
    const groups = (view: ViewNode) =>
      byRole(view, 'radio').filter((node) => nameOf(node).startsWith('民族'));
    await seen(host, 'sheet');
    expect(groups(host.view())).toHaveLength(9);
    const chosen = named(groups(host.view()), '民族11');
    expect(chosen?.attributes['aria-checked']).toBe(true);
    await tap(host, 'the others', (view) =>
      descendants(view).find((node) => nameOf(node) === '民族，全部 12 项'),
    );
    await host.until('all', (view) => groups(view).length === 12 || undefined);
    await tap(host, 'the chosen', (view) => named(groups(view), '民族11'));
    await host.until('given up', (view) =>
      named(groups(view), '民族11')?.attributes['aria-checked'] === false ? true : undefined,
    );
    await tap(host, 'the end', (view) => byClass(view, 'sheet-show')[0]);
    await host.until('asked', () => (lastAsked(host)['ethnicGroup'] ? undefined : true));
  });

  test('a share leads to the same search, narrowed the same way', async () => {
    const query = { q: '文献', type: 'policy', from: '2026-01-01', sort: 'oldest' };
    const [host, api] = await open(query);
    const share = host.page().call('onShareAppMessage', {}) as { title: string; path: string };
    expect(share.title).toBe('搜索：文献');
    const friend = openMiniProgram(api.url, share.path);
    await seen(friend, 'hit');
    expect(lastAsked(friend)).toEqual({ ...query, locale: 'zh-CN', page: '1' });
  });

  test('an address that means nothing narrows nothing', async () => {
    const [host] = await open({
      q: '文献',
      ...{ type: '__proto__', region: '../x', year: 'soon', validity: 'maybe' },
      ...{ from: '2026-02-30', to: '1', sort: 'random', exactly: '2', page: '9' },
    });
    expect(lastAsked(host)).toEqual({ q: '文献', locale: 'zh-CN', page: '1' });
  });
});
