import { richText as richTextSchema, type Image } from '@minzong/content-types';
import fc from 'fast-check';
import { readMarkdown, type FindImage } from './rich-text';

const picture: Image = {
  url: `/media/${'a'.repeat(64)}.png`,
  mime: 'image/png',
  width: 10,
  height: 10,
  alternativeText: '',
  renditions: [],
};

const findImage: FindImage = (address) =>
  Promise.resolve(address.startsWith('/uploads/') ? picture : '图片不在媒体库中');

const read = async (source: string) => {
  const { richText, faults } = await readMarkdown(source, findImage);
  expect(faults).toEqual([]);
  return richText;
};

const faultsOf = async (source: string) => (await readMarkdown(source, findImage)).faults;

describe('Markdown becomes the published tree', () => {
  test('with headings that keep their anchors apart', async () => {
    expect(await read('## 总则\n\n### 总则\n\n## བོད་ཡིག')).toMatchObject([
      { level: 2, anchor: 'zong-ze' },
      { level: 3, anchor: 'zong-ze-2' },
      { level: 2, anchor: 'section-3' },
    ]);
  });

  test('with marks, links and line breaks', async () => {
    const [paragraph] = await read('**重要**的*事*，见[网站](https://example.org/)  \n第二行');
    expect(paragraph).toEqual({
      type: 'paragraph',
      children: [
        { type: 'text', text: '重要', marks: ['strong'] },
        { type: 'text', text: '的' },
        { type: 'text', text: '事', marks: ['emphasis'] },
        { type: 'text', text: '，见' },
        { type: 'link', href: 'https://example.org/', children: [{ type: 'text', text: '网站' }] },
        { type: 'break' },
        { type: 'text', text: '第二行' },
      ],
    });
  });

  test('with notes where they are mentioned', async () => {
    const [paragraph] = await read('正文[^1]。\n\n[^1]: 注释的话。');
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', text: '正文' },
        { type: 'note', children: [{ type: 'text', text: '注释的话。' }] },
        { type: 'text', text: '。' },
      ],
    });
  });

  test('with language spans and ruby, while 10:30 stays a time', async () => {
    const [paragraph] = await read('10:30 :lang[བོད་ཡིག]{lang=bo} :ruby[漢字]{rt="hàn zì"}');
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', text: '10:30 ' },
        { type: 'language', language: 'bo', children: [{ type: 'text', text: 'བོད་ཡིག' }] },
        { type: 'text', text: ' ' },
        { type: 'ruby', base: '漢字', annotation: 'hàn zì' },
      ],
    });
  });

  test('with tables whose first row is the header', async () => {
    expect(await read('| 甲 | 乙 |\n| --- | --- |\n| 1 | **2** |')).toMatchObject([
      {
        type: 'table',
        rows: [
          { cells: [{ header: 'column' }, { header: 'column' }] },
          {
            cells: [
              { children: [{ text: '1' }] },
              { children: [{ text: '2', marks: ['strong'] }] },
            ],
          },
        ],
      },
    ]);
  });

  test('with images of the media library as blocks', async () => {
    expect(await read('![说明](/uploads/a.png "图注")')).toMatchObject([
      { type: 'image', image: { alternativeText: '说明', caption: '图注' } },
    ]);
  });

  test('with nested lists and quotations', async () => {
    expect(await read('3. 甲\n   - 乙\n\n> 引文')).toMatchObject([
      { type: 'list', ordered: true, start: 3, items: [{ children: [{}, { type: 'list' }] }] },
      { type: 'quote', children: [{ type: 'paragraph' }] },
    ]);
  });

  test('with 第N条 as anchors, each once', async () => {
    const { clauses, richText } = await readMarkdown(
      '第一条　甲。\n\n第十二条之一 乙。\n\n第一条规定的除外。\n\n第一条 附件。',
      findImage,
    );
    expect(clauses.map(({ anchor }) => anchor)).toEqual(['clause-1', 'clause-12-1']);
    expect(richText.map((block) => 'anchor' in block)).toEqual([true, true, false, false]);
  });

  test('joining the lines of a Chinese paragraph without a gap, of an English one with a space', async () => {
    expect(await read('中文\n第二行')).toMatchObject([{ children: [{ text: '中文第二行' }] }]);
    expect(await read('two\nlines')).toMatchObject([{ children: [{ text: 'two lines' }] }]);
  });

  test('keeping an indented first line a paragraph', async () => {
    expect(await read('　　第一段\n\n    第二段')).toMatchObject([
      { type: 'paragraph' },
      { type: 'paragraph' },
    ]);
  });
});

describe('what the tree cannot hold is a fault with its line', () => {
  test.each([
    ['甲\n\n<div>乙</div>', 3, 'HTML'],
    ['甲 <b>乙</b>', 1, 'HTML'],
    ['甲\n\n<!-- 注 -->', 3, 'HTML'],
    ['# 一级', 1, '二级'],
    ['甲\n\n---', 3, '分隔线'],
    ['```\n代码\n```', 1, '代码'],
    ['[坏](javascript:alert(1))', 1, '链接'],
    ['[坏](//host/path)', 1, '链接'],
    ['甲\n乙\n![外部](https://example.org/a.png)', 3, '单独成段'],
    ['![外部](https://example.org/a.png)', 1, '媒体库'],
    ['![](/uploads/a.png)', 1, '替代文字'],
    ['- [ ] 任务', 1, '任务'],
    [':lang[文字]{lang=?}', 1, '语言代码'],
    [':ruby[漢]', 1, '注音'],
    ['甲\n\n[^1]: 没有引用', 3, '没有引用'],
    ['甲\n乙\u0000丙', 2, '无法显示'],
    ['甲\n\n乙\ud800', 3, '无法显示'],
    ['>'.repeat(500), 1, '过深'],
  ])('%j', async (source, line, words) => {
    const faults = await faultsOf(source);
    expect(faults).toContainEqual({ line, message: expect.stringContaining(words) as string });
  });
});

test('any text is either a valid tree or has a fault with a line, and never crashes', async () => {
  const pieces = fc.constantFrom(
    '# ',
    '## ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '|',
    '| --- |',
    '**',
    '*',
    '~~',
    '`',
    '```',
    '[^1]',
    '[^1]: ',
    '[a](',
    ')',
    '![',
    '](/uploads/a.png)',
    ':lang[',
    ']{lang=bo}',
    ':ruby[',
    '{rt=a}',
    '<b>',
    '<!--',
    '&lt;',
    '第一条 ',
    'བོད་',
    'ꆈꌠ',
    '𠀀',
    '\t',
    '    ',
    '\u0000',
    '\ud83d',
    'http://a.b',
    '\\',
    '---',
    ':::',
    '[x]',
  );
  const source = fc
    .array(
      fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 8 })),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      const { richText, faults } = await readMarkdown(text, findImage);
      if (faults.length === 0) expect(richTextSchema.safeParse(richText).success).toBe(true);
      const lines = text.replace(/\r\n?/g, '\n').split('\n').length;
      for (const { line } of faults) expect(line >= 1 && line <= lines).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
