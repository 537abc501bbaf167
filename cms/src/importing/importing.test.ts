import sharp from 'sharp';
import { Cms, DELIVERY_SECRET, IMPORT_TOKEN } from '../../tests/cms';
import { Receiver } from '../../tests/receiver';

jest.setTimeout(120_000);

const receiver = new Receiver(DELIVERY_SECRET);
let cms: Cms;

type Files = Record<string, string | Uint8Array>;
type Result = Record<string, unknown> & {
  outcome: string;
  documentId: string;
  slug: string;
  type: string;
  locale: string;
  missingLinks: string[];
  notes: { text: string }[];
};

const post = async (request: object, files: Files = {}, token = IMPORT_TOKEN) => {
  const form = new FormData();
  form.set('request', JSON.stringify(request));
  Object.values(files).forEach((content, at) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    form.append('files', new Blob([new Uint8Array(bytes)]), `f${String(at)}`);
  });
  const authorization = { authorization: `Bearer ${token}` };
  return cms.request('/api/imports', { method: 'POST', body: form, headers: authorization });
};

const send = async (request: object, files: Files = {}): Promise<Result[]> => {
  const response = await post(request, files);
  expect(response.status).toBe(200);
  return ((await response.json()) as { results: Result[] }).results;
};

const isAsset = (path: string): boolean => path.endsWith('.png');

/** Stores files by path: `.png` are pictures of the sources. */
const store = (files: Files, options: object = {}): Promise<Result[]> => {
  const sent = Object.keys(files).map((path, at) => ({ path, file: `f${String(at)}` }));
  const sources = sent.filter(({ path }) => !isAsset(path));
  const assets = sent.filter(({ path }) => isAsset(path));
  return send({ action: 'store', ...options, sources, assets }, files);
};

const storeOne = async (path: string, text: string, rest: Files = {}, options: object = {}) => {
  const [result] = await store({ [path]: text, ...rest }, options);
  if (result === undefined) throw new Error('no result');
  return result;
};

const publish = ({ type, documentId, locale }: Result) =>
  send({ action: 'publish', documents: [{ type, documentId, locale }] });

const described = (fields: string, body = '文。') => `---\n${fields}\n---\n${body}`;
const picture = (colour: string) =>
  sharp({ create: { width: 80, height: 50, channels: 3, background: colour } })
    .png()
    .toBuffer();

beforeAll(async () => {
  await receiver.listen();
  cms = await Cms.start(receiver.address);
});

afterAll(async () => {
  await cms.stop();
  await receiver.close();
});

test('importing twice makes nothing twice, not even a picture', async () => {
  const text = described(
    'type: article\ntitle: 桥\ncover: {src: a.png, alternativeText: 一座桥}',
    '![桥](a.png)',
  );
  const files = { 'a.png': await picture('red') };
  const first = await storeOne('bridge.md', text, files);
  const count = () => cms.strapi.db.query('plugin::upload.file').count();
  const pictures = await count();
  expect(first).toMatchObject({ outcome: 'created', slug: 'qiao' });
  const second = await storeOne('bridge.md', text, files);
  expect(second).toMatchObject({ outcome: 'unchanged', documentId: first.documentId });
  expect(await count()).toBe(pictures);
});

test('a changed file updates its draft and empties the fields it no longer names', async () => {
  const { documentId } = await storeOne(
    'a.md',
    described('type: article\ntitle: 甲\nsummary: 摘要'),
  );
  const again = await storeOne('a.md', described('type: article\ntitle: 乙'));
  expect(again).toMatchObject({ outcome: 'updated', documentId });
  const draft = await cms.documents('article').findOne({ documentId, locale: 'zh-CN' });
  expect(draft).toMatchObject({ title: '乙', summary: null });
});

test('two files with the same title are two documents', async () => {
  const text = described('type: article\ntitle: 通知');
  const one = await storeOne('x/notice.md', text);
  const other = await storeOne('y/notice.md', text);
  expect(other.outcome).toBe('created');
  expect(other.slug).not.toBe(one.slug);
});

test('what an editor changed since is left alone unless it is to be overwritten', async () => {
  const { documentId } = await storeOne('edited.md', described('type: article\ntitle: 原题'));
  const articles = cms.documents('article');
  await articles.update({ documentId, locale: 'zh-CN', data: { title: '编辑改过' } });
  const changed = described('type: article\ntitle: 新题');
  expect(await storeOne('edited.md', changed)).toMatchObject({ outcome: 'skipped' });
  expect(await articles.findOne({ documentId, locale: 'zh-CN' })).toMatchObject({
    title: '编辑改过',
  });
  expect(await storeOne('edited.md', changed, {}, { overwrite: true })).toMatchObject({
    outcome: 'updated',
  });
});

test('another file with the same slug adds its language to the document', async () => {
  const chinese = await storeOne(
    'p.md',
    described('type: page\ntitle: 关于\nslug: about\nlocale: zh-CN'),
  );
  const tibetan = await storeOne(
    'p.bo.md',
    described('type: page\ntitle: སྐོར།\nslug: about\nlocale: bo'),
  );
  expect(tibetan).toMatchObject({ outcome: 'created', documentId: chinese.documentId });
  const draft = await cms
    .documents('page')
    .findOne({ documentId: chinese.documentId, locale: 'bo' });
  expect(draft).toMatchObject({ title: 'སྐོར།', slug: 'about' });
});

test('a link whose target comes later is told, and made when the file comes again', async () => {
  const text = described('type: article\ntitle: 链\ntopics: [late]');
  expect((await storeOne('link.md', text)).missingLinks).toEqual(['topic/late']);
  await storeOne('topic.md', described('type: topic\ntitle: 主题\nslug: late\nposition: 1'));
  const again = await storeOne('link.md', text);
  expect(again).toMatchObject({ outcome: 'updated', missingLinks: [] });
  const { documentId } = again;
  const draft = await cms
    .documents('article')
    .findOne({ documentId, locale: 'zh-CN', populate: { topics: true } });
  expect(draft).toMatchObject({ topics: [{ slug: 'late' }] });
});

test('a missing picture is told and the draft is made without it', async () => {
  const result = await storeOne(
    'm.md',
    described('type: article\ntitle: 缺', '文。\n\n![图](no.webp)'),
  );
  expect(result.outcome).toBe('created');
  expect(result.notes.map(({ text }) => text).join()).toContain('no.webp”：文件不存在');
});

test('publishing delivers the document, and a second time leaves it alone', async () => {
  const stored = await storeOne(
    'law.md',
    '# 示范条例\n\n2026年1月2日 示范州民族宗教事务委员会令第2号公布\n\n<!-- INFO END -->\n\n第一条 示范。\n\n第二条 本条例自2026年2月1日起施行。',
  );
  const [published] = await publish(stored);
  expect(published).toMatchObject({
    outcome: 'published',
    apiPath: '/v1/policies/shi-fan-tiao-li?locale=zh-CN',
    revision: 1,
  });
  await cms.settled();
  expect(receiver.document(stored.documentId, 'zh-CN')).toMatchObject({
    documentNumber: '示范州民族宗教事务委员会令第2号',
    effectiveOn: '2026-02-01',
    clauses: [{ number: 1 }, { number: 2 }],
  });
  expect(await publish(stored)).toMatchObject([{ outcome: 'unchanged' }]);
});

test('a document that may not be published stays a draft, and the fault names its field', async () => {
  const stored = await storeOne('g.md', described('type: service-guide\ntitle: 办事'));
  const [refused] = await publish(stored);
  expect(refused?.outcome).toBe('refused');
  expect(JSON.stringify(refused?.['errors'])).toContain('implementingBody');
});

test('a file that cannot be read fails alone', async () => {
  const results = await store({
    'bad.md': '---\n"x\n---\n',
    'good.md': described('type: page\ntitle: 好'),
  });
  expect(results).toMatchObject([{ outcome: 'failed' }, { outcome: 'created' }]);
});

test('examining tells type, language and files needed, and stores nothing', async () => {
  const text = described('type: article\ntitle: 看\nslug: only-looked-at', '![图](pictures/a.png)');
  const request = { action: 'examine', sources: [{ path: 'd/a.md', file: 'f0' }] };
  expect(await send(request, { 'd/a.md': text })).toMatchObject([
    { outcome: 'readable', type: 'article', locale: 'zh-CN', assets: ['d/pictures/a.png'] },
  ]);
  expect(
    await cms.strapi.db.query('api::article.article').count({ where: { slug: 'only-looked-at' } }),
  ).toBe(0);
});

test('without the import token the door stays shut, and a malformed request is a 400', async () => {
  expect((await post({ action: 'examine', sources: [] }, {}, 'wrong')).status).toBe(401);
  expect((await cms.request('/api/imports', { method: 'POST' })).status).toBe(401);
  expect((await post({ action: 'destroy' })).status).toBe(400);
  const headers = { authorization: `Bearer ${IMPORT_TOKEN}`, 'content-type': 'application/json' };
  const json = await cms.request('/api/imports', { method: 'POST', body: '{}', headers });
  expect(json.status).toBe(400);
});
