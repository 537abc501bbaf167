import fc from 'fast-check';
import { convertSource } from './convert';
import { writeMarkdown } from './dialect';
import { UnreadableSource } from './note';

const convert = async (path: string, text: string) => {
  const conversion = await convertSource({ path, bytes: new TextEncoder().encode(text) });
  return {
    ...conversion,
    markdown: writeMarkdown(conversion.body),
    told: conversion.notes.map(({ text: words }) => words).join('\n'),
  };
};

const LAW = `# 示范事务条例

2004年11月30日 中华人民共和国国务院令第426号公布

2017年6月14日 国务院第176次常务会议修订通过

2017年8月26日 中华人民共和国国务院令第686号公布

2018年2月1日 施行

<!-- INFO END -->

## 第一章 总则

第一条 为了示范。

第二条 依照第一条规定办理。
`;

test('a law in Markdown gives its title, number, body, days and clauses', async () => {
  const law = await convert('law.md', LAW);
  expect(law.title).toBe('示范事务条例');
  expect(law.facts).toEqual({
    documentNumber: '中华人民共和国国务院令第686号',
    issuingBody: '国务院',
    adoptedOn: '2017-06-14',
    promulgatedOn: '2017-08-26',
    effectiveOn: '2018-02-01',
  });
  expect(law.clauseCount).toBe(2);
  expect(law.markdown).toMatch(
    /^（2004年11月30日 .*　2018年2月1日 施行）\n\n## 第一章 总则\n\n第一条 为了示范。/,
  );
  expect(law.told).toContain('2004-11-30 中华人民共和国国务院令第426号公布');
});

test('the day on which a law comes into force is taken from its last clause', async () => {
  const law = await convert(
    'law.md',
    '# 法\n\n2023年6月28日 第十四届全国人民代表大会常务委员会第三次会议通过\n\n第一条 示范。\n\n第二条 本法自2023年9月1日起施行。',
  );
  expect(law.facts).toEqual({
    issuingBody: '全国人民代表大会常务委员会',
    adoptedOn: '2023-06-28',
    effectiveOn: '2023-09-01',
  });
});

test('a gap in the numbers of clauses is told', async () => {
  const { told } = await convert('law.txt', '示范办法\n\n第一条为了示范。\n\n第三条依法示范。');
  expect(told).toContain('第一条之后是第三条');
});

test('a clause written without a space gets one, so that publishing knows it', async () => {
  const { markdown } = await convert('law.txt', '示范办法\n\n第一条为了示范。\n\n第二条依法示范。');
  expect(markdown).toBe('第一条　为了示范。\n\n第二条　依法示范。');
});

const LETTER = `示范州民族宗教事务委员会文件

示民宗发[2024]8号

关于印发《工作要点》的通知

各科室：

现将《工作要点》
印发你们，请结合实际做好落实工作，并于年底前报送各单

位的落实情况，由办公室汇总。

示范州民族宗教事务委员会

2024年2月26日

一、主要工作

（一）建设平台

1. 完善底座

数据底座是基础。

2. 搭建场景

场景要实用。`;

test('an official letter in plain text gives number, issuing body, day and headings', async () => {
  const letter = await convert('letter.txt', LETTER);
  expect(letter.title).toBe('关于印发《工作要点》的通知');
  expect(letter.facts).toEqual({
    documentNumber: '示民宗发〔2024〕8号',
    issuingBody: '示范州民族宗教事务委员会',
    adoptedOn: '2024-02-26',
  });
  expect(letter.markdown).toContain(
    '## 一、主要工作\n\n### （一）建设平台\n\n#### 1. 完善底座\n\n数据底座',
  );
});

test('lines broken by hand and sentences broken by a page are joined, and the latter is told', async () => {
  const letter = await convert('letter.txt', LETTER);
  expect(letter.markdown).toContain(
    '现将《工作要点》印发你们，请结合实际做好落实工作，并于年底前报送各单位的落实情况',
  );
  expect(letter.told).toContain('分页断开的句子 1 处');
});

test('full-width indents begin paragraphs', async () => {
  const { markdown } = await convert('a.txt', '标题\n　　第一段的前半，\n后半。\n　　第二段。');
  expect(markdown).toBe('第一段的前半，后半。\n\n第二段。');
});

test('a text without a title takes the name of its file and says so', async () => {
  const { title, told } = await convert('规划(2024-01-02).txt', '这是一句话。\n这是另一句话。');
  expect(title).toBe('规划');
  expect(told).toContain('取文件名');
});

test('headings below the title start at level 2 and leave no gap', async () => {
  const { title, markdown } = await convert('a.md', '# 题\n\n#### 甲\n\n文\n\n###### 乙\n\n文');
  expect(title).toBe('题');
  expect(markdown).toBe('## 甲\n\n文\n\n### 乙\n\n文');
});

test('a title in the front matter leaves another heading of level 1 in the body', async () => {
  const { title, markdown } = await convert('a.md', '---\ntitle: 题\n---\n# 另一题\n\n文');
  expect(title).toBe('题');
  expect(markdown).toBe('## 另一题\n\n文');
});

test('colons in Chinese text stay words, language spans and ruby stay marks', async () => {
  const line = '10:30 说明:请看 :lang[བོད་ཡིག]{lang="bo"} 和 :ruby[漢字]{rt="hàn zì"}';
  const { markdown } = await convert('a.md', `# 题\n\n${line}`);
  expect(markdown).toBe(line);
});

test('HTML keeps tables, lists, links, ruby and languages; scripts and forms are told', async () => {
  const page = await convert(
    'a.html',
    `<html lang="zh-CN"><head><title>站名</title><script>1</script></head><body><h1>题</h1>
     <p lang="bo">བོད་ཡིག</p><p>见<a href="https://example.org">网页</a>，<ruby>漢<rt>hàn</rt></ruby></p>
     <ul><li>甲</li></ul><table><tr><th>列</th></tr><tr><td>值</td></tr></table><form><input></form></body></html>`,
  );
  expect(page.title).toBe('题');
  expect(page.markdown).toBe(
    ':lang[བོད་ཡིག]{lang="bo"}\n\n见[网页](https://example.org)，:ruby[漢]{rt="hàn"}\n\n- 甲\n\n| 列 |\n| - |\n| 值 |',
  );
  expect(page.told).toContain('脚本 1 处');
  expect(page.told).toContain('表单 1 处');
});

test('a heading that is only the number of a clause joins the clause', async () => {
  const { markdown, clauseCount } = await convert(
    'a.html',
    '<h1>宣言</h1><h2>第一条</h2><p>人人生而自由。</p><h2>第二条</h2><p>人人平等。</p>',
  );
  expect(clauseCount).toBe(2);
  expect(markdown).toBe('第一条　人人生而自由。\n\n第二条　人人平等。');
});

test('a link that no reader can follow keeps its words and is told', async () => {
  const { markdown, told } = await convert('a.md', '# 题\n\n[表](x.pdf) [点](javascript:alert(1))');
  expect(markdown).toBe('表 点');
  expect(told).toContain('x.pdf');
});

test('an image inside a sentence stands alone after conversion', async () => {
  const { markdown } = await convert('a.md', '# 题\n\n前![图](a.png "说明")后');
  expect(markdown).toBe('前\n\n![图](a.png "说明")\n\n后');
});

test('broken front matter is refused with its line', async () => {
  await expect(convert('a.md', '---\ntitle: 甲\nslug: "x\n---\n文')).rejects.toThrow(/第 \d+ 行/);
});

test('any bytes give a conversion or a reason, never a crash', async () => {
  const path = fc.constantFrom('a.md', 'a.txt', 'a.html', 'a.docx', 'a.xyz');
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(path, bytes, async (name, content) => {
      try {
        writeMarkdown((await convertSource({ path: name, bytes: content })).body);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableSource);
      }
    }),
    { numRuns: 400 },
  );
});

test('any marks of Markdown give a body whose marks are read the same way again', async () => {
  const piece = fc.constantFrom(
    '# ',
    '> ',
    '- ',
    '1. ',
    '**',
    '`',
    '[a](b)',
    '![](c.png)',
    '<b>',
    '|',
    '\n',
    '\n\n',
    '第一条 ',
    ':lang[x]{lang=bo}',
    '[^1]',
    '[^1]: ',
    '字',
    ' ',
    '\\',
    '---',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
      const { body } = await convertSource({
        path: 'a.md',
        bytes: new TextEncoder().encode(pieces.join('')),
      });
      writeMarkdown(body);
    }),
    { numRuns: 400 },
  );
});
