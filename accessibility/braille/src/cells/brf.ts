import { BLANK } from './dots';

/** North American Braille ASCII: the character for each of the 64 cells, in the order of Unicode. */
const ASCII = ` A1B'K2L@CIF/MSP"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=`;

/** Cells as the ASCII that embossers and displays take; a blank cell is a blank. */
export const brfOf = (cells: string): string =>
  Array.from(cells, (cell) => ASCII[(cell.codePointAt(0) ?? 0x2800) - 0x2800] ?? ' ').join('');

/** What an embosser makes of a line of a BRF file; capital and small letters are the same to it. */
export const cellsOfBrf = (line: string): string =>
  Array.from(line.toUpperCase(), (sign) =>
    String.fromCharCode(0x2800 + Math.max(0, ASCII.indexOf(sign))),
  ).join('');

/** Trailing blanks carry nothing on paper. */
export const withoutTrailingBlanks = (line: string): string => {
  let end = line.length;
  while (end > 0 && line[end - 1] === BLANK) end -= 1;
  return line.slice(0, end);
};
