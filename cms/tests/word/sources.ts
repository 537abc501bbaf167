import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The Word files of the tests are made by LibreOffice from the texts in `sources` (flat
 * OpenDocument): `node scripts/word-fixtures.ts`.
 */

/** Names of the files, in order; `folder` is this one. */
export const wordNamesIn = (folder: string): string[] =>
  readdirSync(join(folder, 'sources'))
    .filter((name) => /^\d\d-.*\.xml$/.test(name))
    .map((name) => name.replace(/\.xml$/, ''))
    .sort();

const repeated = (source: string): string =>
  source.replace(/\{\{repeat:(\d+)\}\}(.*?)\{\{\/repeat\}\}/gs, (_, times: string, piece: string) =>
    Array.from({ length: Number(times) }, (__, at) =>
      piece.replaceAll('{{n}}', String(at + 1)),
    ).join(''),
  );

/** The text of one Word file as its author wrote it, in OpenDocument. */
export const sourceOf = (folder: string, name: string): string =>
  repeated(readFileSync(join(folder, 'sources', `${name}.xml`), 'utf8'));

/** The file that LibreOffice opens, with the pictures in their places. */
export const flatDocumentOf = (
  folder: string,
  name: string,
  pictures: Record<string, Buffer>,
): string => {
  const header =
    name === '07-links-fields' || name === '09-official-letter'
      ? '<style:header><text:p>内部资料　页眉文字</text:p></style:header><style:footer><text:p>第<text:page-number text:select-page="current">1</text:page-number>页</text:p></style:footer>'
      : '';
  return readFileSync(join(folder, 'sources', 'frame.xml'), 'utf8')
    .replace('{{header}}', header)
    .replace('{{body}}', () => sourceOf(folder, name))
    .replace(
      /\{\{image:([^}]+)\}\}/g,
      (_, picture: string) => pictures[picture]?.toString('base64') ?? '',
    );
};
