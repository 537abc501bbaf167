import type { Occurrence } from './occurrences';
import { pinyinOf } from './pinyin';

/** Titles and names are short; how a long text is read is not looked up for a match. */
const LONGEST_READ = 300;
const KEY_WEIGHT = 15;

const endOfLetters = (letters: string, pieces: string[], from: number): number => {
  let rest = letters;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    if (piece === '') continue;
    if (piece.startsWith(rest)) return at + 1;
    if (!rest.startsWith(piece)) return -1;
    rest = rest.slice(piece.length);
  }
  return -1;
};

/** Where the characters stand that a reader has typed by their pinyin or by their first letters. */
export const occurrencesByKeys = (original: string, letters: string): Occurrence[] => {
  if (letters.length < 2 || original.length > LONGEST_READ) return [];
  const readings = pinyinOf(original);
  const ways = [
    { reason: 'pinyin' as const, pieces: readings.map((reading) => reading.letters) },
    { reason: 'initials' as const, pieces: readings.map((reading) => reading.letters.slice(0, 1)) },
  ];
  for (const { reason, pieces } of ways) {
    const found = readings.flatMap(({ at }, index): Occurrence[] => {
      if (pieces[index] === '') return [];
      const last = endOfLetters(letters, pieces, index);
      const ending = readings[last - 1];
      return ending === undefined
        ? []
        : [{ at, end: ending.at + ending.length, word: 0, weight: KEY_WEIGHT, reason }];
    });
    if (found.length > 0) return found;
  }
  return [];
};
