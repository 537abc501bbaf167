import { cellsOf } from '../dots';
import { UEB_QUOTES } from './signs';
import { type Unit } from './units';

type Quote = keyof typeof UEB_QUOTES;

const CURLED: Readonly<Record<string, Quote>> = {
  ...{ '“': 'doubleOpens', '„': 'doubleOpens', '”': 'doubleCloses' },
  ...{ '‘': 'singleOpens', '‚': 'singleOpens', '«': 'angleOpens', '»': 'angleCloses' },
};

const isWord = (unit: Unit | undefined): boolean =>
  unit?.kind === 'letter' || unit?.kind === 'digit' || unit?.kind === 'island';
const isDash = (unit: Unit | undefined): boolean => /^[-–—/]$/.test(unit?.text ?? '');
/** Where a quotation may begin. */
const isBefore = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.kind === 'blank' || unit.side === 'opens' || isDash(unit);

/** Words that begin with an apostrophe. */
const CLIPPED = /^(?:tis|twas|twere|twill|til|em|cause|bout|round|n)$/i;

/** A quotation holds no more apostrophes than this. */
const FARTHEST = 60;

/** Finds what each single mark is: most are apostrophes. */
const readSingles = (units: readonly Unit[], singles: readonly number[]): Map<number, Quote> => {
  const read = new Map<number, Quote>();
  const wordAfter = (at: number): string => {
    let word = '';
    for (let n = at + 1; units[n]?.kind === 'letter'; n += 1) word += units[n]?.text ?? '';
    return word;
  };
  const opens = (at: number): boolean => {
    if (units[at]?.text === '‘') return true;
    const isAtStart = isBefore(units[at - 1]) && units[at + 1]?.kind === 'letter';
    return units[at]?.text === "'" && isAtStart && !CLIPPED.test(wordAfter(at));
  };
  const closes = (at: number): boolean =>
    units[at]?.text !== '‘' && !isWord(units[at + 1]) && units[at - 1]?.kind !== 'blank';
  /** the dogs’ bowl: after an s the mark may belong to the word. */
  const isPossessive = (at: number): boolean =>
    /^s$/i.test(units[at - 1]?.text ?? '') && units[at + 1]?.kind === 'blank';
  for (let n = 0; n < singles.length; n += 1) {
    const at = singles[n] ?? 0;
    if (!opens(at)) continue;
    const following = singles.slice(n + 1, n + 1 + FARTHEST);
    const until = following.findIndex((other) => units[other]?.text === '‘');
    const pair = units[at]?.text === '‘' ? '’' : "'";
    const ends = following
      .slice(0, until === -1 ? undefined : until)
      .filter((one) => units[one]?.text === pair && closes(one));
    const end = ends.find((one) => !isPossessive(one)) ?? ends[0];
    if (end === undefined) {
      if (units[at]?.text === '‘') read.set(at, 'singleOpens');
      continue;
    }
    read.set(at, 'singleOpens').set(end, 'singleCloses');
    n += following.indexOf(end) + 1;
  }
  return read;
};

/** Straight double marks open where a word begins, and close elsewhere. */
const readDoubles = (units: readonly Unit[]): Map<number, Quote> => {
  const read = new Map<number, Quote>();
  let isOpen = false;
  units.forEach(({ text, kind }, at) => {
    if (kind !== 'quote' || text !== '"') return;
    const next = units[at + 1];
    const mayOpen = isBefore(units[at - 1]) && next !== undefined && next.kind !== 'blank';
    if (mayOpen && !isOpen) read.set(at, 'doubleOpens');
    else read.set(at, isOpen ? 'doubleCloses' : 'doubleAlone');
    isOpen = mayOpen && !isOpen;
  });
  return read;
};

const sideOf = (quote: Quote): Unit['side'] => {
  if (quote.endsWith('Opens')) return 'opens';
  return quote.endsWith('Closes') ? 'closes' : undefined;
};

/**
 * Gives each quotation mark its side and cells (UEB 7.6). A single mark is an apostrophe unless it
 * stands in a pair: print writes both alike.
 */
export const turnQuotes = (units: readonly Unit[]): void => {
  const indexes = units.flatMap(({ kind }, at) => (kind === 'quote' ? [at] : []));
  const singles = indexes.filter((at) => /['’‘]/.test(units[at]?.text ?? ''));
  const doubles = readDoubles(units);
  // Straight double marks have their side first: 'yes' may stand inside them.
  for (const [at, quote] of doubles) {
    const one = units[at];
    if (one) one.side = sideOf(quote);
  }
  const read = new Map([...doubles, ...readSingles(units, singles)]);
  for (const at of indexes) {
    const one = units[at];
    if (!one) continue;
    const quote = read.get(at) ?? CURLED[one.text] ?? 'apostrophe';
    one.side = sideOf(quote);
    one.cells = cellsOf(UEB_QUOTES[quote]);
  }
};
