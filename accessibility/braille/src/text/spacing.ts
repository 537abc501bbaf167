import { KEYBOARD_MARKS, MARKS, type Side } from '../cells/punctuation';
import { type BrailleWord } from '../result';

/** How a word stands to its neighbours; `quote` marks are given theirs while they are counted. */
export interface Spaced {
  word: BrailleWord;
  side?: Side;
  /** Blank cells that the source itself has before the word. */
  sourceBlanks: number;
}

const sideOf = ({ word, side }: Spaced): Side => {
  if (side) return side;
  if (word.kind !== 'punctuation') return 'free';
  const text = word.text.startsWith('...') ? '……' : word.text.startsWith('--') ? '——' : word.text;
  return MARKS.get(KEYBOARD_MARKS.get(text) ?? text)?.side ?? 'free';
};

/** 第 joins the number after it (GF 12.2.5), and a sign joins its number. */
const joinsNumber = (before: BrailleWord, after: BrailleWord): boolean =>
  after.kind === 'number' && (before.text === '第' || before.text === '№');

/** A hyphen before a number and after a Chinese word is a minus: −5 in 气温为-5℃. */
const isMinus = (one: Spaced, next: Spaced | undefined): boolean =>
  one.word.text === '-' && next?.word.kind === 'number';

const isTight = (before: Spaced, after: Spaced): boolean =>
  sideOf(before) === 'tight' || sideOf(after) === 'tight' || joinsNumber(before.word, after.word);

/** 3:30 and 1:2: a colon between digits takes no blank. */
const isInnerColon = (before: Spaced, after: Spaced, last: Spaced | undefined): boolean =>
  after.word.kind === 'number' &&
  /^[:：]$/.test(before.word.text) &&
  last?.word.kind === 'number' &&
  after.sourceBlanks === 0;

const blanksBetween = (
  before: Spaced,
  after: Spaced,
  last: Spaced | undefined,
  next: Spaced | undefined,
): number => {
  if (before.word.kind === 'chinese' && isMinus(after, next)) return 1;
  if (sideOf(after) === 'closes' || sideOf(before) === 'opens') return 0;
  if (isTight(before, after) || isInnerColon(before, after, last)) return 0;
  return Math.max(1, after.sourceBlanks);
};

/**
 * Puts the blanks: one between words (GF 12.2.1), one after ， 、 ； ： (GB/T 44725-2024 4.8.1) and
 * after …… unless a mark follows (4.8.2), none round · (4.8.5) and inside brackets; an ideographic
 * space is two cells (4.5.2.3).
 */
export const placeBlanks = (all: readonly Spaced[]): BrailleWord[] =>
  all.map((one, n) => {
    const before = all[n - 1];
    if (!before) return one.word;
    return { ...one.word, blanksBefore: blanksBetween(before, one, all[n - 2], all[n + 1]) };
  });
