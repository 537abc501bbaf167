import { createInflateRaw } from 'node:zlib';
import { leftOut, UnreadableSource, type Note } from './note';
import { readDirectory, TooMuch, type ZipEntry } from './zip-directory';

/** The files inside a .docx that matter for its text, unpacked. */
export type WordParts = Map<string, Buffer>;

const MEGABYTE = 1024 * 1024;

/** A 200-page file with pictures needs a twentieth of this. */
const MAXIMUM = {
  file: 100 * MEGABYTE,
  entries: 3000,
  text: 24 * MEGABYTE,
  total: 300 * MEGABYTE,
  /** Word's XML shrinks to a tenth or, in endless tables, to a hundredth */
  ratio: 250,
  ratioFrom: 4 * MEGABYTE,
};

const REMEDY = '请用 Word 或 WPS 打开后另存为 .docx 再导入';

const begins = (bytes: Uint8Array, hex: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, hex.length / 2).equals(Buffer.from(hex, 'hex'));

/** What stands where a .docx should be, by its first bytes. */
const disguise = (bytes: Uint8Array): string | undefined => {
  if (bytes.byteLength < 8) return `文件是空的或不完整，${REMEDY}`;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64));
  if (begins(bytes, 'd0cf11e0a1b11ae1')) {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    );
    return locked
      ? '文件设有打开密码，无法读取。请在 Word 中取消密码（文件—信息—保护文档）后再导入'
      : `这是旧版 .doc 或 .wps 文件，只改了扩展名。${REMEDY}`;
  }
  if (begins(bytes, '7b5c727466')) return `这是 RTF 文件，只改了扩展名。${REMEDY}`;
  if (begins(bytes, '25504446')) return '这是 PDF 文件，不是 Word 文档。请导入 Word 原稿';
  if (/^\s*(?:<|mime-version)/i.test(start.toString('latin1')))
    return `这是网页格式的文件，只改了扩展名。${REMEDY}`;
  return begins(bytes, '504b0304') ? undefined : `不是有效的 Word 文档（.docx），${REMEDY}`;
};

const isText = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

const isWanted = (name: string): boolean =>
  name === '[Content_Types].xml' ||
  /^(?:_rels|word|word\/_rels)\/[^/]+\.(?:xml|rels)$/i.test(name) ||
  /^word\/media\/[^/]+$/i.test(name);

const limitOf = (entry: ZipEntry, left: number): number =>
  Math.min(
    left,
    isText(entry.name) ? MAXIMUM.text : MAXIMUM.total,
    Math.max(MAXIMUM.ratioFrom, entry.compressed.length * MAXIMUM.ratio),
  );

/** Inflates one entry and stops at `limit` bytes, whatever the directory has announced. */
const inflate = (entry: ZipEntry, limit: number, keep: boolean): Promise<[number, Buffer]> =>
  new Promise((resolve, reject) => {
    const inflating = createInflateRaw();
    const chunks: Buffer[] = [];
    let size = 0;
    inflating.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (keep) chunks.push(chunk);
      if (size > limit) inflating.destroy(new TooMuch(`“${entry.name}”解压后过大`));
    });
    inflating.on('end', () => {
      resolve([size, Buffer.concat(chunks)]);
    });
    inflating.on('error', reject);
    inflating.end(entry.compressed);
  });

const unpack = async (entry: ZipEntry, left: number): Promise<[number, Buffer]> => {
  const limit = limitOf(entry, left);
  if (entry.announcedBytes > limit) throw new TooMuch(`“${entry.name}”解压后过大`);
  if (entry.method === 8) return inflate(entry, limit, isWanted(entry.name));
  if (entry.method !== 0) throw new RangeError('an unknown method');
  if (entry.compressed.length > limit) throw new TooMuch(`“${entry.name}”过大`);
  return [entry.compressed.length, entry.compressed];
};

const unpackAll = async (bytes: Uint8Array): Promise<WordParts> => {
  const entries = readDirectory(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    MAXIMUM.entries,
  );
  const announced = entries.reduce((sum, entry) => sum + entry.announcedBytes, 0);
  if (announced > MAXIMUM.total) throw new TooMuch('解压后超过 300 MB');
  const parts: WordParts = new Map();
  let left = MAXIMUM.total;
  for (const entry of entries) {
    if (entry.encrypted) throw new UnreadableSource('文件已加密，请取消密码后再导入');
    const [size, content] = await unpack(entry, left);
    left -= size;
    if (parts.has(entry.name)) throw new RangeError('a name twice');
    if (isWanted(entry.name)) parts.set(entry.name, content);
    else if (/vbaProject\.bin$/i.test(entry.name)) parts.set('vbaProject.bin', Buffer.alloc(0));
    else if (/\/embeddings\//i.test(entry.name)) parts.set(entry.name, Buffer.alloc(0));
  }
  return parts;
};

// Office writes no document type; one would be there to unfold entities or to read other files.
const demandPlainXml = (parts: WordParts): void => {
  for (const [name, content] of parts)
    if (isText(name) && /<!(?:DOCTYPE|ENTITY)/i.test(content.toString('utf8')))
      throw new UnreadableSource(`文件中的“${name}”含有不允许的声明，${REMEDY}`);
};

const noteForeignParts = (parts: WordParts, notes: Note[]): void => {
  if (parts.delete('vbaProject.bin')) notes.push(leftOut('文件带有宏，宏没有运行，也没有导入'));
  const embedded = [...parts.keys()].filter((name) => /\/embeddings\//i.test(name));
  for (const name of embedded) parts.delete(name);
  if (embedded.length > 0)
    notes.push(leftOut(`嵌入的文件（如 Excel 表）${String(embedded.length)} 个，请另作附件上传`));
};

/**
 * Unpacks a .docx within fixed limits of entries, sizes and ratio, counting bytes as they come out
 * and not as they are announced, so that no archive can unfold to more than the cms can hold.
 * @throws UnreadableSource saying in Chinese what the file is instead, or what is wrong with it
 */
export const openWord = async (bytes: Uint8Array, notes: Note[]): Promise<WordParts> => {
  const other = disguise(bytes);
  if (other !== undefined) throw new UnreadableSource(other);
  if (bytes.byteLength > MAXIMUM.file)
    throw new UnreadableSource('文件超过 100 MB。请压缩其中的图片或分成几个文件后再导入');
  try {
    const parts = await unpackAll(bytes);
    if (!parts.has('word/document.xml'))
      throw new UnreadableSource(
        `压缩包里没有 Word 正文，不是有效的 Word 文档（.docx），${REMEDY}`,
      );
    demandPlainXml(parts);
    noteForeignParts(parts, notes);
    return parts;
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    if (error instanceof TooMuch)
      throw new UnreadableSource(
        `文件解压后异常庞大（${error.message}），可能是恶意文件，已拒绝。如确为正常文稿，请分成几个文件再导入`,
      );
    throw new UnreadableSource(`文件已损坏，不是有效的 Word 文档（.docx），${REMEDY}`);
  }
};
