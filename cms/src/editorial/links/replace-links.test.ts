import { Desk, expectOk } from '../../../tests/desk';
import { LinkSite } from '../../../tests/link-site';
import { linksCsv } from './links-csv';

jest.setTimeout(300_000);

const site = new LinkSite().open();

describe('who may what', () => {
  test('replacing and ignoring need their permission; a refusal is recorded', async () => {
    const body = { from: `${site.base}/a`, to: `${site.base}/b` };
    for (const path of ['/replacement', '/replacement/plan'])
      expect((await site.ask('editor', 'POST', path, body)).status).toBe(403);
    expect((await site.ask('editor', 'PUT', '/1/ignored', { reason: '不重要' })).status).toBe(403);
    expect((await site.listed('all', 'editor')).mayReplace).toBe(false);
    expect((await site.listed()).mayReplace).toBe(true);
  });

  test.each([
    [{ from: 'https://a.cn', to: 'javascript:alert(1)' }],
    [{ from: 'https://a.cn', to: '//evil.cn' }],
    [{ from: 'https://a.cn', to: '' }],
    [{ from: 'https://a.cn', to: 'https://a.cn' }],
    [{ from: 'https://a.cn', to: 'mailto:a@b.cn' }],
    [{ from: 1, to: 'https://a.cn' }],
    [{}],
  ])('%j is no replacement', async (body) => {
    const answer = await site.ask('administrator', 'POST', '/replacement', body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toMatch(/[\u4e00-\u9fff]/);
  });

  test('an ignored link is counted apart, with its reason, until it is taken in again', async () => {
    site.status = 404;
    await site.draft(`[忽](${site.base}/sick-2)`);
    await site.checkAll();
    const id = String((await site.itemOf(`${site.base}/sick-2`))?.id);
    expect((await site.ask('administrator', 'PUT', `/${id}/ignored`, { reason: ' ' })).status).toBe(
      400,
    );
    await site.ask('administrator', 'PUT', `/${id}/ignored`, { reason: '网站维护到月底' });
    const urlsIn = async (filter: string) =>
      (await site.listed(filter)).items.map(({ url }) => url);
    expect(await urlsIn('ignored')).toContain(`${site.base}/sick-2`);
    expect(await urlsIn('attention')).not.toContain(`${site.base}/sick-2`);
    await site.ask('administrator', 'DELETE', `/${id}/ignored`);
    expect(await urlsIn('attention')).toContain(`${site.base}/sick-2`);
    expect(
      (await site.ask('administrator', 'PUT', '/999999/ignored', { reason: '没有' })).status,
    ).toBe(404);
    site.status = 200;
  });
});

describe('replacing a link everywhere', () => {
  test('changes every draft in every language, byte for byte, and records it', async () => {
    const [from, to] = [`${site.base}/old(1)`, 'https://new.example.org/页面'];
    const body = `前𠀀 [甲](${from} "题") 后\n\n| 表 |\n| --- |\n| <${from}> |`;
    const documentId = await site.road.publishedArticle({ body });
    const english = { title: 'English', body: `[a](${from})` };
    await site.road.documents('article').update({ documentId, locale: 'en', data: english });
    const guides = site.road.documents('service-guide');
    const guide = await guides.create({
      locale: 'zh-CN',
      data: site.road.titled('指南', {
        materials: [{ name: '身份证', copies: 1, required: true, medium: 'paper' }],
        questions: [
          { question: '甲', answer: '不变' },
          { question: '乙', answer: `[链](${from})` },
        ],
        entry: { kind: 'link', label: '办理', href: from },
      }),
    });
    await site.links.collectChanged();
    const plan = await site.ask('administrator', 'POST', '/replacement/plan', { from, to });
    expect((plan.body as { places: unknown[] }).places).toHaveLength(5);
    const answer = await site.ask('administrator', 'POST', '/replacement', { from, to });
    const { documents } = answer.body as { documents: { outcome: string; words: string }[] };
    expect(documents.map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'changed']);
    const chinese = await site.road.documents('article').findOne({ documentId, locale: 'zh-CN' });
    expect(chinese?.['body']).toBe(`前𠀀 [甲](${to} "题") 后\n\n| 表 |\n| --- |\n| <${to}> |`);
    const inEnglish = await site.road.documents('article').findOne({ documentId, locale: 'en' });
    expect(inEnglish?.['body']).toBe(`[a](${to})`);
    const populate = ['materials', 'questions', 'entry'];
    const changed = await guides.findOne({ documentId: guide.documentId, populate });
    expect(changed).toMatchObject({
      materials: [{ name: '身份证', copies: 1, required: true, medium: 'paper' }],
      questions: [
        { question: '甲', answer: '不变' },
        { question: '乙', answer: `[链](${to})` },
      ],
      entry: { kind: 'link', label: '办理', href: to },
    });
    expect(JSON.stringify(site.road.article(documentId)?.body)).toContain(from);
    const records = (await site.road.cms.strapi.db
      .connection('audit_records')
      .where({ action: 'links.replace', outcome: 'done' })) as { details: string }[];
    expect(records).toHaveLength(3);
    expect(records[0]?.details).toContain(to);
  });

  test('skips and names a draft that is locked in review, and changes the rest', async () => {
    const [from, to] = [`${site.base}/locked`, `${site.base}/unlocked`];
    const desk = new Desk(site.road);
    const locked = await desk.write({ body: `[年度公报全文](${from})` });
    const free = await desk.write({ body: `[年度公报全文](${from})` });
    await expectOk(desk.act(locked, await desk.person('editor'), 'submit'));
    await site.links.collectChanged();
    const answer = await site.ask('administrator', 'POST', '/replacement', { from, to });
    expect((answer.body as { documents: object[] }).documents).toEqual([
      expect.objectContaining({
        documentId: locked.id,
        outcome: 'skipped',
        words: expect.stringContaining('撤回送审') as string,
      }),
      expect.objectContaining({ documentId: free.id, outcome: 'changed' }),
    ]);
    const places = (await site.itemOf(from))?.places.map(({ documentId }) => documentId);
    expect(places).toEqual([locked.id]);
    const administrator = await desk.person('administrator');
    expect((await desk.state(locked, administrator)).state).toBe('in-review');
    expect((await desk.state(free, administrator)).revision.number).toBe(2);
  });
});

test('the table for a spreadsheet has a row for every place and runs no formula', async () => {
  await site.draft('[=1+1](https://csv.example.org/a)');
  await site.links.collectChanged();
  const { items } = await site.listed('unchecked');
  const table = linksCsv(items, (type) => type);
  expect(table).toContain("'=1+1");
  expect(table.split('\r\n')[0]).toContain('链接,状态');
});
