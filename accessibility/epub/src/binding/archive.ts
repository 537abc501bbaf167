import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file of the archive; text is compressed, pictures and fonts are compressed already. */
export interface ArchivedFile {
  path: string;
  content: string | Uint8Array;
}

/**
 * One moment for every file, in the local time that ZIP archives know (their first year): the same
 * files make the same bytes on every day and in every time zone.
 */
const ALWAYS = new Date(1980, 0, 1);

/** Packs a book: `mimetype` first and stored as it is, so that a book is known by its first bytes (OCF 3.3). */
export const archive = (files: ArchivedFile[]): Uint8Array => {
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: ALWAYS }],
  };
  for (const { path, content } of files)
    entries[path] =
      typeof content === 'string'
        ? [strToU8(content), { level: 9, mtime: ALWAYS }]
        : [content, { level: 0, mtime: ALWAYS }];
  return zipSync(entries);
};
