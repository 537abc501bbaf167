import type { DocumentType } from '@minzong/content-types';
import { uploadPicture } from '../../../tests/library';
import { Road } from '../../../tests/road';
import { signIn, type Person } from '../../../tests/people';
import type { Finding } from './finding';

jest.setTimeout(300_000);

const road = new Road().open();

let editor: Person;

beforeAll(async () => {
  editor = await signIn(road.cms, 'editor');
});

const findingsFor = async (type: DocumentType, documentId: string): Promise<Finding[]> => {
  const path = `/editorial/checks/${type}/${documentId}?locale=zh-CN`;
  return ((await editor.ask('GET', path)).body as { findings: Finding[] }).findings;
};

const placesOf = (findings: Finding[]) => findings.map(({ check, path }) => [check, path]);

const draftOf = async (type: DocumentType, data: object) => {
  const { documentId } = await road.documents(type).create({ locale: 'zh-CN', data });
  return documentId;
};

test('names the fields of a draft as the edit view does', async () => {
  const file = await uploadPicture(road.cms.strapi, '#345678', '');
  const documentId = await draftOf(
    'article',
    road.titled('新闻', {
      summary: '摘要',
      cover: { file: file.id },
      body: '见[点击这里](/policies/none)\n\n<b>粗</b>\n\n### 三级',
    }),
  );
  const findings = await findingsFor('article', documentId);
  expect(placesOf(findings)).toEqual(
    expect.arrayContaining([
      ['source', 'source'],
      ['alternative-text', 'cover.alternativeText'],
      ['dead-internal-link', 'body'],
      ['link-text', 'body'],
      ['heading-order', 'body'],
      ['shape', 'body'],
    ]),
  );
  expect(findings.find(({ check }) => check === 'shape')?.message).toContain('第 3 行');
  expect(placesOf(findings)).not.toContainEqual(['shape', 'cover.alternativeText']);
});

test('says nothing against a draft in order', async () => {
  const documentId = await draftOf(
    'article',
    road.titled('新闻', { source: '示范州民族宗教事务委员会', summary: '摘要', body: '正文。' }),
  );
  expect(await findingsFor('article', documentId)).toEqual([]);
});

test('knows the explainers of a policy and the state of what a draft links to', async () => {
  const body = '第一条　为了阅读，制定本办法。';
  const policy = road.policyWords({ body, summary: '摘要', source: '示范州' });
  const policyId = await draftOf('policy', policy);
  expect(placesOf(await findingsFor('policy', policyId))).toEqual([['policy-explainer', '']]);
  const explainerId = await draftOf(
    'explainer',
    road.titled('一图读懂', {
      kind: 'text',
      summary: '摘要',
      source: '示范州',
      body: `见[办法](/policies/${policy.slug})。`,
      policies: [{ policy: { documentId: policyId } }],
    }),
  );
  expect((await findingsFor('policy', policyId))[0]?.message).toContain('“一图读懂”尚未发布');
  const found = await findingsFor('explainer', explainerId);
  expect(found).toEqual([
    expect.objectContaining({ check: 'dead-internal-link', severity: 'warning' }),
    expect.objectContaining({ check: 'explainer-policy', severity: 'warning' }),
  ]);
});

test('follows a slug that has been renamed', async () => {
  const documentId = await road.publishedArticle({ slug: 'once-so' });
  const data = { slug: 'now-so' };
  await road.documents('article').update({ documentId, locale: 'zh-CN', data });
  await road.documents('article').publish({ documentId, locale: 'zh-CN' });
  const body = '见[旧文](/articles/once-so)、[没有](/articles/never-so)。';
  const rest = { source: '示范州', summary: '摘要', body };
  const linking = await draftOf('article', road.titled('新闻', rest));
  expect((await findingsFor('article', linking)).map(({ quote }) => quote)).toEqual([
    '/articles/never-so',
  ]);
});

test('answers people who are signed in, about documents that exist', async () => {
  const documentId = await draftOf('article', road.titled('新闻'));
  const path = `/editorial/checks/article/${documentId}?locale=zh-CN`;
  expect((await road.cms.request(path)).status).toBe(401);
  expect((await editor.ask('GET', path)).status).toBe(200);
  expect((await editor.ask('GET', '/editorial/checks/nothing/x?locale=zh-CN')).status).toBe(404);
  expect(await findingsFor('article', 'x'.repeat(24))).toEqual([]);
});
