import { withoutTrailingBlanks } from '../cells/brf';
import { BLANK } from '../cells/dots';
import { type BrailleWord } from '../result';
import { chunksOf, CONTINUATION, LINE_GOES_ON, type Break, type Chunk } from './chunks';

export interface LineOptions {
  /** Cells in a line, 10 to 1000. */
  width: number;
  /** Blank cells before the first line, and before the others. */
  firstIndent?: number;
  indent?: number;
}

/**
 * A word is divided at the end of a line only when more of the line than this would stay empty, or
 * when it is longer than a line: whole words are easier to read, short lines waste paper.
 */
const EMPTY_SHARE = 0.25;

/** The last place where a chunk may be divided so that what is before it has `room`. */
const breakWithin = (breaks: readonly Break[], room: number): Break | undefined =>
  breaks.findLast(({ at }) => at > 0 && at <= room);

/**
 * Sets one paragraph in lines. A line ends at a blank, or after a whole syllable of Chinese, and then
 * the next begins with ⠤, or after a hyphen of English, whose words are not divided. An interpunct and closing marks never begin a line: they belong to the word before
 * them. Only what is longer than a whole line (a number of fifty digits, an address) is divided
 * anywhere: in English the line then ends with ⠐.
 */
export const linesOf = (
  words: readonly BrailleWord[],
  { width, firstIndent = 0, indent = 0 }: LineOptions,
): string[] => {
  const lines: string[] = [];
  // Half a line is always left for text, however deep a list is.
  const indentOf = (n: number): number =>
    Math.min(n === 0 ? firstIndent : indent, Math.floor(width / 2));
  let line = BLANK.repeat(indentOf(0));
  let isEmpty = true;
  const newLine = (): void => {
    lines.push(withoutTrailingBlanks(line));
    line = BLANK.repeat(indentOf(lines.length));
    isEmpty = true;
  };

  /** Ends the line inside a chunk. @returns what is left of it */
  const divide = ({ cells, breaks, isEnglish }: Chunk, { at, begins }: Break): Chunk => {
    line += cells.slice(0, at);
    newLine();
    const rest = breaks
      .filter((one) => one.at > at)
      .map((one) => ({ ...one, at: one.at - at + begins.length }));
    return { cells: begins + cells.slice(at), blanksBefore: 0, breaks: rest, isEnglish };
  };

  /** Divides what no line can hold, anywhere. */
  const divideAnywhere = (chunk: Chunk, room: number): Chunk => {
    if (!chunk.isEnglish) return divide(chunk, { at: room, begins: CONTINUATION });
    const at = room - LINE_GOES_ON.length;
    const cells = chunk.cells.slice(0, at) + LINE_GOES_ON + chunk.cells.slice(at);
    const breaks = chunk.breaks.map((one) => ({ ...one, at: one.at + LINE_GOES_ON.length }));
    return divide({ ...chunk, cells, breaks }, { at: room, begins: '' });
  };

  /** Puts what fits. @returns what is left for the next line, if anything */
  const put = (chunk: Chunk): Chunk | undefined => {
    const blanks = isEmpty ? 0 : chunk.blanksBefore;
    const room = width - line.length - blanks;
    const { length } = chunk.cells;
    if (length <= room) {
      line += BLANK.repeat(blanks) + chunk.cells;
      isEmpty = false;
      return undefined;
    }
    const place = breakWithin(chunk.breaks, room);
    const isTooLong = length > width - indentOf(lines.length + 1);
    if (place && (isEmpty || isTooLong || room > width * EMPTY_SHARE)) {
      line += BLANK.repeat(blanks);
      return divide(chunk, place);
    }
    if (isEmpty) return divideAnywhere(chunk, room);
    newLine();
    return chunk;
  };

  for (const chunk of chunksOf(words)) {
    let left: Chunk | undefined = chunk;
    while (left) left = put(left);
  }
  newLine();
  return lines;
};
