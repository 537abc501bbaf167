import { cellsOf } from '../dots';
import { LETTERS } from '../letters';
import { DIGITS } from '../numbers';
import { SHOWN_IN_ENGLISH, UEB_ACCENTS, UEB_GREEK, UEB_LETTERS, UEB_SIGNS } from './signs';

export type UnitKind =
  | 'letter'
  | 'digit'
  | 'fraction'
  | 'level'
  | 'sign'
  | 'quote'
  | 'blank'
  | 'space in number'
  | 'island'
  | 'control'
  | 'unknown';

/** A character with its combining marks, or a stretch that another code writes. */
export interface Unit {
  kind: UnitKind;
  /** What is written: an English sign in the place of a Chinese one. */
  text: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** Without any indicator. */
  cells: string;
  capital: boolean;
  /** Where it opens or closes something. */
  side: 'opens' | 'closes' | undefined;
  /** Set where print shows something that braille does not. */
  shownAs: string | undefined;
}

export interface Stretch {
  start: number;
  end: number;
}

const FULL_WIDTH = /^[\uFF01-\uFF5E]$/;
const CONTROL = /^(?:\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point})/u;
const FRACTION = /^(\d+)\u2044(\d+)$/;
const OPENING = '([{<';
const CLOSING = ')]}>';
const QUOTES = `"'“”‘’„‚«»`;
const FRACTION_LINE = cellsOf('34');
/** Superscript and subscript numbers: the level needs the grade 1 indicator before it (UEB 3.24). */
const LEVELS = [
  ['⁰¹²³⁴⁵⁶⁷⁸⁹', cellsOf('56 35')],
  ['₀₁₂₃₄₅₆₇₈₉', cellsOf('56 26')],
] as const;

const digitsOf = (text: string): string =>
  Array.from(text, (digit) => DIGITS.get(digit) ?? '').join('');

type Known = Partial<Omit<Unit, 'start' | 'end'>> & { kind: UnitKind };

/** `é` as the accent's cells and the letter's; an accent that UEB does not list is left out and said. */
const letter = (character: string): Known | undefined => {
  const small = character.toLowerCase();
  const capital = small !== character;
  const [base = '', ...marks] = Array.from(small.normalize('NFD'));
  const cells = LETTERS.get(base) ?? UEB_LETTERS.get(base) ?? UEB_GREEK.get(base);
  if (cells === undefined) return undefined;
  const accents = marks.map((mark) => UEB_ACCENTS.get(mark));
  if (!accents.includes(undefined))
    return { kind: 'letter', cells: accents.join('') + cells, capital };
  const shownAs = capital ? base.toUpperCase() : base;
  return { kind: 'letter', cells, capital, shownAs };
};

const number = (character: string): Known | undefined => {
  const digit = DIGITS.get(character);
  if (digit !== undefined) return { kind: 'digit', cells: digit };
  for (const [all, level] of LEVELS) {
    const value = all.indexOf(character);
    if (value >= 0) return { kind: 'level', text: level, cells: digitsOf(String(value)) };
  }
  const [, above, below] = FRACTION.exec(character.normalize('NFKD')) ?? [];
  if (above === undefined || below === undefined) return undefined;
  return { kind: 'fraction', cells: digitsOf(above) + FRACTION_LINE + digitsOf(below) };
};

const sign = (character: string): Known | undefined => {
  if (QUOTES.includes(character)) return { kind: 'quote' };
  const cells = UEB_SIGNS.get(character);
  if (cells === undefined) return undefined;
  const side = OPENING.includes(character)
    ? 'opens'
    : CLOSING.includes(character)
      ? 'closes'
      : undefined;
  return { kind: 'sign', cells, side };
};

/** What has been found of the characters of Latin text. */
const KNOWN = new Map<string, Known>();

const known = (character: string): Known => {
  const before = KNOWN.get(character);
  if (before) return before;
  const found = find(character);
  if (character < '\u0250') KNOWN.set(character, found);
  return found;
};

const find = (character: string): Known => {
  if (/^\s$/.test(character)) return { kind: 'blank' };
  const found = letter(character) ?? number(character) ?? sign(character);
  if (found) return found;
  return { kind: CONTROL.test(character) ? 'control' : 'unknown' };
};

/** `µ` and `Å` as signs are the letters that they look like; ﬁ is f and i. */
const plainForms = (character: string): string => {
  if (FULL_WIDTH.test(character) || /^[\u00B5\u2126\u212A\u212B\uFB00-\uFB06]$/.test(character))
    return character.normalize('NFKC');
  return SHOWN_IN_ENGLISH.get(character) ?? character;
};

const unit = (all: Known, text: string, start: number, end: number): Unit => ({
  ...{ text, start, end, cells: '', capital: false, side: undefined, shownAs: undefined },
  ...all,
});

/** One character of the text; two units where one sign is shown as several: ℃ as °C. */
const unitsOf = (character: string, start: number): Unit[] => {
  const end = start + character.length;
  const written = plainForms(character);
  const isShown = SHOWN_IN_ENGLISH.has(character);
  return Array.from(written === character ? [character] : written).map((one, n) => {
    const made = unit(known(one), one, start, end);
    return isShown && n === 0 ? { ...made, shownAs: written } : made;
  });
};

/** Between digits, a blank that keeps them together is the space of UEB 6.1: 1 000 000. */
const NUMERIC_SPACE = /(?<=\d)[\u00A0\u202F\u2009](?=\d{3}(?!\d))/;

/**
 * Divides English text into the units that its rules speak of.
 * @param islands stretches in other codes, in their order; each is one unit
 */
export const readUnits = (text: string, islands: readonly Stretch[]): Unit[] => {
  const units: Unit[] = [];
  let island = 0;
  const characters = /\P{M}\p{M}*|\p{M}/gu;
  for (let at = 0; at < text.length;) {
    const next = islands[island];
    if (next?.start === at) {
      units.push(unit({ kind: 'island' }, '', next.start, next.end));
      at = next.end;
      island += 1;
      continue;
    }
    characters.lastIndex = at;
    const [found = text.charAt(at)] = characters.exec(text) ?? [];
    const character = found.slice(0, next ? next.start - at : found.length);
    units.push(...unitsOf(character, at));
    at += character.length;
  }
  for (const one of units) {
    const around = text.slice(Math.max(0, one.start - 1), one.end + 4);
    if (one.kind === 'blank' && NUMERIC_SPACE.test(around)) one.kind = 'space in number';
  }
  return units;
};
