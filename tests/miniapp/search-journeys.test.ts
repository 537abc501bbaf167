import type { SearchResult } from '@minzong/api-contract';
import type { ApiUnderTest } from '../../api/src/testing/api-under-test';
import { eventually } from '../../api/src/testing/eventually';
import {
  hasMeilisearch,
  startMeilisearch,
  type MeilisearchProcess,
} from '../../api/src/testing/meilisearch-process';
import { box, named, searchPage, seen, tap } from './search-page';
import { openMiniProgram, startFilledApi } from './telephone';
import { byClass, byRole, nameOf, textOf } from './view/view-node';

(hasMeilisearch() ? describe : describe.skip)('on the real api with its search server', () => {
  let meilisearch: MeilisearchProcess;
  let api: ApiUnderTest;

  beforeAll(async () => {
    meilisearch = await startMeilisearch();
    api = await startFilledApi({
      meilisearchUrl: meilisearch.url,
      meilisearchKey: meilisearch.key,
    });
    await eventually(async () => {
      const { degraded, total } = await api.json<SearchResult>('/v1/search?q=shuwu');
      expect({ degraded, found: total > 0 }).toEqual({ degraded: false, found: true });
    }, 60_000);
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await meilisearch.close();
  });

  test('letters of pinyin suggest a page, which opens', async () => {
    const host = openMiniProgram(api.url, searchPage());
    host.fire(await box(host), 'input', { value: 'shuwu' });
    await tap(host, 'the page', (view) =>
      named(byClass(view, 'suggestion'), '社区书屋里的四种文字'),
    );
    const title = await seen(host, 'document-title');
    expect(textOf(title)).toBe('社区书屋里的四种文字');
    expect(host.complaints).toEqual([]);
  });

  test('a search by pinyin marks the characters that were meant and says why', async () => {
    const host = openMiniProgram(api.url, searchPage({ q: 'shuwu' }));
    const hit = await seen(host, 'hit');
    expect(byClass(hit, 'match').map(textOf)).toContain('书屋');
    expect(nameOf(hit)).toContain('按拼音匹配');
    expect(byClass(host.view(), 'banner')).toEqual([]);
  });

  test('a clause that was asked for opens the policy there, and the rank is taken', async () => {
    const host = openMiniProgram(api.url, searchPage({ q: '公共阅读 第二条' }));
    await tap(host, 'the clause', (view) => named(byClass(view, 'hit-place'), '第二条'));
    const scroll = await host.until('the scroll', () =>
      host.calls.find(({ method }) => method === 'pageScrollTo'),
    );
    expect(scroll.options['selector']).toBe('#clause-2');
    const [report] = host.network.sent;
    expect(report).toMatchObject({ path: '/v1/search/clicks', body: { q: '公共阅读 第二条' } });
    const answer = await fetch(`${api.url}/v1/search/clicks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(report?.body),
    });
    expect(answer.status).toBe(204);
  });

  test('a line of an ancient text is found by its script and opens marked', async () => {
    const host = openMiniProgram(api.url, searchPage({ q: 'གསལ་བསྒྲགས' }));
    await tap(host, 'the line', (view) => named(byClass(view, 'hit-place'), '叶1a 行1'));
    await seen(host, 'line-opened');
    expect(host.page().route).toBe('packages/ancient/text/index');
  });

  test('the counts of the sheet are what is found when they are chosen', async () => {
    const host = openMiniProgram(api.url, searchPage({ q: '图书室' }));
    await tap(host, 'the button', (view) => byClass(view, 'filter-button')[0]);
    const policies = await host.until('policies', (view) =>
      named(byRole(view, 'radio'), '政策文件，'),
    );
    const count = /(\d+) 条$/.exec(nameOf(policies))?.[1];
    host.fire(policies, 'tap');
    await host.until('the choice', (view) =>
      byRole(view, 'radio').some(
        (node) => nameOf(node).startsWith('政策文件，') && node.attributes['aria-checked'] === true,
      )
        ? true
        : undefined,
    );
    await tap(host, 'the end', (view) => byClass(view, 'sheet-show')[0]);
    await seen(host, 'chosen-filter');
    expect(textOf(await seen(host, 'found'))).toBe(`找到 ${count ?? '?'} 条结果`);
  });
});
