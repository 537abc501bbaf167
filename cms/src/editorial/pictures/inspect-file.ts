import { fileTypeFromFile } from 'file-type';
import { open, readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ACCEPTED, type AcceptedType } from './accepted-types';

/** Why a file is refused, in Chinese, with what to do next. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
}

/** A file as it arrives: where its bytes lie and what it calls itself. */
export interface ArrivingFile {
  filepath: string;
  originalFilename?: string | null;
}

const MAXIMUM_TEXT_BYTES = 20 * 1024 * 1024;
const MAXIMUM_SOUND_BYTES = 100 * 1024 * 1024;

const WAYS_OUT: Record<string, string> = {
  '.svg': 'SVG 图可能带有脚本，不能上传。请在制图软件中导出为 PNG（宽度不小于 1600 像素）后再上传',
  '.heic': '手机的 HEIC 照片不能在网页上显示，请另存为 JPEG 后再上传',
  '.heif': '手机的 HEIF 照片不能在网页上显示，请另存为 JPEG 后再上传',
  '.tif': 'TIFF 图不能在网页上显示，请另存为 PNG 或 JPEG 后再上传',
  '.tiff': 'TIFF 图不能在网页上显示，请另存为 PNG 或 JPEG 后再上传',
  '.bmp': 'BMP 图不能上传，请另存为 PNG 后再上传',
  '.docm': '带宏的 Word 文件不能上传，请另存为 .docx 后再上传',
  '.xlsm': '带宏的 Excel 文件不能上传，请另存为 .xlsx 后再上传',
  '.pptm': '带宏的 PowerPoint 文件不能上传，请另存为 .pptx 后再上传',
};

const acceptedTypeOf = (name: string): AcceptedType => {
  const extension = extname(name).toLowerCase();
  const accepted = Object.hasOwn(ACCEPTED, extension) ? ACCEPTED[extension] : undefined;
  if (accepted !== undefined) return accepted;
  const kinds = '可上传图片（JPEG、PNG、WebP、GIF、AVIF）、文档、表格、PDF、OFD、音频和视频';
  throw new RefusedFile(
    `“${name}”：${WAYS_OUT[extension] ?? (extension === '' ? `文件名没有扩展名。${kinds}` : `不能上传“${extension}”文件。${kinds}`)}`,
  );
};

const startOf = async (path: string, length: number): Promise<Buffer> => {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const isDecodable = (bytes: Uint8Array): boolean =>
  ['utf-8', 'gb18030'].some((encoding) => {
    try {
      return !new TextDecoder(encoding, { fatal: true }).decode(bytes).includes('\0');
    } catch {
      return false;
    }
  });

// A browser or a shell may run what begins like this, whatever the name says.
const looksRunnable = (start: string): boolean => /^\uFEFF?\s*(?:<|#!|@echo\b)/i.test(start);

const inspectText = async (path: string, name: string, label: string): Promise<void> => {
  const start = (await startOf(path, 512)).toString('utf8');
  const bytes = await readFile(path);
  if (bytes.byteLength > MAXIMUM_TEXT_BYTES)
    throw new RefusedFile(`“${name}”：文本超过 20 MB，请分成几个文件`);
  if (looksRunnable(start) || !isDecodable(bytes))
    throw new RefusedFile(`“${name}”：内容不是${label}，请检查后重新导出`);
};

const demandShort = async (path: string, name: string): Promise<void> => {
  if ((await stat(path)).size > MAXIMUM_SOUND_BYTES)
    throw new RefusedFile(
      `“${name}”：音频超过 100 MB，手机上难以收听。请转为 MP3（语音用 64 kbit/s 即可，约每小时 29 MB）后再上传`,
    );
};

/**
 * Compares what a file is with what its name says it is (ASVS 5.0 5.2.2).
 * @returns the accepted type
 * @throws RefusedFile for a kind that is not taken and for a file in disguise
 */
export const inspectFile = async (arriving: ArrivingFile): Promise<AcceptedType> => {
  const { filepath, originalFilename } = arriving;
  const name = originalFilename ?? '';
  const accepted = acceptedTypeOf(name);
  const found = await fileTypeFromFile(filepath);
  if (accepted.kind === 'text' && found === undefined) {
    await inspectText(filepath, name, accepted.label);
    return accepted;
  }
  if (found !== undefined && accepted.sniffed.includes(found.mime)) {
    if (accepted.mime.startsWith('audio/')) await demandShort(filepath, name);
    return accepted;
  }
  const actual = found === undefined ? '内容无法识别' : `内容其实是 .${found.ext}`;
  throw new RefusedFile(
    `“${name}”：扩展名说是${accepted.label}，${actual}。请用原来的软件重新导出，不要只改扩展名`,
  );
};
