import JSZip from 'jszip';
import mammoth from 'mammoth';
import { embeddedAddress, extensionOf, type EmbeddedFile } from './embedded-file';
import { convertHtml, type HtmlPage } from './html';
import { attention, leftOut, UnreadableSource, type Note } from './note';
import { openWord, type WordParts } from './word-container';
import { leaveOutLeftovers } from './word-leftovers';
import { headingStyleId, writeOutNumbering } from './word-numbering';

// Word itself names its styles in English inside the file; WPS and LibreOffice may use Chinese.
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='公文标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${headingStyleId(level)} => h${String(level)}:fresh`),
  // A table of contents that stands there as plain paragraphs.
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='toc ${String(level)}'] => !`),
  "p[style-name='TOC Heading'] => !",
  "r[style-name='Emphasis'] => em",
  "r[style-name='强调'] => em",
];

const collectImages = (files: EmbeddedFile[], notes: Note[]) =>
  mammoth.images.imgElement(async (image) => {
    const extension = extensionOf(image.contentType);
    if (extension === undefined) {
      notes.push(leftOut(`格式为 ${image.contentType} 的图片，请另存为 PNG 或 JPEG`));
      return { src: '' };
    }
    const bytes = await image.readAsBuffer();
    const name = `image-${String(files.length + 1)}.${extension}`;
    files.push({ name, mime: image.contentType, bytes });
    return { src: embeddedAddress(files.length - 1) };
  });

const packed = (parts: WordParts): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, content] of parts) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
};

// The styles that mark headings for the converter are not among the styles of the file.
const TOLD_ELSEWHERE =
  /^(?:Unrecognised (?:paragraph|run|table) style|Paragraph style with ID MinzongHeading|Image of type)/;

const inChinese = (message: string): Note => {
  const element = /unrecognised element was ignored: (\S+)/i.exec(message)?.[1];
  return element === undefined
    ? attention(`有的内容无法识别，请对照原稿检查（${message}）`)
    : leftOut(`不支持的内容（${element}），请对照原稿检查`);
};

const noteMessages = (messages: { type: string; message: string }[], notes: Note[]): void => {
  // Unknown paragraph styles only change looks; everything else is worth reading.
  const told = messages.filter(({ message }) => !TOLD_ELSEWHERE.test(message));
  for (const message of new Set(told.map((entry) => entry.message))) {
    notes.push(inChinese(message));
  }
};

/**
 * A Word document (.docx) as a page: headings by style, lists, tables, notes, links and pictures.
 * Numbers that Word counts by itself (第N条) are written out first.
 * @throws UnreadableSource when the file is no .docx
 */
export const convertWord = async (
  bytes: Uint8Array,
  files: EmbeddedFile[],
  notes: Note[],
): Promise<HtmlPage> => {
  const parts = await openWord(bytes, notes);
  try {
    leaveOutLeftovers(parts, notes);
    writeOutNumbering(parts, notes);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: await packed(parts) },
      { styleMap: STYLES, convertImage: collectImages(files, notes) },
    );
    noteMessages(messages, notes);
    return convertHtml(value, notes);
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw new UnreadableSource(
      '文件已损坏，不是有效的 Word 文档（.docx），请用 Word 或 WPS 打开后另存为 .docx 再导入',
    );
  }
};
