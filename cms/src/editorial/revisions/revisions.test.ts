import { DOCUMENT_TYPES, type DocumentType } from '@minzong/content-types';
import { Road } from '../../../tests/road';
import { uploadPicture } from '../../../tests/library';
import type { DocumentKey } from '../../publishing/outbox-table';
import type { AuditRow } from '../audit/audit-table';
import { difference } from './difference';
import { restoreRevision } from './restore';
import { contentOf, revisionNumbered, revisionsOf } from './revisions';

jest.setTimeout(300_000);

const road = new Road().open();

const keyOf = (documentId: string, locale: DocumentKey['locale'] = 'zh-CN'): DocumentKey => ({
  type: 'article',
  documentId,
  locale,
});

const numbersOf = async (key: DocumentKey): Promise<number[]> =>
  (await revisionsOf(road.cms.strapi, key)).map(({ number }) => number);

const create = async (rest: object = {}, type: DocumentType = 'article'): Promise<string> =>
  (await road.documents(type).create({ locale: 'zh-CN', data: road.titled('第一题', { ...rest }) }))
    .documentId;

const update = (documentId: string, data: object, locale = 'zh-CN') =>
  road.documents('article').update({ documentId, locale, data });

const auditOf = async (documentId: string): Promise<AuditRow[]> =>
  (await road.cms.strapi.db
    .connection('audit_records')
    .where({ document_id: documentId })
    .orderBy('id')) as AuditRow[];

const changed = async (key: DocumentKey, from: number, to: number) => {
  const { strapi } = road.cms;
  const [a, b] = [
    await revisionNumbered(strapi, key, from),
    await revisionNumbered(strapi, key, to),
  ];
  if (a === undefined || b === undefined) throw new Error('no such revision');
  return difference(strapi, key.type, a.content, b.content, key.locale);
};

describe('a revision', () => {
  test('is made by every change and by nothing else', async () => {
    const id = await create();
    await update(id, { title: '第二题' });
    await update(id, { title: '第二题' });
    await update(id, { body: '正文𠀀 བོད་ཡིག ꆈꌠ' });
    const revisions = await revisionsOf(road.cms.strapi, keyOf(id));
    expect(revisions.map(({ number, title }) => [number, title])).toEqual([
      [3, '第二题'],
      [2, '第二题'],
      [1, '第一题'],
    ]);
    const last = await revisionNumbered(road.cms.strapi, keyOf(id), 3);
    expect(last?.content['body']).toBe('正文𠀀 བོད་ཡིག ꆈꌠ');
    expect(last?.content).toEqual(await contentOf(road.cms.strapi, keyOf(id)));
  });

  test('stands or falls with its change', async () => {
    const id = await create();
    const outer = road.cms.strapi.db.transaction(async () => {
      await update(id, { title: '没有发生' });
      throw new Error('rolled back');
    });
    await expect(outer).rejects.toThrow('rolled back');
    expect(await numbersOf(keyOf(id))).toEqual([1]);
    expect(await auditOf(id)).toHaveLength(1);
  });

  test('is made in another language when a field is changed that they share', async () => {
    const id = await create();
    await update(id, { title: 'Title' }, 'en');
    await update(id, { slug: 'a-new-name' });
    expect(await numbersOf(keyOf(id, 'en'))).toEqual([2, 1]);
    await update(id, { title: '只改中文' });
    expect(await numbersOf(keyOf(id, 'en'))).toEqual([2, 1]);
  });

  test('is made for a draft that existed before there were any', async () => {
    const id = await create();
    await road.cms.strapi.db.connection('editorial_revisions').where({ document_id: id }).del();
    await update(id, { title: '之后' });
    const revisions = await revisionsOf(road.cms.strapi, keyOf(id));
    expect(revisions.map(({ title, author }) => [title, author.kind])).toEqual([
      ['之后', 'system'],
      ['第一题', 'system'],
    ]);
  });

  test.each(DOCUMENT_TYPES)('holds every own field of %s and nothing of the row', async (type) => {
    const words = {
      position: 1,
      issuingBody: '示范州民族宗教事务委员会',
      validity: 'in-force',
      code: type === 'region' ? '510000' : '01',
      level: 'province',
      kind: type === 'department' ? 'internal' : 'text',
      year: 2026,
      number: 1,
    };
    const known = Object.keys(
      road.cms.strapi.contentTypes[`api::${type}.${type}`]?.attributes ?? {},
    );
    const rest = Object.fromEntries(Object.entries(words).filter(([name]) => known.includes(name)));
    const id = await create(rest, type);
    const revision = await revisionNumbered(road.cms.strapi, { ...keyOf(id), type }, 1);
    const names = Object.keys(revision?.content ?? {});
    expect(names).toContain('title');
    for (const name of ['id', 'documentId', 'updatedAt', 'publishedAt', 'createdBy', 'locale'])
      expect(names).not.toContain(name);
  });
});

describe('the audit', () => {
  test('says what changed in which field', async () => {
    const id = await create({ body: '一二三四五六七八九十。' });
    await update(id, { body: '一二三四五六七八九十！' });
    const [created, updated] = await auditOf(id);
    expect([created?.action, updated?.action]).toEqual(['document.create', 'document.update']);
    expect(JSON.parse(updated?.details ?? '')).toMatchObject({
      changes: [
        {
          field: 'body',
          label: '正文',
          before: '一二三四五六七八九十。',
          after: '一二三四五六七八九十！',
        },
      ],
    });
  });

  test('says that a draft was deleted, and its history stays', async () => {
    const id = await create();
    await road.documents('article').delete({ documentId: id, locale: '*' });
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: 'document.delete',
      title: '第一题',
    });
    expect(await numbersOf(keyOf(id))).toEqual([1]);
  });
});

describe('the difference', () => {
  test('shows words of a text and names of links and files, never ids', async () => {
    const topic = await create({ position: 0 }, 'topic');
    const picture = await uploadPicture(road.cms.strapi, '#225577', '桥');
    const id = await create({ body: '大桥今天开工。' });
    await update(id, {
      body: '大桥昨天开工。',
      topics: [topic],
      cover: { file: picture.id, alternativeText: '一座桥' },
    });
    const fields = await changed(keyOf(id), 1, 2);
    expect(fields.map(({ path, kind }) => [path, kind])).toEqual(
      expect.arrayContaining([
        ['body', 'text'],
        ['topics', 'value'],
        ['cover', 'value'],
      ]),
    );
    expect(fields.find(({ path }) => path === 'body')?.parts).toContainEqual({
      type: 'added',
      text: '昨天',
    });
    expect(fields.find(({ path }) => path === 'topics')?.parts).toEqual([
      { type: 'added', text: '第一题' },
    ]);
    const cover = fields.find(({ path }) => path === 'cover')?.parts[0]?.text;
    expect(cover).toContain('picture.png');
    expect(cover).toContain('替代文字：一座桥');
  });
});

describe('restoring', () => {
  test('makes a new revision with the old words, pictures and links, and keeps the address', async () => {
    const topic = await create({ position: 0 }, 'topic');
    const picture = await uploadPicture(road.cms.strapi, '#aa5577', '桥');
    const cover = { file: picture.id, alternativeText: '一座桥' };
    const id = await create({ body: '原文', topics: [topic], cover });
    await update(id, { title: '改题', body: '改文', topics: [], cover: null, slug: 'new-address' });
    await restoreRevision(road.cms.strapi, keyOf(id), 1);
    expect(await numbersOf(keyOf(id))).toEqual([3, 2, 1]);
    const content = await contentOf(road.cms.strapi, keyOf(id));
    const first = await revisionNumbered(road.cms.strapi, keyOf(id), 1);
    expect(content).toEqual({ ...first?.content, slug: 'new-address' });
  });

  test('leaves out a picture and a document that are gone', async () => {
    const topic = await create({ position: 0 }, 'topic');
    const id = await create({ body: '原文', topics: [topic] });
    await update(id, { body: '改文', topics: [] });
    await road.documents('topic').delete({ documentId: topic, locale: '*' });
    await restoreRevision(road.cms.strapi, keyOf(id), 1);
    expect(await contentOf(road.cms.strapi, keyOf(id))).toMatchObject({ body: '原文', topics: [] });
  });

  test('of a translation leaves what all languages share', async () => {
    const id = await create();
    await update(id, { title: 'One' }, 'en');
    await update(id, { title: 'Two', attachments: [] }, 'en');
    await restoreRevision(road.cms.strapi, keyOf(id, 'en'), 1);
    expect(await contentOf(road.cms.strapi, keyOf(id, 'en'))).toMatchObject({ title: 'One' });
  });

  test('of a revision that does not exist is refused', async () => {
    const id = await create();
    await expect(restoreRevision(road.cms.strapi, keyOf(id), 9)).rejects.toThrow('没有第 9 版');
  });
});

test('clones and discarded drafts have their revisions too', async () => {
  const id = await road.publishedArticle();
  await update(id, { title: '弃稿' });
  await road.documents('article').discardDraft({ documentId: id, locale: 'zh-CN' });
  const titles = (await revisionsOf(road.cms.strapi, keyOf(id))).map(({ title }) => title);
  expect(titles.slice(0, 2)).toEqual(['旧题', '弃稿']);
  const articles = road.documents('article') as unknown as {
    clone(parameters: object): Promise<{ documentId: string }>;
  };
  const copy = await articles.clone({ documentId: id, locale: 'zh-CN', data: { slug: 'a-copy' } });
  expect(await numbersOf(keyOf(copy.documentId))).toEqual([1]);
  expect((await auditOf(copy.documentId))[0]?.action).toBe('document.clone');
});
