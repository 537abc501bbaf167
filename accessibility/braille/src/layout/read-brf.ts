import { cellsOfBrf } from '../cells/brf';

/**
 * The pages of a BRF file as an embosser strikes them: lines of cells, a page for each form feed.
 * @param file ASCII, lines ended by CR LF or LF
 */
export const readBrf = (file: string): string[][] => {
  const pages = file.split('\f');
  if (pages.at(-1)?.trim() === '') pages.pop();
  return pages.map((page) => {
    const lines = page.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines.map(cellsOfBrf);
  });
};
