import { componentOf, schemaOf } from '../../tests/schemas';
import { assetPathsOf } from './asset-paths';
import { FileReference, LinkReference } from './draft-references';
import { planDraft } from './plan';
import type { Schemas } from './schemas';

const schemas: Schemas = {
  typeAttributes: (type) => schemaOf(type).attributes,
  componentAttributes: (uid) => componentOf(uid).attributes,
};

const plan = async (text: string, path = 'folder/a.md', options = {}) => {
  const bytes = new TextEncoder().encode(text);
  const made = await planDraft({ path, bytes }, { today: '2026-03-01', ...options }, schemas);
  return { ...made, told: made.notes.map((note) => note.text).join('\n') };
};
const described = (fields: string, body = '文') => plan(`---\ntitle: 题\n${fields}\n---\n${body}`);

test('without a type, clauses make a policy and other words an article, and the report says so', async () => {
  const policy = await plan('# 办法\n\n第一条 示范。');
  expect(policy.type).toBe('policy');
  expect(policy.told).toContain('按政策文件（policy）导入');
  expect((await plan('# 新闻\n\n文。')).type).toBe('article');
});

test('the front matter goes before the options of the command', async () => {
  const text = '---\ntitle: 题\ntype: topic\nlocale: bo\n---\n';
  expect(await plan(text, 'a.md', { type: 'page', locale: 'en' })).toMatchObject({
    type: 'topic',
    locale: 'bo',
  });
  expect(await plan('# 题\n\n文', 'a.md', { type: 'page', locale: 'en' })).toMatchObject({
    type: 'page',
    locale: 'en',
  });
});

test('a code keeps its zero, numbers and days get their kind', async () => {
  expect((await described('type: ethnic-group\ncode: 01')).fields['code']).toBe('01');
  const { fields } = await described(
    'type: policy\neffectiveOn: 2026年1月2日\npublishedAt: 2026-03-01',
  );
  expect(fields).toMatchObject({ effectiveOn: '2026-01-02', issuedAt: '2026-02-28T16:00:00.000Z' });
});

test('links are named by slug, with clauses where the type has them', async () => {
  const { fields } = await described(
    'type: explainer\ntopics: [zong-jiao]\nregion: a-shi\npolicies:\n  - {slug: tiao-li, clauses: [1, 2]}\n  - ban-fa',
  );
  expect(fields['topics']).toEqual([new LinkReference('topic', 'zong-jiao')]);
  expect(fields['region']).toEqual(new LinkReference('region', 'a-shi'));
  expect(fields['policies']).toEqual([
    { policy: new LinkReference('policy', 'tiao-li'), clauses: '1,2' },
    { policy: new LinkReference('policy', 'ban-fa') },
  ]);
});

test('images keep their words, and every file needed is listed once', async () => {
  const image = '{src: ../images/a.webp, alternativeText: 桥, caption: 说明}';
  const made = await described(
    `cover: ${image}`,
    '![桥](../images/a.webp)\n\n![山](b%20c.png)\n\n![外](https://example.org/x.png)',
  );
  expect(made.fields['cover']).toEqual({
    file: new FileReference('../images/a.webp', { alternativeText: '桥' }),
    alternativeText: '桥',
    caption: '说明',
  });
  expect(assetPathsOf(made.fields, 'folder/a.md')).toEqual(['images/a.webp', 'folder/b c.png']);
});

test('lines, components and translations of the ancient texts find their attributes', async () => {
  const guide = await described(
    'type: service-guide\napplicants: [自然人, 法人]\nmaterials:\n  - {name: 表, copies: 2, required: false, medium: paper}',
  );
  expect(guide.fields).toMatchObject({
    applicants: '自然人\n法人',
    materials: [{ name: '表', copies: 2, required: false, medium: 'paper' }],
  });
  const text = await described(
    'type: ancient-text\nleaves:\n  - folio: 1a\n    lines:\n      - {label: 1, text: ꆈꌠ, translations: [{locale: zh-CN, text: 彝文}]}',
  );
  expect(text.fields['leaves']).toEqual([
    {
      folio: '1a',
      lines: [{ label: '1', text: 'ꆈꌠ', translations: [{ language: 'zh-CN', text: '彝文' }] }],
    },
  ]);
});

test('an unknown field is named with the one that was meant', async () => {
  const { told, fields } = await described('sumary: 摘要\nwholly-different: x');
  expect(told).toContain('未知字段“sumary”，是否为“summary”？');
  expect(told).toContain('未知字段“wholly-different”');
  expect(fields).not.toHaveProperty('sumary');
});

test('a value that does not fit is left out with the reason, the rest stays', async () => {
  const { told, fields } = await described(
    'type: policy\nissuingBody: 委员会\nvalidity: inforce\neffectiveOn: 明天',
  );
  expect(told).toContain('字段“validity”：“inforce”不是可选值，是否为“in-force”？');
  expect(told).toContain('字段“effectiveOn”：应为日期');
  expect(fields['issuingBody']).toBe('委员会');
});

test('有效性 follows 施行日期 and asks the editor to check; a translation says nothing of it', async () => {
  const coming = await described('type: policy\neffectiveOn: 2026-04-01');
  expect(coming.fields['validity']).toBe('not-yet-in-force');
  expect(coming.told).toContain('请核对');
  expect((await described('type: policy\nlocale: en')).fields).not.toHaveProperty('validity');
});

test.each([
  ['type: artcle', '是否为“article”'],
  ['locale: zh', '可用：zh-CN'],
  ['slug: 中文', '小写字母'],
])('%s is refused with a hint', async (line, hint) => {
  await expect(described(line)).rejects.toThrow(hint);
});
