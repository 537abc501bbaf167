import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminTokenOf, signIn, type PersonName } from '../../../tests/people';
import { Road } from '../../../tests/road';

jest.setTimeout(300_000);

const road = new Road().open();
const tokens = new Map<PersonName, string>();
const folder = join(__dirname, '../../../tests');
const fixture = (name: string): Buffer => readFileSync(join(folder, 'word', `${name}.docx`));

beforeAll(async () => {
  for (const name of ['editor', 'writer-en', 'auditor'] as const) {
    const { id } = await signIn(road.cms, name);
    tokens.set(name, await adminTokenOf(road.cms.strapi, id));
  }
});

interface Reply {
  status: number;
  documentId: string;
  title: string;
  markdown: string;
  pictures: number;
  report: { text: string }[];
  error?: { message: string };
}

const replyOf = async (response: Response): Promise<Reply> => ({
  ...((await response.json()) as Reply),
  status: response.status,
});

const authorization = (name: PersonName) => ({ authorization: `Bearer ${tokens.get(name) ?? ''}` });

const send = async (
  path: 'word' | 'drafts',
  name: string,
  bytes: Uint8Array,
  { person = 'editor', type = 'article', locale = 'zh-CN' }: Partial<Sent> = {},
): Promise<Reply> => {
  const body = new FormData();
  body.set('type', type);
  body.set('locale', locale);
  body.set('file', new Blob([new Uint8Array(bytes)]), name);
  const headers = authorization(person);
  return replyOf(
    await road.cms.request(`/editorial/writing/${path}`, { method: 'POST', body, headers }),
  );
};

interface Sent {
  person: PersonName;
  type: string;
  locale: string;
}

const paste = async (html: string, person: PersonName = 'editor'): Promise<Reply> =>
  replyOf(
    await road.cms.request('/editorial/writing/html', {
      method: 'POST',
      headers: { ...authorization(person), 'content-type': 'application/json' },
      body: JSON.stringify({ html, type: 'article', locale: 'zh-CN' }),
    }),
  );

const files = () => road.cms.strapi.db.query('plugin::upload.file').count();
const told = ({ report }: Reply): string => report.map(({ text }) => text).join('\n');

test('a Word file becomes a draft of its type, with its facts and under its author', async () => {
  const made = await send('drafts', '通知.docx', fixture('09-official-letter'), { type: 'policy' });
  expect(made).toMatchObject({ status: 201, title: '关于做好少数民族传统节日服务工作的通知' });
  const draft = await road.documents('policy').findOne({
    documentId: made.documentId,
    locale: 'zh-CN',
    populate: ['createdBy'],
  });
  expect(draft).toMatchObject({ documentNumber: '示民宗发〔2026〕3号', adoptedOn: '2026-03-01' });
  expect(draft?.['body']).toContain('## 一、提高认识');
  expect(draft?.['createdBy']).toMatchObject({ email: 'editor@example.org' });
  const audit: unknown = await road.cms.strapi.db
    .connection('audit_records')
    .where({ document_id: made.documentId, action: 'document.create' })
    .first();
  expect(audit).toMatchObject({ actor_kind: 'person', outcome: 'done' });
});

test('pictures of a Word file lie in the media library, without where they were taken', async () => {
  const before = await files();
  const taken = await send('word', '火把节.docx', fixture('03-images'));
  expect(taken).toMatchObject({ status: 200, title: '彝族火把节掠影', pictures: 3 });
  expect(await files()).toBe(before + 3);
  const url = /!\[人们举着火把绕寨而行\]\((\/uploads\/[^)]+)\)/.exec(taken.markdown)?.[1] ?? '';
  const bytes = readFileSync(join(road.cms.strapi.dirs.static.public, url));
  expect(bytes.includes('SECRET-CAMERA')).toBe(false);
  expect(told(taken)).toContain('缺少替代文字');
});

test('212 pages come in within seconds while the desk goes on answering', async () => {
  const started = Date.now();
  const taken = send('word', '民族志.docx', fixture('10-long'));
  let answers = 0;
  const working = new AbortController();
  void taken.finally(() => {
    working.abort();
  });
  while (!working.signal.aborted) {
    const asked = Date.now();
    await road.cms.request('/_health');
    expect(Date.now() - asked).toBeLessThan(1500);
    answers += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await taken).markdown).toContain('第400节');
  expect(Date.now() - started).toBeLessThan(30_000);
  expect(answers).toBeGreaterThan(3);
});

test.each([
  ['公文.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '另存为 .docx'],
  ['公文.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 .doc'],
  ['公文.docx', fixture('01-tables').subarray(0, 2000), '已损坏'],
  ['公文.exe', Buffer.from('MZ'), '只能导入 Word 文件'],
])(
  '%s that is none is refused in words, and nothing is half done (%#)',
  async (name, bytes, words) => {
    const before = await files();
    const refused = await send('drafts', name, bytes);
    expect(refused.status).toBe(400);
    expect(refused.error?.message).toContain(words);
    expect(await files()).toBe(before);
  },
);

test('a bomb is refused at once', async () => {
  const zip = await JSZip.loadAsync(fixture('09-official-letter'));
  zip.file('word/document.xml', Buffer.alloc(64 * 1024 * 1024));
  const bomb = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  const refused = await send('word', '炸弹.docx', bomb);
  expect(refused).toMatchObject({ status: 400 });
  expect(refused.error?.message).toContain('异常庞大');
});

test('a file with macros comes in without them', async () => {
  const zip = await JSZip.loadAsync(fixture('09-official-letter'));
  zip.file('word/vbaProject.bin', 'x');
  const bytes = await zip.generateAsync({ type: 'nodebuffer' });
  expect(told(await send('word', '带宏.docm', bytes))).toContain('宏没有运行');
});

test('what is pasted from WPS comes as Markdown, its picture in the media library', async () => {
  const html = readFileSync(join(folder, 'clipboard/wps.html'), 'utf8');
  const taken = await paste(html);
  expect(taken.status).toBe(200);
  expect(taken.markdown).toMatch(/!\[调研现场\]\(\/uploads\//);
  expect(taken.markdown).not.toContain('data:');
  expect(told(taken)).toContain('图片 1 张存在本机');
});

test('only who may write in a type and language may bring something in', async () => {
  const bytes = fixture('09-official-letter');
  expect((await send('drafts', 'a.docx', bytes, { person: 'writer-en' })).status).toBe(403);
  expect((await send('word', 'a.docx', bytes, { person: 'auditor' })).status).toBe(403);
  expect((await paste('<p>字</p>', 'auditor')).status).toBe(403);
  const english = { person: 'writer-en', locale: 'en' } as const;
  expect((await send('drafts', 'a.docx', bytes, english)).status).toBe(201);
  expect((await road.cms.request('/editorial/writing/html', { method: 'POST' })).status).toBe(401);
});
