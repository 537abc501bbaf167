import fc from 'fast-check';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertSource } from './convert';
import type { Note } from './note';
import { openWord } from './word-container';

jest.setTimeout(30_000);

const MEGABYTE = 1024 * 1024;
const real = readFileSync(join(__dirname, '../../tests/word/09-official-letter.docx'));

const open = async (bytes: Uint8Array): Promise<Note[]> => {
  const notes: Note[] = [];
  await openWord(bytes, notes);
  return notes;
};

const zipOf = async (parts: Record<string, string | Uint8Array>): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 1 },
  });
};

const withPart = async (name: string, content: string | Uint8Array): Promise<Buffer> => {
  const zip = await JSZip.loadAsync(real);
  zip.file(name, content);
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 1 },
  });
};

const CFB = 'd0cf11e0a1b11ae1';
const locked = Buffer.concat([
  Buffer.from(CFB, 'hex'),
  Buffer.alloc(512),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(512),
]);

test.each([
  ['an old .doc or .wps', Buffer.concat([Buffer.from(CFB, 'hex'), Buffer.alloc(600)]), '旧版 .doc'],
  ['a file with a password', locked, '取消密码'],
  ['an RTF file', Buffer.from('{\\rtf1\\ansi 文}'), 'RTF'],
  ['a PDF file', Buffer.from('%PDF-1.7 ...........'), 'PDF'],
  ['a web page saved as .docx', Buffer.from('<html><body>文</body></html>'), '网页格式'],
  ['an empty file', Buffer.alloc(0), '空的'],
  ['noise', Buffer.from('no word at all, nothing'), '另存为 .docx'],
  ['the first half of a file', real.subarray(0, real.length / 2), '已损坏'],
])('%s under the name .docx is refused with the remedy', async (_, bytes, words) => {
  await expect(open(bytes)).rejects.toThrow(words);
  await expect(convertSource({ path: 'a.docx', bytes })).rejects.toThrow(words);
});

test('an archive of something else is refused', async () => {
  await expect(open(await zipOf({ 'a.txt': 'x' }))).rejects.toThrow('没有 Word 正文');
});

test('a bomb is refused by what it announces, before anything is unpacked', async () => {
  const bomb = await withPart('word/document.xml', Buffer.alloc(64 * MEGABYTE));
  expect(bomb.length).toBeLessThan(MEGABYTE);
  const started = process.cpuUsage();
  await expect(open(bomb)).rejects.toThrow('异常庞大');
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(300);
});

/** Sets the announced size of a part in both places where an archive keeps it. */
const lying = (zip: Buffer, name: string, announced: number): Buffer => {
  const copy = Buffer.from(zip);
  for (let at = copy.indexOf(name); at !== -1; at = copy.indexOf(name, at + 1)) {
    if (copy.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50)
      copy.writeUInt32LE(announced, at - 8);
    if (at >= 46 && copy.readUInt32LE(at - 46) === 0x02014b50)
      copy.writeUInt32LE(announced, at - 22);
  }
  return copy;
};

test('a bomb that lies about its size is stopped while it unfolds', async () => {
  const bomb = lying(
    await withPart('word/document.xml', Buffer.alloc(200 * MEGABYTE)),
    'word/document.xml',
    1000,
  );
  const before = process.memoryUsage().rss;
  await expect(open(bomb)).rejects.toThrow('异常庞大');
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
});

test('many small parts that add up to too much are stopped as well', async () => {
  const parts: Record<string, Uint8Array> = { 'word/document.xml': Buffer.from('<w:document/>') };
  for (let at = 0; at < 30; at += 1)
    parts[`word/media/p${String(at)}.png`] = Buffer.alloc(12 * MEGABYTE);
  await expect(open(await zipOf(parts))).rejects.toThrow('异常庞大');
});

test('an archive of thousands of entries is refused', async () => {
  const parts = Object.fromEntries(
    Array.from({ length: 3100 }, (_, at) => [`word/x${String(at)}.xml`, '<x/>']),
  );
  await expect(open(await zipOf(parts))).rejects.toThrow('3101 个部件');
});

test('a declaration that would unfold entities is refused', async () => {
  const xml = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><w:document/>';
  await expect(open(await withPart('word/document.xml', xml))).rejects.toThrow('不允许的声明');
});

test('macros and embedded files stay outside, and the editor is told', async () => {
  const macros = await withPart('word/vbaProject.bin', Buffer.from(CFB, 'hex'));
  expect((await open(macros))[0]?.text).toContain('宏没有运行');
  const sheet = await withPart('word/embeddings/a.xlsx', 'x');
  expect((await open(sheet))[0]?.text).toContain('嵌入的文件');
});

test('a real file with any bytes changed is read or refused, and never anything else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (changes) => {
        const bytes = Buffer.from(real);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          await convertSource({ path: 'a.docx', bytes });
        } catch (error) {
          expect((error as Error).name).toBe('UnreadableSource');
        }
      },
    ),
    { numRuns: 150 },
  );
});
