import { SearchDesk, synonym } from '../../../tests/search-desk';
import { starterRules } from './starter-rules';

jest.setTimeout(300_000);

const desk = new SearchDesk().open();

describe('a new desk', () => {
  it('begins with the starter list, delivered, and recorded once', async () => {
    await desk.eventually(
      () => desk.road.receiver.settings.synonyms.length === starterRules().length,
    );
    expect(await desk.status()).toMatchObject({
      counts: { synonym: starterRules().length, 'best-bet': 0, denied: 0 },
    });
    await desk.eventually(async () => (await desk.status()).delivery.delivered);
    const rows = (await desk.road.cms.strapi.db
      .connection('audit_records')
      .where({ action: 'search.change' })) as { title: string; actor_name: string }[];
    expect(rows).toEqual([
      expect.objectContaining({
        title: `预置同义词（${String(starterRules().length)} 条）`,
        actor_name: '系统',
      }),
    ]);
  });
});

describe('who may what', () => {
  it.each([
    ['administrator', 200, 200],
    ['final-reviewer', 200, 200],
    ['auditor', 200, 403],
    ['editor', 403, 403],
  ] as const)('%s reads with %i and changes with %i', async (name, reading, changing) => {
    expect((await desk.ask(name, 'GET', '/')).status).toBe(reading);
    expect((await desk.ask(name, 'GET', '/rules?kind=synonym')).status).toBe(reading);
    const body = { draft: synonym(`权限${name}`, `权利${name}`) };
    expect((await desk.ask(name, 'POST', '/rules', body)).status).toBe(changing);
  });

  it('nobody who is not signed in', async () => {
    expect((await desk.road.cms.request('/editorial/search/')).status).toBe(401);
  });
});

describe('a synonym', () => {
  it('is delivered at once, audited, changed, and its change taken back', async () => {
    expect((await desk.add(synonym('走出去', '对外开放'))).body).toMatchObject({ saved: true });
    await desk.eventually(() => desk.held().includes('对外开放'));
    const audit = await desk.lastAudit();
    expect(audit.title).toBe('添加同义词：走出去、对外开放');
    expect(audit.actor_name).toBe('示范管理员');

    const { id, changedAt } = await desk.one('synonym', '走出去');
    const draft = synonym('走出去', '对外开放', '引进来');
    const put = { draft, changedAt };
    expect((await desk.administrator('PUT', `/rules/${String(id)}`, put)).status).toBe(200);
    await desk.eventually(() => desk.held().includes('引进来'));
    expect(JSON.parse((await desk.lastAudit()).details)).toMatchObject({
      changes: [{ before: '走出去、对外开放', after: '走出去、对外开放、引进来' }],
    });

    expect(
      (await desk.administrator('PUT', `/rules/${String(id)}`, { ...put, changedAt: 1 })).status,
    ).toBe(409);
    expect((await desk.administrator('POST', `/rules/${String(id)}/undoing`)).status).toBe(200);
    await desk.eventually(() => !desk.held().includes('引进来'));
    expect((await desk.lastAudit()).title).toContain('撤回修改的同义词');
  });

  it('is removed and brought back', async () => {
    await desk.add(synonym('减负', '减轻负担'));
    const { id } = await desk.one('synonym', '减负');
    expect((await desk.administrator('POST', '/rules/removal', { ids: [id] })).status).toBe(200);
    await desk.eventually(() => !desk.held().includes('减轻负担'));
    const { items, removed } = await desk.list('synonym', '减负');
    expect(items).toEqual([]);
    expect(removed[0]).toMatchObject({ id, words: '减负、减轻负担' });
    expect((await desk.administrator('POST', `/rules/${String(id)}/restoration`)).status).toBe(200);
    await desk.eventually(() => desk.held().includes('减轻负担'));
  });

  it('is not brought back against what was decided since', async () => {
    await desk.add(synonym('增收', '提高收入'));
    const { id } = await desk.one('synonym', '增收');
    await desk.administrator('POST', '/rules/removal', { ids: [id] });
    await desk.add(synonym('增收', '致富'));
    const answer = await desk.administrator('POST', `/rules/${String(id)}/restoration`);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('已在同义词“增收、致富”里');
  });

  it('with a single character is kept only when that is confirmed', async () => {
    const answer = await desk.add(synonym('粮', '粮食安全'));
    expect(answer.body).toEqual({
      saved: false,
      warnings: [expect.stringContaining('只有一个字')],
    });
    expect((await desk.list('synonym', '粮食安全')).items).toEqual([]);
    expect((await desk.add(synonym('粮', '粮食安全'), true)).body).toMatchObject({ saved: true });
  });

  it.each([
    ['one word', synonym('一个词'), '词至少要填 2 个'],
    ['no words', synonym(' ', ''), '词至少要填 2 个'],
    [
      'too many',
      synonym(...Array.from({ length: 21 }, (_, at) => `词${String(at)}`)),
      '词最多 20 个',
    ],
    ['a word too long', synonym('长'.repeat(101), '短词'), '一个词最多 100 个字'],
    ['one of another group', synonym('非遗', '遗产名录'), '已在同义词'],
    ['a kind that there is not', { kind: 'x', content: {} } as never, '不认识的设置'],
  ])('with %s is refused in words', async (_what, draft, message) => {
    const answer = await desk.add(draft);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(message);
  });
});

describe('a best bet', () => {
  it('is chosen by its title among what is published', async () => {
    const found = await desk.administrator('GET', `/documents?q=${encodeURIComponent('办法')}`);
    expect(found.body).toMatchObject({
      documents: [{ type: 'policy', id: desk.policy, title: '低保办理办法', published: true }],
    });
  });

  it('is delivered, and shown with its title', async () => {
    const documents = [{ type: 'policy' as const, id: desk.policy }];
    await desk.add({ kind: 'best-bet', content: { queries: ['吃低保', ' 吃低保 '], documents } });
    await desk.eventually(() => desk.held().includes('吃低保'));
    expect(desk.road.receiver.settings.bestBets).toEqual([{ queries: ['吃低保'], documents }]);
    expect((await desk.one('best-bet', '吃低保')).documents).toEqual([
      expect.objectContaining({ title: '低保办理办法', published: true }),
    ]);
  });

  it('is refused for a draft', async () => {
    const documents = [{ type: 'policy' as const, id: desk.draftPolicy }];
    const answer = await desk.add({ kind: 'best-bet', content: { queries: ['草稿'], documents } });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('公众打不开');
  });
});
