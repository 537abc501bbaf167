import { cellsOf } from '../dots';
import { DIGITS, NUMBER_SIGN } from '../numbers';
import { capitalSigns, type CapitalSigns } from './capitals';
import { turnQuotes } from './quotes';
import { readUnits, type Stretch, type Unit } from './units';

const GRADE_1 = cellsOf('56');
const NUMERIC_SPACE = cellsOf('5');
const SIMPLE_FRACTION_LINE = cellsOf('34');
const DASH = cellsOf('6 36');
/** U+2044 between digits: a fraction (UEB 6.4.1). */
const FRACTION_SLASH = '\u2044';

/** Something that braille does not write as print shows it. */
export interface EnglishFinding {
  text: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  kind: 'unknown' | 'control' | 'shown';
  /** What stands in its place. */
  shownAs: string;
}

/** What stands between blanks, or between a blank and a stretch of another code. */
export interface EnglishWord {
  text: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  cells: string;
  /** Offsets in `cells` after a hyphen or a dash, where a line may end. */
  breaks: number[];
}

export interface EnglishOptions {
  /** Stretches that another code writes. */
  islands?: readonly Stretch[];
  /** Cells of the note that stands for what has no sign. */
  note: string;
}

/** After digits, point and comma a small a to j would be read as a digit (UEB 6.5.2). */
const LIKE_DIGITS = new Set(DIGITS.values());
/** Signs of the lower half that mean something else between letters or where a word begins. */
const LOWER_SIGNS = /^[,;:!?]$/;

/** What the text before a unit has said. */
interface State {
  /** Digits go on without another number sign (UEB 6.2). */
  numeric: boolean;
}

interface Place {
  units: readonly Unit[];
  at: number;
  state: State;
}

const digit = ({ state }: Place, cells: string): string => {
  const sign = state.numeric ? '' : NUMBER_SIGN;
  state.numeric = true;
  return sign + cells;
};

const letter = ({ state }: Place, unit: Unit, sign: string): string => {
  // An accent's cells stand before the letter, so that nothing can be misread.
  const isLikeDigit = LIKE_DIGITS.has(unit.cells.charAt(0));
  const grade1 = state.numeric && sign === '' && isLikeDigit ? GRADE_1 : '';
  state.numeric = false;
  return grade1 + sign + unit.cells;
};

/** A decimal point with no digit before it begins a number: .5 is ⠼⠲⠑ (UEB 6.2.1). */
const beginsNumber = ({ units, at }: Place): boolean => {
  const [before, after] = [units[at - 1], units[at + 1]];
  const isFree = before === undefined || before.kind === 'blank' || before.side === 'opens';
  return after?.kind === 'digit' && (isFree || /^[$£€¥¢+−±=<>~-]$/.test(before.text));
};

const isLetter = (unit: Unit | undefined): boolean => unit?.kind === 'letter';

/** Where ? would be read as an opening mark (UEB 7.5.2), and a lower sign as a contraction (5.2). */
const needsGrade1 = ({ units, at }: Place, text: string): boolean => {
  if (!LOWER_SIGNS.test(text)) return false;
  const [before, after] = [units[at - 1], units[at + 1]];
  if (isLetter(before) && isLetter(after)) return true;
  if (text !== '?') return false;
  return (
    before === undefined ||
    before.kind === 'blank' ||
    before.side === 'opens' ||
    /^[-–—]$/.test(before.text)
  );
};

const sign = (place: Place, { text, cells }: Unit): string => {
  const { state, units, at } = place;
  if (state.numeric && (text === '.' || text === ',')) return cells;
  if (state.numeric && text === FRACTION_SLASH) return SIMPLE_FRACTION_LINE;
  if (text === '.' && beginsNumber(place)) {
    state.numeric = true;
    return NUMBER_SIGN + cells;
  }
  state.numeric = false;
  // Two hyphens are how a keyboard writes a dash.
  if (text === '-' && units[at - 1]?.text === '-') return '';
  if (text === '-' && units[at + 1]?.text === '-') return DASH;
  return (needsGrade1(place, text) ? GRADE_1 : '') + cells;
};

/** Superscript and subscript numbers; further digits of the same level go on. */
const level = ({ units, at, state }: Place, { text, cells }: Unit): string => {
  const last = units[at - 1];
  const goesOn = last?.kind === 'level' && last.text === text;
  state.numeric = true;
  return goesOn ? cells : text + NUMBER_SIGN + cells;
};

const write = (place: Place, unit: Unit, signs: CapitalSigns): string => {
  switch (unit.kind) {
    case 'letter':
      return letter(place, unit, signs.before.get(place.at) ?? '');
    case 'digit':
      return digit(place, unit.cells);
    case 'fraction':
      // A mixed number repeats the number sign (UEB 6.4.3).
      place.state.numeric = true;
      return NUMBER_SIGN + unit.cells;
    case 'level':
      return level(place, unit);
    case 'space in number':
      return NUMERIC_SPACE;
    case 'sign':
      return sign(place, unit);
    default:
      place.state.numeric = false;
      return unit.cells;
  }
};

const isDivider = (unit: Unit): boolean => /^[-‐–—]$/.test(unit.text);

const findingOf = (source: string, unit: Unit): EnglishFinding[] => {
  const { kind, start, end, shownAs } = unit;
  const text = source.slice(start, end);
  if (kind === 'unknown' || kind === 'control') return [{ text, start, end, kind, shownAs: '' }];
  return shownAs === undefined ? [] : [{ text, start, end, kind: 'shown', shownAs }];
};

/**
 * Writes English without contractions, as Unified English Braille of grade 1.
 * @param text one paragraph of English; its blanks divide words
 */
export const writeEnglish = (
  text: string,
  { islands = [], note }: EnglishOptions,
): { words: EnglishWord[]; findings: EnglishFinding[] } => {
  const all = readUnits(text, islands);
  const units = all.filter(({ kind }) => kind !== 'control');
  turnQuotes(units);
  const signs = capitalSigns(units);
  const words: EnglishWord[] = [];
  const state: State = { numeric: false };
  let word: EnglishWord | undefined;
  units.forEach((unit, at) => {
    if (unit.kind === 'blank' || unit.kind === 'island') {
      state.numeric = false;
      word = undefined;
      return;
    }
    const isRepeated = unit.kind === 'unknown' && units[at - 1]?.kind === 'unknown';
    const own =
      unit.kind === 'unknown' ? (isRepeated ? '' : note) : write({ units, at, state }, unit, signs);
    const cells = own + (signs.after.get(at) ?? '');
    if (!word) {
      if (cells === '') return;
      word = { text: '', start: unit.start, end: unit.end, cells: '', breaks: [] };
      words.push(word);
    }
    word.cells += cells;
    word.end = unit.end;
    word.text = text.slice(word.start, word.end);
    if (isDivider(unit) && at > 0 && units[at - 1]?.kind !== 'blank')
      word.breaks.push(word.cells.length);
  });
  for (const one of words) one.breaks = one.breaks.filter((end) => end < one.cells.length);
  return { words, findings: all.flatMap((one) => findingOf(text, one)) };
};
