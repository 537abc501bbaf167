import { brfOf } from '../cells/brf';

/** Lines end as the embossers of the world expect, pages with a form feed. */
const LINE_END = '\r\n';
const PAGE_END = '\f';

/** Pages as a BRF file: North American Braille ASCII. */
export const writeBrf = (pages: readonly (readonly string[])[]): string =>
  pages.map((lines) => lines.map((line) => brfOf(line) + LINE_END).join('') + PAGE_END).join('');

/** Pages as Unicode text. */
export const writeUnicode = (pages: readonly (readonly string[])[]): string =>
  pages.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
