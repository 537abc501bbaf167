import { uploadPicture, uploadRecording } from '../../tests/library';
import { Road, refusalOf } from '../../tests/road';

jest.setTimeout(300_000);

const road = new Road().open();

describe('what cannot be published', () => {
  test('raw HTML is refused with its line, and the last good version stays', async () => {
    const documentId = await road.publishedArticle({ body: '好的正文' });
    const body = '第一段\n\n<script>alert(1)</script>';
    await road.documents('article').update({ documentId, locale: 'zh-CN', data: { body } });
    const { message, faults } = await refusalOf(
      road.documents('article').publish({ documentId, locale: 'zh-CN' }),
    );
    expect(message).toContain('正文');
    expect(faults).toEqual([['body', expect.stringContaining('第 3 行')]]);
    expect(await road.cms.outbox(documentId, 'zh-CN')).toMatchObject({ revision: 1 });
    expect(JSON.stringify(road.article(documentId)?.body)).toContain('好的正文');
  });

  test('a region whose code is malformed names the field', async () => {
    const data = road.titled('某地', { code: '51', level: 'province' });
    const regions = road.cms.documents('region');
    const act = regions.create({ locale: 'zh-CN', data, status: 'published' });
    const { faults } = await refusalOf(act);
    expect(faults.map(([path]) => path)).toContain('code');
  });

  test('an image without alternative text names its field', async () => {
    const file = await uploadPicture(road.cms.strapi, '#123456', '');
    const data = road.titled('有图', { cover: { file: file.id } });
    const { documentId } = await road.documents('article').create({ locale: 'zh-CN', data });
    const { faults } = await refusalOf(
      road.documents('article').publish({ documentId, locale: 'zh-CN' }),
    );
    expect(faults).toEqual([['cover.alternativeText', '不能为空']]);
  });

  test('a recording without its words is refused, with them it is published with its length', async () => {
    const file = await uploadRecording(road.cms.strapi);
    const articles = road.documents('article');
    const recording = { file: file.id, narrator: '州广播电台', transcriptKind: 'own' };
    const { documentId } = await articles.create({
      locale: 'zh-CN',
      data: road.titled('有录音', { recording }),
    });
    const publish = () => articles.publish({ documentId, locale: 'zh-CN' });
    const { faults } = await refusalOf(publish());
    expect(faults).toEqual([['recording.transcript', expect.stringContaining('没有文字稿')]]);
    const data = { recording: { ...recording, transcript: '各位听众，大家好。' } };
    await articles.update({ documentId, locale: 'zh-CN', data });
    await publish();
    await road.cms.settled();
    const published = road.article(documentId)?.recording;
    expect(published?.file).toMatchObject({ mime: 'audio/wav', durationSeconds: 2 });
    expect(published?.narrator).toBe('州广播电台');
    expect(road.receiver.media.has(published?.file.url ?? '')).toBe(true);
  });

  test('what the content store refuses is kept with its fields until the document changes', async () => {
    road.receiver.intercept = () => ({
      status: 422,
      body: {
        type: 'urn:minzong:problem:invalid',
        title: '内容不符合发布格式',
        status: 422,
        code: 'invalid',
        requestId: 'r',
        errors: [{ path: 'title', message: '不合要求' }],
      },
    });
    const documentId = await road.publishedArticle();
    const row = await road.cms.outbox(documentId, 'zh-CN');
    expect(row).toMatchObject({ state: 'refused', delivered_revision: 0 });
    expect(JSON.parse(row?.faults ?? '')).toEqual([{ path: 'title', message: '不合要求' }]);
    road.receiver.intercept = undefined;
    await road.documents('article').publish({ documentId, locale: 'zh-CN' });
    await road.cms.settled();
    expect(road.article(documentId)?.revision).toBe(2);
  });
});

describe('slugs', () => {
  const slugOf = async (documentId: string) =>
    (await road.documents('article').findOne({ documentId, locale: 'zh-CN' }))?.['slug'];

  test('an empty one is made from the Chinese title and stays when the title changes', async () => {
    const data = { title: '民族团结' };
    const { documentId } = await road.documents('article').create({ locale: 'zh-CN', data });
    await road
      .documents('article')
      .update({ documentId, locale: 'zh-CN', data: { title: '另一个', slug: '' } });
    expect(await slugOf(documentId)).toBe('min-zu-tuan-jie');
    const twin = await road.documents('article').create({ locale: 'zh-CN', data });
    expect(await slugOf(twin.documentId)).toBe('min-zu-tuan-jie-2');
  });

  test('one that another document of the type has is refused, of another type is not', async () => {
    const data = { title: '甲', slug: 'taken' };
    await road.documents('article').create({ locale: 'zh-CN', data });
    const { faults } = await refusalOf(road.documents('article').create({ locale: 'zh-CN', data }));
    expect(faults).toEqual([['slug', expect.stringContaining('已被')]]);
    const pages = road.cms.documents('page');
    await expect(pages.create({ locale: 'zh-CN', data })).resolves.toMatchObject(data);
  });

  test('a Tibetan title without Chinese gets a slug that can be typed', async () => {
    const data = { title: 'བོད་ཡིག' };
    const created = await road.documents('article').create({ locale: 'bo', data });
    expect(created['slug']).toMatch(/^article-\d+$/);
  });
});
