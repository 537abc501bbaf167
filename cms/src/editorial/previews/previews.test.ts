import { uploadPicture } from '../../../tests/library';
import { signIn, type Answer, type Person } from '../../../tests/people';
import { Readers } from '../../../tests/readers';
import { openFactChecks, type FactCheck } from './fact-checks';

jest.setTimeout(300_000);

const readers = new Readers().open();

interface Shown {
  address: string | null;
  faults: { path: string; label: string; message: string }[];
}

let editor: Person;
beforeAll(async () => {
  editor = await signIn(readers.cms, 'editor');
});

const draft = (rest: object = {}): Promise<string> => readers.draftArticle(rest);
const audited = (documentId: string): Promise<string[]> =>
  readers.audited(documentId, /^(?:preview|fact-check)\./);

const preview = (documentId: string, values?: object, person = editor): Promise<Answer> =>
  person.ask('POST', `/editorial/previews/article/${documentId}?locale=zh-CN`, {
    ...(values === undefined ? {} : { values }),
  });

const shown = async (documentId: string, values?: object): Promise<Shown> => {
  const { status, body } = await preview(documentId, values);
  expect(status).toBe(200);
  return body as Shown;
};

const page = async (address: string | null): Promise<string> => {
  const response = await fetch(address ?? '');
  expect(response.status).toBe(200);
  return response.text();
};

describe('a live preview', () => {
  it('is the real page of the draft, which stays a draft', async () => {
    const documentId = await draft({ title: '只给编辑看的标题' });
    const { address } = await shown(documentId);
    expect(address?.startsWith(`${readers.siteUrl}/preview/`)).toBe(true);
    expect(await page(address)).toContain('只给编辑看的标题');
    for (const path of ['/v1/articles', '/v1/search?q=只给编辑看'])
      expect(await (await fetch(readers.apiUrl + path)).text()).not.toContain('标题');
    expect(await readers.cms.outbox(documentId, 'zh-CN')).toBeUndefined();
    expect(await audited(documentId)).toEqual(['preview.create done']);
  });

  it('keeps its address and shows what the form holds, saving nothing', async () => {
    const documentId = await draft({ source: '原来的来源' });
    const first = await shown(documentId);
    const second = await shown(documentId, { title: '还没保存的标题', body: '没保存的**正文**' });
    expect(second.address).toBe(first.address);
    const html = await page(second.address);
    expect(html).toContain('还没保存的标题');
    expect(html).toContain('<strong>正文</strong>');
    expect(html).toContain('原来的来源');
    const saved = await readers.cms.documents('article').findOne({ documentId, locale: 'zh-CN' });
    expect(saved?.['title']).toBe('州内的𠮷祥文章');
    expect(await page((await shown(documentId)).address)).toContain('州内的𠮷祥文章');
    expect(await audited(documentId)).toEqual(['preview.create done']);
  });

  it('lays pictures, links and components of the form over the draft', async () => {
    const { strapi } = readers.cms;
    const picture = await uploadPicture(strapi, 'green', '一片绿色');
    const topics = readers.cms.documents('topic');
    const named = async (title: string): Promise<string> => {
      const { documentId } = await topics.create({ locale: 'zh-CN', data: { title } });
      await topics.publish({ documentId, locale: 'zh-CN' });
      return documentId;
    };
    const [kept, added] = [await named('原有主题'), await named('新加主题')];
    await readers.cms.settled();
    const documentId = await draft({ topics: [kept] });
    const values = {
      cover: { file: { id: picture.id, url: '/etc/passwd' }, alternativeText: '绿色的封面' },
      topics: { connect: [{ id: 1, apiData: { documentId: added } }], disconnect: [] },
      unknownField: 'x',
    };
    const html = await page((await shown(documentId, values)).address);
    for (const words of ['绿色的封面', '原有主题', '新加主题']) expect(html).toContain(words);
    const [, source = ''] = /src="(\/preview\/[^"]+)"/.exec(html) ?? [];
    const image = await fetch(readers.siteUrl + source.replaceAll('&amp;', '&'));
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
    const name = /media\/([0-9a-f]{64}\.png)/.exec(source)?.[1] ?? '';
    expect((await fetch(`${readers.apiUrl}/media/${name}`)).status).toBe(404);
    const without = { topics: { connect: [], disconnect: [{ documentId: kept }] } };
    expect(await page((await shown(documentId, without)).address)).not.toContain('原有主题');
  });

  it('names the fields that keep the page from being built', async () => {
    const documentId = await draft();
    const { address, faults } = await shown(documentId, { title: '' });
    expect(address).toBeNull();
    expect(faults).toEqual([{ path: 'title', label: '标题', message: '必填' }]);
  });

  it('is for those who may edit the document in that language; a refusal is recorded', async () => {
    const documentId = await draft();
    const stranger = await signIn(readers.cms, 'writer-en');
    expect((await preview(documentId, undefined, stranger)).status).toBe(403);
    expect(
      (
        await readers.cms.request(`/editorial/previews/article/${documentId}?locale=zh-CN`, {
          method: 'POST',
        })
      ).status,
    ).toBe(401);
    expect((await preview('nosuchdocumentatall')).status).toBe(404);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await audited(documentId)).toEqual(['preview.create refused']);
  });

  it('says so when the content store is away, and works again afterwards', async () => {
    const documentId = await draft();
    await readers.stopApi();
    const away = await preview(documentId);
    expect(away.status).toBe(400);
    expect(JSON.stringify(away.body)).toContain('内容服务暂时连不上');
    expect(await audited(documentId)).toEqual([]);
    await readers.startApi();
    expect((await shown(documentId)).address).not.toBeNull();
  });
});

describe('a fact check', () => {
  const request = { expert: '王教授', questions: ['数字对吗？', '地名对吗？'], days: 7 };
  const ask = (documentId: string, body: object = request, person = editor) =>
    person.ask('POST', `/editorial/fact-checks/article/${documentId}?locale=zh-CN`, body);
  const list = async (documentId: string): Promise<FactCheck[]> => {
    const { body } = await editor.ask(
      'GET',
      `/editorial/fact-checks/article/${documentId}?locale=zh-CN`,
    );
    return (body as { factChecks: FactCheck[] }).factChecks;
  };
  const asked = async (rest: object = {}): Promise<{ documentId: string; check: FactCheck }> => {
    const documentId = await draft(rest);
    expect((await ask(documentId)).status).toBe(201);
    const [check] = await list(documentId);
    if (check === undefined) throw new Error('nothing was asked');
    return { documentId, check };
  };
  const reply = (address: string | null, fields: Record<string, string> = {}) =>
    fetch(address ?? '', {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        'verdict-0': 'correct',
        'verdict-1': 'wrong',
        'remark-1': '应作“甘孜”𠀀',
        name: '王老师',
        ...fields,
      }).toString(),
    });

  it('goes from the editor to the expert and back, and is open until an editor has dealt with it', async () => {
    const { documentId, check } = await asked();
    expect(check).toMatchObject({ expert: '王教授', revision: 1, state: 'waiting', replies: [] });
    expect(await page(check.address)).toContain('数字对吗？');
    expect((await reply(check.address)).status).toBe(303);
    const [replied] = await list(documentId);
    expect(replied).toMatchObject({
      state: 'replied',
      replies: [
        {
          name: '王老师',
          answers: [
            { verdict: 'correct', remark: '' },
            { verdict: 'wrong', remark: '应作“甘孜”𠀀' },
          ],
          closedAt: null,
        },
      ],
    });
    const mine = async () =>
      (await openFactChecks(readers.cms.strapi)).filter((one) => one.documentId === documentId);
    expect(await mine()).toMatchObject([{ expert: '王教授', replies: 1 }]);
    const path = `/editorial/fact-check-replies/${String(replied?.replies[0]?.id)}/closing`;
    expect((await editor.ask('POST', path)).status).toBe(200);
    expect((await editor.ask('POST', path)).status).toBe(200);
    expect(await mine()).toEqual([]);
    expect(await audited(documentId)).toEqual([
      'fact-check.create done',
      'fact-check.reply done',
      'fact-check.close done',
    ]);
  });

  it('shows the document as it was when it was asked about', async () => {
    const { documentId, check } = await asked({ title: '送核对时的标题' });
    const articles = readers.cms.documents('article');
    await articles.update({ documentId, locale: 'zh-CN', data: { title: '后来的标题' } });
    const html = await page(check.address);
    expect(html).toContain('送核对时的标题');
    expect(html).toContain('第 1 版');
    expect(html).not.toContain('后来的标题');
  });

  it('keeps every reply, and each once, although it is handed over again', async () => {
    const { documentId, check } = await asked();
    const first = { reply: '7'.repeat(32), overall: '第一次' };
    await reply(check.address, first);
    expect(await list(documentId)).toMatchObject([{ replies: [{ overall: '第一次' }] }]);
    // The store has forgotten what was acknowledged, so the same reply waits there anew.
    await reply(check.address, first);
    await reply(check.address, { overall: '补充' });
    const [known] = await list(documentId);
    expect(known?.replies.map(({ overall }) => overall)).toEqual(['第一次', '补充']);
    expect(
      (await audited(documentId)).filter((act) => act === 'fact-check.reply done'),
    ).toHaveLength(2);
  });

  it('is not shown to those who may not edit, and their looking is not recorded', async () => {
    const { documentId } = await asked();
    const stranger = await signIn(readers.cms, 'writer-en');
    const path = `/editorial/fact-checks/article/${documentId}?locale=zh-CN`;
    const { body } = await stranger.ask('GET', path);
    expect(body).toEqual({ factChecks: [], isCurrent: true, mayAsk: false });
    expect(await audited(documentId)).toEqual(['fact-check.create done']);
  });

  it('is taken back at once; what was replied stays', async () => {
    const { documentId, check } = await asked();
    await reply(check.address);
    const path = `/editorial/fact-checks/${String(check.id)}`;
    const stranger = await signIn(readers.cms, 'writer-en');
    expect((await stranger.ask('DELETE', path)).status).toBe(403);
    expect((await editor.ask('DELETE', path)).status).toBe(200);
    expect((await fetch(check.address ?? '')).status).toBe(410);
    expect((await reply(check.address)).status).toBe(410);
    expect(await list(documentId)).toMatchObject([
      { state: 'revoked', address: null, replies: [{ name: '王老师' }] },
    ]);
  });

  it.each([
    ['without a question', { questions: [] }, '请至少写一个问题'],
    ['without a name', { expert: '  ' }, '请填写专家姓名'],
    ['for longer than a month', { days: 31 }, '有效天数须为 1 到 30 的整数'],
    ['for no time', { days: 0 }, '有效天数须为 1 到 30 的整数'],
  ])('is not sent %s', async (_name, changes, message) => {
    const answer = await ask(await draft(), { ...request, ...changes });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
  });

  it('is not begun while the content store is away, nor taken back', async () => {
    const { documentId, check } = await asked();
    await readers.stopApi();
    expect((await ask(documentId)).status).toBe(400);
    const path = `/editorial/fact-checks/${String(check.id)}`;
    expect(JSON.stringify((await editor.ask('DELETE', path)).body)).toContain('专家仍能打开');
    expect(await list(documentId)).toMatchObject([{ state: 'waiting' }]);
    await readers.startApi();
    expect((await fetch(check.address ?? '')).status).toBe(200);
  });
});
