import { BLANK, cellsOf } from '../cells/dots';
import { withoutTrailingBlanks } from '../cells/brf';
import { type BrailleWord } from '../result';
import { chunksOf, type Chunk } from './chunks';

/** 连写号: begins a line that goes on inside a word (GF p. 5, GB/T 44725-2024 4.8.4). */
export const CONTINUATION = cellsOf('36');

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

/** The last place where `cells` may be divided so that what is before it has `room`; 0 for none. */
const breakWithin = (breaks: readonly number[], room: number): number => {
  let best = 0;
  for (const one of breaks) if (one <= room) best = Math.max(best, one);
  return best;
};

/**
 * Sets one paragraph in lines. A line ends at a blank, or after a whole syllable, and then the next
 * begins with ⠤. An interpunct and closing marks never begin a line: they belong to the word before
 * them. Only a sign longer than a whole line (a number of fifty digits) is divided anywhere.
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

  /** Ends the line after `at` cells of a chunk. @returns what is left of it */
  const divide = ({ cells, breaks }: Chunk, at: number): Chunk => {
    line += cells.slice(0, at);
    newLine();
    const rest = breaks.filter((one) => one > at).map((one) => one - at + CONTINUATION.length);
    return { cells: CONTINUATION + cells.slice(at), blanksBefore: 0, breaks: rest };
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
    const at = breakWithin(chunk.breaks, room);
    const isTooLong = length > width - indentOf(lines.length + 1);
    if (at > 0 && (isEmpty || isTooLong || room > width * EMPTY_SHARE)) {
      line += BLANK.repeat(blanks);
      return divide(chunk, at);
    }
    if (isEmpty) return divide(chunk, room);
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
