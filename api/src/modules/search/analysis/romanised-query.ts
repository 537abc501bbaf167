import { tibetanOf } from './tibetan/from-wylie';
import { romanisedKey } from './tibetan/romanised';

const TSHEG = '\u0f0b';
const SHORTEST = 2;
const LONGEST = 60;

const isLatin = (text: string): boolean => /^[a-z0-9\s'’.+\-~?]+$/i.test(text);

/**
 * The Tibetan that a query in Wylie means: `dpe rnying` → དཔེ་རྙིང; undefined when it is none. Better than
 * Wylie in the index: a query has few syllables, the index many, and Tibetan typed and transcribed then meet
 * in the same tokens.
 */
export const tibetanOfQuery = (typed: string): string | undefined => {
  if (!isLatin(typed) || typed.length > LONGEST) return undefined;
  // A word of several vowels is no syllable, but for joined particles and Sanskrit stacks.
  if (/[aeiou][^aeiou\s'+-]+[aeiou]/i.test(typed)) return undefined;
  const words = typed
    .replaceAll('’', "'")
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const syllables = words.map((word, at) => {
    const isLast = at === words.length - 1;
    return tibetanOf(word, isLast) ?? tibetanOf(word.toLowerCase(), isLast);
  });
  if (syllables.length === 0 || syllables.includes(undefined)) return undefined;
  return syllables.join(TSHEG);
};

const ONSET = /^(?:[kptc]h?|tsh?|dz?|[bg]|ng|ny|[nmyrlwjhszxq]|[lh]r?h?|[zs]h|[dt]h?r|khy|[kg]y)?$/;
const END = /^(?:ng|[gkbpmnrltds])?$/;
const VOWELS = /[aeiou]+/;

const isOnset = (consonants: string): boolean =>
  ONSET.test(consonants) || tibetanOf(consonants, true) !== undefined;

const isBetweenVowels = (consonants: string): boolean =>
  Array.from({ length: consonants.length + 1 }, (_, at) => at).some(
    (at) => END.test(consonants.slice(0, at)) && isOnset(consonants.slice(at)),
  );

/** True when consonants begin and end syllables as Tibetan ones do, in any transcription. */
const soundsTibetan = (letters: string): boolean => {
  const [first = '', ...others] = letters.split(VOWELS);
  const last = others.pop();
  if (last === undefined || /[aeiou]{3}/.test(letters)) return false;
  return isOnset(first) && END.test(last) && others.every(isBetweenVowels);
};

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** The key of a query that may be a Tibetan name in Latin letters; undefined when it cannot sound so. */
export const romanisedQueryKey = (typed: string): string | undefined => {
  const plain = withoutAccents(typed);
  if (!isLatin(plain) || plain.length > LONGEST) return undefined;
  const letters = plain.toLowerCase().replace(/[^a-z]/g, '');
  const isWylie = tibetanOfQuery(typed) !== undefined;
  const key = romanisedKey(letters);
  return key.length >= SHORTEST && (isWylie || soundsTibetan(letters)) ? key : undefined;
};
