import { fold } from './fold';
import { pinyinOf } from './pinyin';
import { romanisedKey, romanisedSyllables } from './tibetan/romanised';
import { runsOf, withoutInvisible } from './runs';

/** Keys of a title in Latin letters, each field words separated by spaces; a query is the beginning of one. */
export interface TitleKeys {
  /** from every character on, how the title is read: minzugujiwenxian zugujiwenxian … */
  pinyin: string;
  /** from every character on, the first letters: mzgjwx zgjwx … */
  initials: string;
  /** Tibetan: Wylie and simple phonetics from every syllable on. Yi has no settled romanisation in use. */
  romanised: string;
}

/** The longest key; a longer query is cut to it. */
export const LONGEST_KEY = 30;

const endingsOf = (pieces: string[]): string[] =>
  pieces.flatMap((piece, at) =>
    piece === ''
      ? []
      : [
          pieces
            .slice(at, at + LONGEST_KEY)
            .join('')
            .slice(0, LONGEST_KEY),
        ],
  );

const isLetterOrDigit = /^[a-z0-9]$/;

const romanisedOf = (folded: string): string => {
  const keys = runsOf(folded)
    .filter(({ script }) => script === 'tibetan')
    .flatMap(({ text }) => {
      const syllables = romanisedSyllables(text);
      return syllables.flatMap((_, from) => {
        const rest = syllables.slice(from, from + LONGEST_KEY).map(({ forms }) => forms);
        return [0, 1, 2].map((way) => rest.map((forms) => forms[way] ?? '').join(''));
      });
    });
  return [...new Set(keys.map((key) => romanisedKey(key).slice(0, LONGEST_KEY)))].join(' ');
};

/** The keys of a title, in whatever languages it is written. */
export const titleKeys = (title: string): TitleKeys => {
  const folded = fold(title);
  const romanised = romanisedOf(folded);
  const readings = pinyinOf(title);
  if (readings.every(({ letters }) => letters === ''))
    return { pinyin: '', initials: '', romanised };
  const pieces = readings.map(({ at, letters }) => {
    const own = folded[at] ?? '';
    return letters === '' && isLetterOrDigit.test(own) ? own : letters;
  });
  return {
    pinyin: [...new Set(endingsOf(pieces))].join(' '),
    initials: [...new Set(endingsOf(pieces.map((piece) => piece.slice(0, 1))))].join(' '),
    romanised,
  };
};

/** What is compared to look a title up: folded, without spaces and punctuation. */
export const titleKey = (title: string): string =>
  runsOf(fold(withoutInvisible(title)))
    .map(({ text }) => text.replace(/\u0f0b+$/, ''))
    .join(' ')
    .replace(/(?<=[^a-z0-9\u0f00-\u0fff]) | (?=[^a-z0-9\u0f00-\u0fff])/g, '');
