/** Kinds of file that may be published, by extension. SVG and HTML are not among them: they can hold script. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  epub: 'application/epub+zip',
  brf: 'text/plain; charset=us-ascii',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt; charset=utf-8',
};

const MEDIA_FILE = /^([0-9a-f]{64})\.([a-z0-9]{2,5})$/;

export interface MediaName {
  /** `<sha256>.<extension>` */
  file: string;
  sha256: string;
  /** undefined when files of this kind are not published */
  contentType: string | undefined;
}

/** Reads a media file's name; undefined when it is none. */
export const parseMediaName = (file: string): MediaName | undefined => {
  const [, sha256, extension] = MEDIA_FILE.exec(file) ?? [];
  if (sha256 === undefined || extension === undefined) return undefined;
  const contentType = Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined;
  return { file, sha256, contentType };
};
