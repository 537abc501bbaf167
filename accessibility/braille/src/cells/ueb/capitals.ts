import { cellsOf } from '../dots';
import { type Unit } from './units';

const CAPITAL = cellsOf('6');
const CAPITAL_WORD = cellsOf('6 6');
const CAPITAL_PASSAGE = cellsOf('6 6 6');
const TERMINATOR = cellsOf('6 3');
/** A passage is three sequences of capitals or more (UEB 8.5.1). */
const PASSAGE_SEQUENCES = 3;

/** Indicators by the number of their unit. */
export interface CapitalSigns {
  before: Map<number, string>;
  after: Map<number, string>;
}

/** What stands between two blanks. */
interface Sequence {
  from: number;
  /** Past the last unit. */
  to: number;
  /** Letters, all of them capitals, and nothing in another code. */
  isCapital: boolean;
  /** Nothing that has a case. */
  isBare: boolean;
  /** Two capitals beside each other: no initial. */
  isWord: boolean;
}

const sequencesOf = (units: readonly Unit[]): Sequence[] => {
  const sequences: Sequence[] = [];
  for (let from = 0; from < units.length; from += 1) {
    if (units[from]?.kind === 'blank') continue;
    let to = from;
    while (to < units.length && units[to]?.kind !== 'blank') to += 1;
    const own = units.slice(from, to);
    const letters = own.filter(({ kind }) => kind === 'letter');
    const isOther = own.some(({ kind }) => kind === 'island' || kind === 'unknown');
    const isCapital = !isOther && letters.length > 0 && letters.every(({ capital }) => capital);
    const isWord = own.some(({ capital }, n) => capital && own[n + 1]?.capital === true);
    sequences.push({ from, to, isCapital, isBare: !isOther && letters.length === 0, isWord });
    from = to;
  }
  return sequences;
};

/** Where the terminator stands: after the marks of the passage, before those that enclose it. */
const endOfPassage = (units: readonly Unit[], from: number, to: number): number => {
  let lastLetter = to - 1;
  while (lastLetter > from && units[lastLetter]?.kind !== 'letter') lastLetter -= 1;
  let depth = 0;
  for (let n = from; n < to; n += 1) {
    const side = units[n]?.side;
    if (side === 'opens') depth += 1;
    if (side !== 'closes') continue;
    if (depth === 0 && n > lastLetter) return n - 1;
    depth = Math.max(0, depth - 1);
  }
  return to - 1;
};

const markPassages = (units: readonly Unit[], { before, after }: CapitalSigns): Set<number> => {
  const inPassage = new Set<number>();
  const sequences = sequencesOf(units);
  for (let n = 0; n < sequences.length; n += 1) {
    let length = 0;
    let next = sequences[n];
    while (next && (next.isCapital || (length > 0 && next.isBare))) {
      length += 1;
      next = sequences[n + length];
    }
    const run = sequences.slice(n, n + length);
    while (run.at(-1)?.isBare) run.pop();
    const [first, last] = [run[0], run.at(-1)];
    const capitals = run.filter(({ isCapital }) => isCapital).length;
    if (first && last && capitals >= PASSAGE_SEQUENCES && run.some(({ isWord }) => isWord)) {
      let begin = first.from;
      while (units[begin]?.kind !== 'letter') begin += 1;
      before.set(begin, CAPITAL_PASSAGE);
      after.set(endOfPassage(units, begin, last.to), TERMINATOR);
      for (let at = begin; at < last.to; at += 1) inPassage.add(at);
    }
    n += Math.max(length - 1, 0);
  }
  return inPassage;
};

/**
 * Where capital letters are announced (UEB section 8): a sign before one capital, the word's sign
 * before two or more beside each other with a terminator where small letters follow, and the
 * passage's before three sequences or more. A row of initials is no passage (8.7).
 */
export const capitalSigns = (units: readonly Unit[]): CapitalSigns => {
  const signs: CapitalSigns = { before: new Map(), after: new Map() };
  const inPassage = markPassages(units, signs);
  for (let n = 0; n < units.length; n += 1) {
    if (units[n]?.capital !== true || inPassage.has(n)) continue;
    let end = n;
    while (units[end + 1]?.capital === true) end += 1;
    signs.before.set(n, end > n ? CAPITAL_WORD : CAPITAL);
    const goesOnSmall = units[end + 1]?.kind === 'letter';
    if (end > n && goesOnSmall) signs.after.set(end, TERMINATOR);
    n = end;
  }
  return signs;
};
