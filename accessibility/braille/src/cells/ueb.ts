import { cellsOf } from './dots';
import { LETTERS } from './letters';
import { DIGITS, NUMBER_SIGN } from './numbers';
import { UEB_ACCENTS, UEB_SIGNS } from './ueb-signs';

const CAPITAL = cellsOf('6');
const CAPITAL_WORD = cellsOf('6 6');
const CAPITAL_PASSAGE = cellsOf('6 6 6');
const PASSAGE_END = cellsOf('6 3');
const GRADE_1 = cellsOf('56');
/** Inside a number UEB writes its point and comma and goes on counting (6.1). */
const NUMERIC = new Map([
  ['.', cellsOf('256')],
  [',', cellsOf('2')],
]);

/** Two capital letters at least, and no small one. */
const isAllCapitals = (word: string): boolean =>
  !/[a-z]/.test(word) && (word.match(/[A-Z]/g) ?? []).length >= 2;
/** A passage is three words of capitals or more (UEB 8.4). */
const PASSAGE_WORDS = 3;

/** One word of English: what stands between blanks. */
export interface EnglishWord {
  text: string;
  /** Offset in the text. */
  start: number;
  cells: string;
  /** Characters without a sign, with their offsets in the text. */
  unknown: { text: string; start: number }[];
}

/** `é` as the accent's cells and the letter's; nothing for letters that UEB does not list. */
const letterCells = (character: string): { cells: string; capital: boolean } | undefined => {
  const [base = '', ...marks] = character.normalize('NFD');
  const letter = LETTERS.get(base.toLowerCase());
  const accents = marks.map((mark) => UEB_ACCENTS.get(mark));
  if (letter === undefined || accents.includes(undefined)) return undefined;
  return { cells: accents.join('') + letter, capital: base !== base.toLowerCase() };
};

/** What one word has said so far. */
interface Writing {
  /** All its letters are capitals, and no passage has said so. */
  isCapitalWord: boolean;
  inPassage: boolean;
  capitalWordSaid: boolean;
  numeric: boolean;
}

const writeLetter = (
  state: Writing,
  character: string,
  { cells, capital }: { cells: string; capital: boolean },
): string => {
  let sign = '';
  if (state.isCapitalWord) sign = state.capitalWordSaid ? '' : CAPITAL_WORD;
  else if (capital) sign = state.inPassage ? '' : CAPITAL;
  // After digits a to j would be read as digits (UEB 6.5).
  else if (state.numeric && /[a-j]/.test(character)) sign = GRADE_1;
  state.capitalWordSaid = state.isCapitalWord;
  state.numeric = false;
  return sign + cells;
};

const writeDigit = (state: Writing, digit: string): string => {
  const sign = state.numeric ? '' : NUMBER_SIGN;
  state.numeric = true;
  return sign + digit;
};

/** Nothing for a character without a sign. */
const writeCharacter = (
  state: Writing,
  text: string,
  at: number,
  character: string,
): string | undefined => {
  const digit = DIGITS.get(character);
  if (digit !== undefined) return writeDigit(state, digit);
  const letter = letterCells(character);
  if (letter) return writeLetter(state, character, letter);
  const inner = NUMERIC.get(character);
  if (inner !== undefined && state.numeric && /\d/.test(text[at + 1] ?? '')) return inner;
  state.numeric = false;
  // A sign ends the reach of a capital word (UEB 8.4.2).
  state.capitalWordSaid = false;
  return signOf(character, text, at);
};

const writeEnglishWord = (text: string, start: number, inPassage: boolean): EnglishWord => {
  const word: EnglishWord = { text, start, cells: '', unknown: [] };
  const isCapitalWord = !inPassage && isAllCapitals(text);
  const state: Writing = { isCapitalWord, inPassage, capitalWordSaid: false, numeric: false };
  let at = 0;
  for (const character of text) {
    const cells = writeCharacter(state, text, at, character);
    if (cells === undefined) word.unknown.push({ text: character, start: start + at });
    word.cells += cells ?? '';
    at += character.length;
  }
  return word;
};

/** A straight quotation mark opens where a word begins, and closes elsewhere (UEB 7.6). */
const signOf = (character: string, word: string, at: number): string | undefined => {
  if (character !== '"') return UEB_SIGNS.get(character);
  const isFirst = at === 0 || /[([{]/.test(word.charAt(at - 1));
  return UEB_SIGNS.get(isFirst ? '“' : '”');
};

/**
 * Writes English without contractions, as Unified English Braille of grade 1.
 * @param text one line of English; its blanks divide words
 */
export const writeEnglish = (text: string): EnglishWord[] => {
  const found = [...text.matchAll(/\S+/g)];
  const capitals = found.map(([word]) => isAllCapitals(word));
  const words: EnglishWord[] = [];
  for (let n = 0; n < found.length; n += 1) {
    let run = 0;
    while (capitals[n + run]) run += 1;
    if (run < PASSAGE_WORDS) run = 0;
    for (let m = 0; m < Math.max(run, 1); m += 1) {
      const match = found[n + m];
      if (!match) continue;
      const word = writeEnglishWord(match[0], match.index, run > 0);
      if (run > 0 && m === 0) word.cells = CAPITAL_PASSAGE + word.cells;
      if (run > 0 && m === run - 1) word.cells += PASSAGE_END;
      words.push(word);
    }
    n += Math.max(run, 1) - 1;
  }
  return words;
};
