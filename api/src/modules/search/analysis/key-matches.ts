import { fold } from './fold';
import type { Occurrence } from './occurrences';
import { pinyinOf } from './pinyin';
import type { PreparedQuery } from './prepare-query';
import { runsOf } from './runs';
import { romanisedKey, romanisedSyllables } from './tibetan/romanised';

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

const lettersMatches = (original: string, letters: string): Occurrence[] => {
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
      if (ending === undefined) return [];
      return [{ at, end: ending.at + ending.length, word: 0, weight: KEY_WEIGHT, reason }];
    });
    if (found.length > 0) return found;
  }
  return [];
};

/** How many syllables of `forms`, joined from `from` on, a key takes up; 0 when they do not begin with it. */
const syllablesTaken = (key: string, forms: readonly string[], from: number): number => {
  let joined = '';
  for (let at = from; at < forms.length && joined.length <= key.length * 2; at += 1) {
    joined += forms[at] ?? '';
    if (romanisedKey(joined).startsWith(key)) return at + 1 - from;
  }
  return 0;
};

const TRANSCRIPTIONS = [0, 1, 2];

const romanisedMatches = (original: string, key: string): Occurrence[] =>
  runsOf(fold(original))
    .filter(({ script }) => script === 'tibetan')
    .flatMap((run) => {
      const syllables = romanisedSyllables(run.text);
      return syllables.flatMap(({ at }, from): Occurrence[] => {
        const taken = TRANSCRIPTIONS.map((way) =>
          syllablesTaken(
            key,
            syllables.map(({ forms }) => forms[way] ?? ''),
            from,
          ),
        );
        const last = syllables[from + Math.max(...taken) - 1];
        if (last === undefined || Math.max(...taken) === 0) return [];
        const end = run.at + last.at + last.length;
        return [{ at: run.at + at, end, word: 0, weight: KEY_WEIGHT, reason: 'syllable' }];
      });
    });

const SHORTEST_LETTERS = 2;

/**
 * Where the characters stand that a reader has typed by their pinyin, by their first letters or, of Tibetan,
 * by their sound. Of titles and names only: how a long text is read is not looked up for a match.
 */
export const occurrencesByKeys = (original: string, query: PreparedQuery): Occurrence[] => {
  const { letters, romanisedKey: key } = query;
  if (original.length > LONGEST_READ) return [];
  const found = letters.length < SHORTEST_LETTERS ? [] : lettersMatches(original, letters);
  return found.length > 0 || key === undefined ? found : romanisedMatches(original, key);
};
