/** What the first bytes of a file must say, by the extension that its name has. */
export interface AcceptedType {
  /** what an editor calls it */
  label: string;
  kind: 'picture' | 'file' | 'text';
  /** media types that sniffing may find; a text has no first bytes to know it by */
  sniffed: readonly string[];
  /** the one under which it is kept */
  mime: string;
}

const picture = (label: string, mime: string, ...others: string[]): AcceptedType => ({
  label,
  kind: 'picture',
  sniffed: [mime, ...others],
  mime,
});

const file = (label: string, mime: string, ...others: string[]): AcceptedType => ({
  label,
  kind: 'file',
  sniffed: [mime, ...others],
  mime,
});

const text = (label: string, mime: string): AcceptedType => ({
  label,
  kind: 'text',
  sniffed: [],
  mime,
});

// Word, Excel and WPS before 2007 share one container (Compound File Binary), newer ones are ZIP.
const OLD_OFFICE = 'application/x-cfb';
const ZIP = 'application/zip';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
const JPEG = picture('JPEG 图片', 'image/jpeg');

/** Every kind of file that the media library takes, by extension. What is not here is refused. */
export const ACCEPTED: Readonly<Record<string, AcceptedType>> = {
  '.jpg': JPEG,
  '.jpeg': JPEG,
  '.png': picture('PNG 图片', 'image/png', 'image/apng'),
  '.webp': picture('WebP 图片', 'image/webp'),
  '.gif': picture('GIF 图片', 'image/gif'),
  '.avif': picture('AVIF 图片', 'image/avif'),
  '.pdf': file('PDF 文件', 'application/pdf'),
  '.ofd': file('OFD 版式文件', 'application/ofd', ZIP),
  '.doc': file('Word 97 文件', 'application/msword', OLD_OFFICE),
  '.xls': file('Excel 97 文件', 'application/vnd.ms-excel', OLD_OFFICE),
  '.ppt': file('PowerPoint 97 文件', 'application/vnd.ms-powerpoint', OLD_OFFICE),
  '.wps': file('WPS 文字', 'application/vnd.ms-works', OLD_OFFICE),
  '.et': file('WPS 表格', 'application/vnd.ms-excel', OLD_OFFICE),
  '.docx': file('Word 文件', `${OPEN_XML}.wordprocessingml.document`, ZIP),
  '.xlsx': file('Excel 文件', `${OPEN_XML}.spreadsheetml.sheet`, ZIP),
  '.pptx': file('PowerPoint 文件', `${OPEN_XML}.presentationml.presentation`, ZIP),
  '.odt': file('开放文档', `${OPEN_DOCUMENT}.text`),
  '.ods': file('开放表格', `${OPEN_DOCUMENT}.spreadsheet`),
  '.zip': file('ZIP 压缩包', ZIP),
  '.epub': file('EPUB 电子书', 'application/epub+zip'),
  '.mp3': file('MP3 音频', 'audio/mpeg'),
  '.m4a': file('M4A 音频', 'audio/mp4', 'audio/x-m4a', 'video/mp4'),
  '.ogg': file('OGG 音频', 'audio/ogg', 'audio/opus', 'audio/ogg; codecs=opus'),
  '.wav': file('WAV 音频', 'audio/wav', 'audio/vnd.wave', 'audio/x-wav'),
  '.mp4': file('MP4 视频', 'video/mp4', 'video/x-m4v'),
  '.webm': file('WebM 视频', 'video/webm', 'audio/webm'),
  '.txt': text('文本文件', 'text/plain'),
  '.csv': text('CSV 表格', 'text/csv'),
  '.vtt': text('字幕文件', 'text/vtt'),
};
