import JSZip from 'jszip';
import { convertSource } from './convert';
import { writeMarkdown } from './dialect';

const WORDS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROOT_RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`;
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="n" Type="${RELATION}/numbering" Target="numbering.xml"/><Relationship Id="f" Type="${RELATION}/footnotes" Target="footnotes.xml"/><Relationship Id="p" Type="${RELATION}/image" Target="media/p.png"/></Relationships>`;
const STYLES = `<w:styles ${WORDS}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`;
const NUMBERING = `<w:numbering ${WORDS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const FOOTNOTES = `<w:footnotes ${WORDS}><w:footnote w:id="2"><w:p><w:r><w:t>注释文字</w:t></w:r></w:p></w:footnote></w:footnotes>`;
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PICTURE = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="一座桥"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const styled = (style: string, text: string) =>
  paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
const numbered = (text: string) =>
  paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>');
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;

const docx = async (body: string): Promise<Uint8Array> => {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', TYPES);
  zip.file('_rels/.rels', ROOT_RELATIONS);
  zip.file('word/_rels/document.xml.rels', RELATIONS);
  zip.file('word/styles.xml', STYLES);
  zip.file('word/numbering.xml', NUMBERING);
  zip.file('word/footnotes.xml', FOOTNOTES);
  zip.file('word/media/p.png', PIXEL, { base64: true });
  zip.file('word/document.xml', `<w:document ${WORDS}><w:body>${body}</w:body></w:document>`);
  return zip.generateAsync({ type: 'uint8array' });
};

const convert = async (body: string) => {
  const conversion = await convertSource({ path: 'a.docx', bytes: await docx(body) });
  return { ...conversion, markdown: writeMarkdown(conversion.body) };
};

test('headings by style, tables and notes of a Word file are kept', async () => {
  const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('列')}</w:tr><w:tr>${cell('值')}</w:tr></w:tbl>`;
  const note = `${run('有注')}<w:r><w:footnoteReference w:id="2"/></w:r>`;
  const { title, markdown } = await convert(
    styled('1', '题') + styled('2', '甲') + paragraph(note) + table,
  );
  expect(title).toBe('题');
  expect(markdown).toBe(
    '## 甲\n\n有注[^footnote-2]\n\n| 列 |\n| - |\n| 值 |\n\n[^footnote-2]: 注释文字',
  );
});

test('numbers that Word counts by itself become words, so that clauses are clauses', async () => {
  const { markdown, clauseCount } = await convert(
    styled('1', '办法') +
      numbered('为了示范。') +
      paragraph(run('第一条的第二款。')) +
      numbered('依法示范。'),
  );
  expect(clauseCount).toBe(2);
  expect(markdown).toBe('第一条　为了示范。\n\n第一条的第二款。\n\n第二条　依法示范。');
});

test('headings set by hand are recognised by their Chinese numbers', async () => {
  const body = ['关于示范的通知', '一、总体要求', '要求如下。', '（一）目标', '目标如下。'];
  const { title, markdown } = await convert(body.map((text) => paragraph(run(text))).join(''));
  expect(title).toBe('关于示范的通知');
  expect(markdown).toBe('## 一、总体要求\n\n要求如下。\n\n### （一）目标\n\n目标如下。');
});

test('a picture travels with its description and its bytes', async () => {
  const { markdown, embedded } = await convert(styled('1', '题') + paragraph(PICTURE));
  expect(markdown).toBe('![一座桥](embedded:0)');
  expect(embedded[0]).toMatchObject({ name: 'image-1.png', mime: 'image/png' });
  expect(Buffer.from(embedded[0]?.bytes ?? []).toString('base64')).toBe(PIXEL);
});

test('a file that is no Word document is refused with the remedy', async () => {
  const bytes = new TextEncoder().encode('not a zip');
  await expect(convertSource({ path: 'a.docx', bytes })).rejects.toThrow('另存为 .docx');
});
