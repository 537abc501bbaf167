import type { SearchResult, Suggestion } from '@minzong/api-contract';
import type { Browser } from 'playwright-core';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import { openBrowser } from '../system/browser';
import type { Host } from './host';
import { LOOKS, faultless, lookAt, storageOf } from './look';
import { hit, result, startAnswering, type AnsweringApi } from './search-answers';
import { NOBODY, box, named, searchPage, seen, tap } from './search-page';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass } from './view/view-node';

const marked = (text: string) =>
  text.split('*').map((part, index) => ({ text: part, match: index % 2 === 1 }));

const HITS = [
  hit({
    pinned: 'best-bet',
    reasons: ['pinyin'],
    highlight: {
      title: marked('*民族*文献保护办法'),
      snippet: marked(
        '为了加强少数*民族*古籍、文献的抢救、保护和利用，根据有关法律法规，制定本办法。',
      ),
    },
    notices: [{ about: 'itself', kind: 'amended', on: '2026-01-01', by: [] }],
    places: [
      {
        label: '第三条',
        url: '/policies/a#clause-3',
        snippet: marked('县级以上人民政府*民族*工作部门负责文献保护。'),
      },
      {
        label: '第十二条第二款',
        url: '/policies/a#clause-12',
        snippet: marked('*民族*文献的复制件与原件分别保存。'),
      },
    ],
  }),
  hit({
    ...{ type: 'ancient-text', id: 'b', slug: 'b', url: '/ancient-texts/b', reasons: ['syllable'] },
    highlight: {
      title: marked('藏文*世界人权宣言*'),
      snippet: marked('*ཡོངས་ཁྱབ་གསལ་བསྒྲགས་*འགྲོ་བ་མིའི་ཐོབ་ཐང༌།'),
    },
    places: [
      {
        label: '叶1b 行2',
        url: '/ancient-texts/b#leaf-2-line-2',
        snippet: marked('*བོད་ཡིག་*གི་ཚིག་མཛོད།'),
      },
    ],
  }),
  hit({
    ...{ type: 'article', id: 'c', slug: 'c', url: '/articles/c', locale: 'ii' },
    reasons: ['syllable', 'partial'],
    highlight: { title: marked('*ꆈꌠ*ꁱꂷꄯꒉ'), snippet: marked('ꆏꃅ *ꆈꌠ* ꁱꂷ ꃆꀊ') },
  }),
];

const FACETS: SearchResult['facets'] = {
  type: [
    { value: 'policy', label: '政策文件', count: 12 },
    { value: 'article', label: '新闻', count: 8 },
    { value: 'ancient-text', label: '古籍', count: 3 },
  ],
  region: [
    { value: 'a', label: '阿坝藏族羌族自治州', count: 9 },
    { value: 'b', label: '凉山彝族自治州', count: 6 },
  ],
  ethnicGroup: [
    '藏族',
    '彝族',
    '羌族',
    '苗族',
    '回族',
    '蒙古族',
    '土家族',
    '傈僳族',
    '满族',
    '纳西族',
  ].map((label, index) => ({ value: `g${String(index)}`, label, count: 10 - index })),
  year: ['2026', '2025', '2024'].map((value) => ({ value, label: value, count: 4 })),
  validity: [
    { value: 'in-force', label: '现行有效', count: 10 },
    { value: 'repealed', label: '已废止', count: 2 },
  ],
};

const SUGGESTIONS: Suggestion[] = [
  { text: '民族文献', highlight: marked('*民族*文献'), kind: 'query', locale: 'zh-CN' },
  {
    ...{ text: '民族文献保护办法', kind: 'document', type: 'policy', url: '/policies/a' },
    highlight: marked('*民族*文献保护办法'),
    locale: 'zh-CN',
  },
  {
    ...{ text: 'བོད་ཡིག་གི་ཚིག་མཛོད', kind: 'document', type: 'ancient-text', url: '/ancient-texts/b' },
    highlight: marked('*བོད་ཡིག་*གི་ཚིག་མཛོད'),
    locale: 'bo',
  },
  { text: 'ꆈꌠꁱꂷ', highlight: marked('*ꆈꌠ*ꁱꂷ'), kind: 'query', locale: 'ii' },
];

const STATES: Record<
  string,
  { q: string; more?: Record<string, string>; reach: (host: Host) => Promise<unknown> }
> = {
  results: { q: '民族', reach: (host) => seen(host, 'hit') },
  corrected: { q: '明族', reach: (host) => seen(host, 'correction') },
  narrowed: {
    q: '民族',
    more: { region: 'a', year: '2026', from: '2026-01-31', to: '2026-12-31', sort: 'newest' },
    reach: (host) => seen(host, 'chosen-filter'),
  },
  sheet: {
    q: '民族',
    more: { type: 'policy', from: '2026-01-31' },
    reach: async (host) => {
      await tap(host, 'the button', (view) => byClass(view, 'filter-button')[0]);
      await seen(host, 'sheet');
    },
  },
  suggestions: {
    q: '',
    reach: async (host) => {
      host.fire(await box(host), 'input', { value: '民族' });
      await seen(host, 'suggestion');
    },
  },
  nothing: { q: '闻线', reach: (host) => seen(host, 'notice') },
  past: {
    q: '民族',
    reach: async (host) => {
      for (const value of ['民族文献', '']) host.fire(await box(host), 'confirm', { value });
      await host.until('past searches', (view) => named(byClass(view, 'label'), '民族文献'));
    },
  },
};

let api: AnsweringApi;
/** The real one, for what is no answer: pictures and fonts. */
let files: ApiUnderTest;
let browser: Browser;
beforeAll(async () => {
  [files, browser] = await Promise.all([startFilledApi(), openBrowser()]);
  api = await startAnswering({
    suggestions: () => SUGGESTIONS,
    search: (query) => {
      const q = query.get('q') ?? '';
      if (q === '闻线') return result(q, { nearest: ['文献', '文物', '新闻'] });
      const searched = q === '明族' ? '民族' : q;
      return result(q, { hits: HITS, facets: FACETS, searched, degraded: searched !== q });
    },
  });
}, 60_000);
afterAll(async () => {
  api.close();
  await files.close();
  await browser.close();
});

describe.each(LOOKS)('in the $look look the search', (look) => {
  test.each(Object.entries(STATES))(
    'can be seen, read and touched: %s',
    async (name, { q, more, reach }) => {
      const host = openMiniProgram(api.url, searchPage({ q, ...more }), storageOf(look));
      await reach(host);
      const place = { name: `search-${name}`, look, origin: files.url };
      expect(await lookAt(browser, host, place)).toEqual(faultless(look));
    },
    30_000,
  );

  test('can be seen, read and touched without network', async () => {
    const storage = storageOf(look);
    await seen(openMiniProgram(api.url, searchPage({ q: '民族' }), storage), 'hit');
    const host = openMiniProgram(NOBODY, searchPage({ q: '民族' }), storage);
    await seen(host, 'kept-banner');
    const place = { name: 'search-kept', look, origin: files.url };
    expect(await lookAt(browser, host, place)).toEqual(faultless(look));
  }, 30_000);
});
