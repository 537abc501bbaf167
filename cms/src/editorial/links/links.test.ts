import { LinkSite } from '../../../tests/link-site';
import { brokenLinkCounts } from './broken-links';
import { RUN_TABLE } from './link-tables';

jest.setTimeout(300_000);

const site = new LinkSite().open();

describe('a run over everything', () => {
  test('finds every external link at every place, in drafts and in what is published', async () => {
    const url = `${site.base}/everywhere`;
    const article = await site.road.publishedArticle({
      body: `[甲](${url})、<${url}>\n\n- [乙][x]\n\n[x]: ${url}`,
    });
    const guide = await site.road.documents('service-guide').create({
      locale: 'zh-CN',
      data: site.road.titled('指南', {
        conditions: `[丙](${url})`,
        questions: [{ question: '问', answer: `[丁](${url})` }],
        entry: { kind: 'link', label: '办理', href: url },
      }),
    });
    await site.checkAll();
    const item = await site.itemOf(url);
    expect(item).toMatchObject({ status: 'ok', words: '正常', kind: 'external' });
    const places = item?.places.map((place) => [
      ...[place.documentId === article, place.path, place.label, place.words],
      ...[place.inDraft, place.inPublished],
    ]);
    expect(places).toEqual(
      expect.arrayContaining([
        [true, 'body', '正文', '甲', true, true],
        [true, 'body', '正文', url, true, true],
        [false, 'conditions', '受理条件', '丙', true, false],
        [false, 'questions.0.answer', expect.stringContaining('1'), '丁', true, false],
        [false, 'entry.href', expect.any(String), '办理', true, false],
      ]),
    );
    expect(guide.documentId).not.toBe(article);
    expect(site.asked.filter((path) => path === '/everywhere')).toHaveLength(1);
  });

  test('calls a link broken after two failures in different runs, and well again after one answer', async () => {
    const url = `${site.base}/sick-1`;
    await site.road.publishedArticle({ body: `[病](${url})` });
    site.status = 404;
    await site.checkAll();
    expect(await site.itemOf(url)).toMatchObject({ status: 'recheck', words: '页面不存在（404）' });
    const before = await brokenLinkCounts(site.road.cms.strapi);
    await site.checkAll();
    expect(await site.itemOf(url)).toMatchObject({ status: 'broken' });
    const after = await brokenLinkCounts(site.road.cms.strapi);
    expect([after.broken - before.broken, after.recheck - before.recheck]).toEqual([1, -1]);
    site.status = 429;
    await site.checkAll();
    expect(await site.itemOf(url)).toMatchObject({ status: 'unsure' });
    site.status = 200;
    await site.checkAll();
    expect(await site.itemOf(url)).toMatchObject({ status: 'ok' });
  });

  test('suggests the new address of what has moved for good', async () => {
    await site.draft(`[搬](${site.base}/moved)`);
    await site.checkAll();
    expect(await site.itemOf(`${site.base}/moved`)).toMatchObject({
      status: 'ok',
      movedTo: `${site.base}/new`,
    });
    expect((await site.listed('moved')).items.map(({ url }) => url)).toContain(
      `${site.base}/moved`,
    );
  });

  test('refuses what leads inside', async () => {
    await site.draft('[内](http://169.254.169.254/latest/meta-data/) [口](http://127.0.0.1:6379/)');
    await site.checkAll();
    const refused = (await site.listed('refused')).items.map(({ url }) => url);
    expect(refused).toEqual(
      expect.arrayContaining([
        'http://169.254.169.254/latest/meta-data/',
        'http://127.0.0.1:6379/',
      ]),
    );
  });

  test('is one at a time', async () => {
    site.delayMilliseconds = 50;
    const [first, second] = await Promise.all([
      site.ask('administrator', 'POST', '/check', {}),
      site.ask('administrator', 'POST', '/check', {}),
    ]);
    site.delayMilliseconds = 0;
    expect([first.status, second.status].sort()).toEqual([202, 400]);
    await site.links.checker.settled();
  });

  test('goes on after a restart where it was cut off, asking no link twice', async () => {
    const urls = Array.from({ length: 12 }, (_, at) => `${site.base}/resume-${String(at)}`);
    await site.draft(urls.map((url) => `<${url}>`).join('\n\n'));
    const links = site.links;
    links.checker = site.newChecker(20);
    site.asked.length = 0;
    await links.checker.checkEverything('试');
    while (!site.asked.some((path) => path.startsWith('/resume-')))
      await new Promise((resolve) => setTimeout(resolve, 5));
    await links.checker.stop();
    const half = site.asked.filter((path) => path.startsWith('/resume-')).length;
    expect(half).toBeLessThan(12);
    links.checker = site.newChecker();
    await links.checker.resume();
    await links.checker.settled();
    const all = site.asked.filter((path) => path.startsWith('/resume-'));
    expect(new Set(all).size).toBe(12);
    expect(all.length).toBeLessThanOrEqual(13);
    const rows = (await site.road.cms.strapi.db
      .connection(RUN_TABLE)
      .where({ slot: 'running' })) as unknown[];
    expect(rows).toEqual([]);
  });

  test('leaves alone a run that another process holds, until its lease is over', async () => {
    const db = site.road.cms.strapi.db.connection;
    await db(RUN_TABLE).insert({
      ...{ scope: 'all', slot: 'running', started_by: '别处', started_at: 1, total: 1 },
      leased_until: Date.now() + 60_000,
    });
    const { checker } = site.links;
    await checker.resume();
    expect(await checker.checkEverything('试')).toBe(false);
    await db(RUN_TABLE).where({ slot: 'running' }).update({ leased_until: 1 });
    await checker.resume();
    await checker.settled();
    expect(await db(RUN_TABLE).where({ slot: 'running' })).toEqual([]);
  });
});

describe('links within the site', () => {
  test('are dead when nothing public is there, and alive as soon as there is', async () => {
    const data = { ...site.road.policyWords(), slug: 'huo-lian-jie' };
    await site.road.publishedArticle({
      body: '[甲](/policies/huo-lian-jie) [乙](/policies) [丙](/no-such-page) [丁](#anchor)',
    });
    await site.links.collectChanged();
    expect(await site.itemOf('/policies/huo-lian-jie')).toMatchObject({
      status: 'dead',
      words: '本站没有这篇内容',
    });
    expect(await site.itemOf('/policies')).toMatchObject({ status: 'ok' });
    expect(await site.itemOf('/no-such-page')).toMatchObject({ status: 'dead' });
    const policies = site.road.documents('policy');
    const { documentId } = await policies.create({ locale: 'zh-CN', data });
    expect((await site.itemOf('/policies/huo-lian-jie'))?.words).toContain('没有公开');
    await policies.publish({ documentId, locale: 'zh-CN' });
    expect(await site.itemOf('/policies/huo-lian-jie')).toMatchObject({
      status: 'ok',
      movedTo: '',
    });
    await policies.update({ documentId, locale: 'zh-CN', data: { slug: 'gai-ming-hou' } });
    await policies.publish({ documentId, locale: 'zh-CN' });
    expect(await site.itemOf('/policies/huo-lian-jie')).toMatchObject({
      status: 'ok',
      movedTo: '/policies/gai-ming-hou',
    });
  });
});

describe('what changes', () => {
  test('is noted without a run, and a link that stands nowhere is forgotten', async () => {
    const documentId = await site.draft(`[一](${site.base}/first)`);
    const links = site.links;
    await links.collectChanged();
    expect(await site.itemOf(`${site.base}/first`)).toMatchObject({ status: 'unchecked' });
    const data = { body: `[二](${site.base}/second)` };
    await site.road.documents('article').update({ documentId, locale: 'zh-CN', data });
    await links.collectChanged();
    expect(await site.itemOf(`${site.base}/first`)).toBeUndefined();
    expect(await site.itemOf(`${site.base}/second`)).toBeDefined();
    await site.road.documents('article').delete({ documentId });
    await links.collectChanged();
    expect(await site.itemOf(`${site.base}/second`)).toBeUndefined();
  });
});
