import { richText } from '@minzong/content-types';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkdown } from '../publishing/markdown/rich-text';
import { writeMarkdown } from './dialect';
import type { Note } from './note';
import { convertPaste } from './paste';

const paste = (html: string) => {
  const notes: Note[] = [];
  const markdown = writeMarkdown(convertPaste(html, notes));
  return { markdown, told: notes.map(({ text }) => text).join('\n') };
};

const sample = (name: string) =>
  paste(readFileSync(join(__dirname, `../../tests/clipboard/${name}.html`), 'utf8'));

test('from Word: headings, lists, tables, links and notes come; marks of Word do not', () => {
  const { markdown, told } = sample('word');
  expect(markdown).toBe(
    [
      '## 申报条件',
      '**申报单位**应当具备条件[^footnote-1]，详见[指南](https://example.org/guide?id=7)。（新增说明）',
      '1. 提出申请\n\n   1. 填写表格\n   2. 提交材料\n\n2. 等待审核',
      '- 项目符号一条',
      '| 材料 | 份数 | << |\n| - | - | - |\n| 申请表 | 原件 | 1 |\n| ^^ | 复印件 | 2 |',
      '正文继续。',
      '[^footnote-1]: 以公告为准。',
    ].join('\n\n'),
  );
  expect(told).toMatch(/隐藏内容 1 处/);
  expect(told).toMatch(/修订中删除的文字 1 处/);
  expect(told).toMatch(/批注 1 条/);
  expect(told).toMatch(/图片 1 张存在本机/);
  expect(told).toMatch(/合并单元格 2 处/);
});

test('from WPS: the same, with Chinese numbers as words and pictures in the clipboard', () => {
  const { markdown, told } = sample('wps');
  expect(markdown).toBe(
    [
      '## 关于开展调研的通知',
      '### 总体安排',
      '调研自三月起[^footnote-1]，为期一月。',
      '一、自动编号的中文段落',
      '- 座谈\n  - 走访农户',
      '| 日期 | 地点 |\n| - | - |\n| 三月五日 | སྐྱེ་དགུ་མདོ། |',
      `![调研现场](data:image/png;base64,${PIXEL})`,
      '[^footnote-1]: 以通知为准。',
    ].join('\n\n'),
  );
  expect(told).toContain('图片 1 张存在本机');
});

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('from a web page: words and links come; scripts, forms and pictures of others do not', () => {
  const { markdown, told } = sample('browser');
  expect(markdown).toBe(
    '## 示范要闻\n\n**要点**：点我、[来源](https://example.org/a?k=v#s)\n\n- 甲\n  - 乙\n\n> 引文',
  );
  expect(told).toMatch(/脚本 1 处/);
  expect(told).toMatch(/其他网站的图片 1 张/);
  expect(told).toMatch(/表单 1 处/);
});

test('from Google Docs: not everything is bold', () => {
  expect(sample('google-docs').markdown).toBe('## 章节\n\n普通**粗体**\n\n1. 一项');
});

const tag = fc.constantFrom(
  'p',
  'h1',
  'h5',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'a',
  'span',
  'script',
  'style',
  'svg',
  'math',
  'iframe',
  'img',
  'o:p',
  'del',
  'div',
  'b',
  'sup',
  'ruby',
  'rt',
  'template',
  'noscript',
  'plaintext',
  'xmp',
);
const attribute = fc.constantFrom(
  'onclick="alert(1)"',
  'href="javascript:alert(1)"',
  'href=" java\tscript:alert(1)"',
  'href="#_ftn1"',
  'href="https://a.example"',
  'src="data:text/html,<script>"',
  'src=x onerror=alert(1)',
  'style="mso-list:l0 level3 lfo1"',
  'style="mso-list:Ignore"',
  'style="display:none"',
  'class=MsoListParagraph',
  'colspan=3',
  'rowspan=9999999',
  'id="ftn1"',
  'lang=bo',
);
const words = fc.constantFrom(
  '字',
  '<',
  '&lt;script&gt;',
  '<!--',
  '-->',
  '1.',
  '第一条 ',
  '|',
  '\n',
);
const opening = fc
  .tuple(tag, fc.array(attribute, { maxLength: 2 }))
  .map(([name, attributes]) => `<${name} ${attributes.join(' ')}>`);
const closing = tag.map((name) => `</${name}>`);

test('an address inside a language span does not uncover what stands behind it', async () => {
  const { markdown } = paste('<p lang=bo>&lt;a href="https://a.example"&gt;&lt;p &gt;</p>');
  const { faults } = await readMarkdown(markdown, () => Promise.resolve('无'));
  expect(faults).toEqual([]);
});

test('whatever is pasted, no HTML, script or address of one reaches the published tree', async () => {
  const html = fc.array(fc.oneof(opening, closing, words), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(html, async (pieces) => {
      const { markdown } = paste(pieces.join(''));
      const read = await readMarkdown(markdown, () => Promise.resolve('无'));
      expect(richText.safeParse(read.richText).success).toBe(true);
      expect(read.faults.filter(({ message }) => message.includes('HTML'))).toEqual([]);
      expect(JSON.stringify(read.richText)).not.toMatch(/"href":"\s*(?:java|data|vb)/i);
    }),
    { numRuns: 1000 },
  );
});
