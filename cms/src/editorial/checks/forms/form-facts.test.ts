import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { formFacts } from './form-facts';

const folder = mkdtempSync(join(tmpdir(), 'minzong-forms-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = 'application/pdf';

const factsOf = (bytes: Buffer, mime: string) => {
  const name = createHash('sha256').update(bytes).digest('hex');
  const filePath = join(folder, name);
  writeFileSync(filePath, bytes);
  return formFacts({ url: `/media/${name}.bin`, filePath, mime });
};

const zipped = (files: Record<string, string>): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer' });
};

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const word = (text: string) =>
  zipped({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  });

const sheet = (text: string) =>
  zipped({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
  });

const pdf = (contents: string): Buffer => {
  const stream = deflateSync(Buffer.from(contents));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj <</Filter /FlateDecode /Length ${String(stream.length)}>>\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream\nendobj\n%%EOF'),
  ]);
};

const picture = (colour: string, mark: string) =>
  sharp({ create: { width: 200, height: 100, channels: 3, background: colour } })
    .composite([
      {
        input: Buffer.from(
          `<svg width="200" height="100"><text x="20" y="60">${mark}</text></svg>`,
        ),
      },
    ])
    .png()
    .toBuffer();

test('lines to write on are no words: a blank form says what its labels say', async () => {
  const blank = await factsOf(await word('姓名：________'), WORD);
  expect(blank).toEqual({ text: '姓名：', empty: false });
  expect(await factsOf(await word('姓名：张某'), WORD)).toEqual({
    text: '姓名：张某',
    empty: false,
  });
  expect(await factsOf(await word('____'), WORD)).toMatchObject({ empty: true });
});

test('reads the cells of a sheet', async () => {
  expect(await factsOf(await sheet('单位名称'), SHEET)).toEqual({ text: '单位名称', empty: false });
  expect(await factsOf(await sheet(''), SHEET)).toMatchObject({ empty: true });
});

test('tells a filled PDF from a blank one and from an empty page', async () => {
  const blank = await factsOf(pdf('BT (Name) Tj ET'), PDF);
  const filled = await factsOf(pdf('BT (Name) Tj [(Zh) -20 (ang)] TJ ET'), PDF);
  expect(blank.text).not.toBe(filled.text);
  expect([blank.empty, filled.empty]).toEqual([false, false]);
  expect(await factsOf(pdf('q Q'), PDF)).toMatchObject({ empty: true });
});

test('tells the forms of the demo from their samples', async () => {
  const demo = join(__dirname, '../../../../demo/files');
  const facts = (name: string) => factsOf(readFileSync(join(demo, name)), PDF);
  const [blank, sample] = [
    await facts('form-min-zu-blank.pdf'),
    await facts('form-min-zu-sample.pdf'),
  ];
  expect([blank.empty, sample.empty]).toEqual([false, false]);
  expect(blank.text === undefined || blank.text !== sample.text).toBe(true);
});

test('a picture of one colour is empty, one with words is not', async () => {
  expect(await factsOf(await picture('white', ''), 'image/png')).toMatchObject({ empty: true });
  expect(await factsOf(await picture('white', '张某'), 'image/png')).toMatchObject({
    empty: false,
  });
});

test('says nothing against what it cannot read', async () => {
  const unknown = { text: undefined, empty: false };
  expect(await factsOf(Buffer.from('no zip'), WORD)).toEqual(unknown);
  expect(await factsOf(Buffer.from('no picture'), 'image/png')).toEqual(unknown);
  expect(await factsOf(Buffer.from('old'), 'application/msword')).toEqual(unknown);
});
