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

  const put = ({ cells, blanksBefore, breaks }: Chunk): void => {
    const blanks = isEmpty ? 0 : blanksBefore;
    const room = width - line.length - blanks;
    const nextRoom = width - indentOf(lines.length + 1);
    if (cells.length <= room) {
      line += BLANK.repeat(blanks) + cells;
      isEmpty = false;
      return;
    }
    const at = breakWithin(breaks, room);
    const isWasteful = room > width * EMPTY_SHARE;
    if (at > 0 && (isEmpty || isWasteful || cells.length > nextRoom)) {
      line += BLANK.repeat(blanks);
      divide(cells, breaks, at);
    } else if (isEmpty) divide(cells, breaks, room);
    else {
      newLine();
      put({ cells, blanksBefore: 0, breaks });
    }
  };

  const divide = (cells: string, breaks: readonly number[], at: number): void => {
    line += cells.slice(0, at);
    newLine();
    const rest = breaks.filter((one) => one > at).map((one) => one - at + CONTINUATION.length);
    put({ cells: CONTINUATION + cells.slice(at), blanksBefore: 0, breaks: rest });
  };

  for (const chunk of chunksOf(words)) put(chunk);
  newLine();
  return lines;
};
