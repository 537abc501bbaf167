/**
 * Tokens as the index holds them. The tokenizer of the search server has rules of its own for Han, Tibetan
 * and Yi; a token written in Canadian Aboriginal syllabics passes it whole and unchanged: they have no case,
 * no accents, no dictionary there, and no reader types them. See docs/decisions/0019-search.md.
 */
const FIRST_LETTER = 0x1401;
const BASE = 600;
/** The first letter of what is not a pair of characters; above every letter of a pair. */
const MARKS = {
  tibetan: 600,
  skeleton: 601,
  concept: 602,
  clause: 603,
  documentNumber: 604,
  year: 605,
};
export type TokenMark = keyof typeof MARKS;

const letter = (value: number): string => String.fromCharCode(FIRST_LETTER + value);

const FIRST_CHARACTER = 0x2e80;

/** A Han or Yi character in two letters. */
export const encodeCharacter = (character: string): string => {
  const code = Math.max(0, (character.codePointAt(0) ?? 0) - FIRST_CHARACTER);
  return letter(Math.floor(code / BASE) % BASE) + letter(code % BASE);
};

const TIBETAN_BLOCK = 0x0f00;
const LONGEST_SYLLABLE = 30;

/** A normalised Tibetan syllable, or its skeleton, as one token: a letter a sign. */
export const encodeSyllable = (syllable: string, mark: 'tibetan' | 'skeleton'): string => {
  let token = letter(MARKS[mark]);
  for (let at = 0; at < Math.min(syllable.length, LONGEST_SYLLABLE); at += 1)
    token += letter(Math.min(BASE - 1, Math.max(0, syllable.charCodeAt(at) - TIBETAN_BLOCK)));
  return token;
};

const DIGITS_END = 10;

/**
 * A number of a kind as one token, e.g. clause 3, document number 8 of 2024.
 * @param isWhole false while the last number may still be being typed: then the token begins the whole one
 */
export const encodeNumber = (mark: TokenMark, numbers: number[], isWhole = true): string => {
  const digits = numbers.map((number) => Array.from(String(number), Number).map(letter).join(''));
  return (
    letter(MARKS[mark]) + digits.join(letter(DIGITS_END)) + (isWhole ? letter(DIGITS_END) : '')
  );
};
