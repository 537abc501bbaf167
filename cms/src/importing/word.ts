import mammoth from 'mammoth';
import { embeddedAddress, extensionOf, type EmbeddedFile } from './embedded-file';
import { convertHtml, type HtmlPage } from './html';
import { attention, leftOut, UnreadableSource, type Note } from './note';
import { writeOutNumbering } from './word-numbering';

// Word itself names its styles in English inside the file; WPS and LibreOffice may use Chinese.
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='公文标题'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4, 5, 6].map(
    (level) => `p[style-name='标题 ${String(level)}'] => h${String(level)}:fresh`,
  ),
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

const noteMessages = (messages: { type: string; message: string }[], notes: Note[]): void => {
  // Unknown paragraph styles only change looks; everything else is worth reading.
  const told = messages.filter(
    ({ message }) => !/^Unrecognised (?:paragraph|run|table) style/.test(message),
  );
  for (const message of new Set(told.map((entry) => entry.message))) {
    notes.push(attention(`Word 转换提示：${message}`));
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
  try {
    const buffer = await writeOutNumbering(Buffer.from(bytes), notes);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLES, convertImage: collectImages(files, notes) },
    );
    noteMessages(messages, notes);
    return convertHtml(value, notes);
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw new UnreadableSource(
      '不是有效的 Word 文档（.docx），请用 Word 或 WPS 另存为 .docx 后再导入',
    );
  }
};
