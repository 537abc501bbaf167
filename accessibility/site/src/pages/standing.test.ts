import { exampleDocuments } from '@minzong/content-types/examples';
import { setTimeout as pause } from 'node:timers/promises';
import { startBoth } from '../testing/site-under-test';

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', "'");

describe('what may no longer be relied on', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    running = await startBoth();
  });
  afterAll(() => running.close());
  const textOf = async (path: string) => plain(await running.site.text(path));

  test.each([
    ['/policies/example-repealed-policy', '本文件已于 2026-11-01 废止。不再执行，仅供查阅。'],
    ['/policies/example-repealed-policy', '废止依据：示范州公共阅读促进办法'],
    ['/policies/example-amended-policy', '本文件已于 2026-11-01 修改。请以修改后的文件为准。'],
    ['/policies/example-future-policy', '本文件将于 2099-01-01 起施行，目前尚未生效。'],
    [
      '/explainers/example-outdated-explainer',
      '所依据的《示范州图书室管理暂行办法》已于 2026-11-01 废止。',
    ],
    [
      '/service-guides/example-outdated-guide',
      '所依据的《示范州阅读推广办法》已于 2026-11-01 修改。',
    ],
    [
      '/announcements/example-withdrawn-announcement',
      '本文已于 2026-11-20 撤下，仅供查阅。撤下原因：夏季已过',
    ],
    [
      '/en/policies/example-repealed-policy',
      'This document was repealed on 1 November 2026. It no longer',
    ],
    [
      '/en/service-guides/example-outdated-guide',
      'It rests on 示范州图书室管理暂行办法, which was repealed',
    ],
    ['/bo/policies/example-repealed-policy', '本文件已于 2026-11-01 废止。'],
    ['/explainers', '依据的文件已于 2026-11-01 废止'],
    ['/service-guides', '依据的文件已于 2026-11-01 修改'],
    ['/policies', '将于 2099-01-01 起施行'],
    ['/search?q=图书室', '已于 2026-11-20 撤下'],
    ['/search?q=图书室', '依据的文件已于 2026-11-01 废止'],
  ])('%s says: %s', async (path, words) => {
    expect(await textOf(path)).toContain(words);
  });

  it('marks what is said in Chinese on a page of another language', async () => {
    const html = await running.site.text('/bo/policies/example-repealed-policy');
    expect(html).toMatch(/<p class="notice ended">(?:<span lang="zh-CN">|.{0,40}lang="zh-CN")/);
  });

  it('links policy and guide both ways, and the repealed policy to the one that repealed it', async () => {
    const policy = await running.site.text('/policies/example-policy');
    expect(policy).toContain('href="/service-guides/example-service-guide"');
    expect(policy).toMatch(/本文件废止的文件[\s\S]*href="\/policies\/example-repealed-policy"/);
    const guide = await running.site.text('/service-guides/example-service-guide');
    expect(guide).toMatch(/设定依据[\s\S]*href="\/policies\/example-policy"/);
  });

  it('says nothing of the kind about what is in force', async () => {
    for (const path of ['/policies/example-policy', '/service-guides/example-service-guide'])
      expect(await running.site.text(path)).not.toContain('class="notice');
  });

  it('takes what is shown for reference only out of the lists, and finds it last in the search', async () => {
    expect(await textOf('/announcements')).not.toContain('社区图书室开放时间');
    const found = await textOf('/search?q=社区');
    expect(found.indexOf('社区图书室开放时间')).toBeGreaterThan(
      found.indexOf('社区书屋里的四种文字'),
    );
  });
});

describe('what has gone or moved', () => {
  let running: Awaited<ReturnType<typeof startBoth>>;
  const page = (name: string) => {
    const example = exampleDocuments.find(({ type }) => type === 'page');
    if (example === undefined) throw new Error('There is no example of a page');
    return { ...example, id: `${name}00000000000`, slug: name, title: name };
  };
  beforeAll(async () => {
    running = await startBoth();
    const { cms } = running.api;
    for (const name of ['first', 'second', 'third']) await cms.publish(page(name));
    const reference = ({ type, id }: ReturnType<typeof page>) => ({ type, id });
    await cms.withdraw(page('first'), 2, '内容已并入新版', reference(page('second')));
    await cms.withdraw(page('second'), 2, '再次合并', reference(page('third')));
  });
  afterAll(() => running.close());

  test.each([
    ['/pages/first', '/pages/third'],
    ['/en/pages/first', '/en/pages/third'],
    ['/pages/second', '/pages/third'],
  ])('%s leads to %s for good, over all steps', async (from, to) => {
    const answer = await running.site.get(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
    expect(await answer.text()).toContain(`href="${to}"`);
    expect((await running.site.get(to)).status).toBe(200);
  });

  it('leads from an old slug to the new one, too', async () => {
    await running.api.cms.publish({ ...page('third'), slug: 'renamed', revision: 2 });
    await pause(1100);
    const answer = await running.site.get('/pages/first');
    expect(answer.headers.get('location')).toBe('/pages/renamed');
  });

  it('names the successor when that is withdrawn as well', async () => {
    await running.api.cms.withdraw(page('third'), 3, '数据有误');
    await pause(1100);
    const answer = await running.site.get('/pages/second');
    const text = plain(await answer.text());
    expect(answer.status).toBe(410);
    expect(text).toContain('撤下原因：再次合并');
    expect(text).toContain(
      '替代它的内容（/pages/renamed）也已于 2026-11-20 撤下。撤下原因：数据有误',
    );
  });
});
