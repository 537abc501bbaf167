import { type Translator } from '../translate';
import { liblouisCells, TABLES } from './liblouis';

/** What English prose of this house is made of, and what tries the rules of UEB. */
const PIECES = (
  'the of and people village county Sichuan Tibetan Yi Qiang festival songs manuscript ' +
  "don't O'Clock co-operate x-ray and/or e.g. No. Mr. U.S. I a A b x NATO UNESCO COVID-19 PhD TVs " +
  'McDONALD iPhone AT&T A4 B2B 3D GO HOME NOW WORD. (ABC) 2026 1990s 3rd 4b 5k 1,000 100,000 3.14 ' +
  '.5 50% $20 £5.50 50° 1/2 12/11/2026 2026-11-22 9:30 #1 1+1 a=b user@example.com ' +
  'http://www.example.com/a_b www.a-b.org café naïve © [sic] (see below) {x} <b> ~5 ^ * | _id -- ... - ' +
  '/ ? ! “Hello,” "yes" said; that: it? word! wh? km/h a,b a:b C++ µm α m² ½ → ≤'
).split(' ');

/** The same sentences on every machine: a linear congruential generator (Numerical Recipes). */
const createDraw = () => {
  let seed = 20261122;
  return (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
};

const sentences = (count: number): string[] => {
  const draw = createDraw();
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + draw(9) }, () => PIECES[draw(PIECES.length)] ?? '').join(' '),
  );
};

/**
 * Where the two differ on purpose.
 * - liblouis takes every blank between two numbers for the blank inside one (6.6): 5 10 is ⠼⠑⠐⠁⠚.
 * - It writes two hyphens as two; we take them for the dash that a keyboard lacks (7.2).
 * - It leaves out the grade 1 indicator after a digit inside a passage of capitals, so that GATE 4B
 *   reads as 42 (6.5.2), and takes a row of initials for a passage (8.7).
 * - It counts numbers into passages of capitals and lets them end one, and puts its end after a
 *   closing quotation mark that was opened before it (8.6).
 */
const PURPOSES: readonly (readonly [RegExp, string])[] = [
  [/\d[%°]?[a-z]* (?:[~#$£]?\.?\d)/, 'numbers beside each other'],
  [/(?:^| )--/, 'two hyphens'],
  [/[A-Z]/, 'capitals'],
];

export interface EnglishComparison {
  sentences: number;
  same: number;
  /** How many differ for a reason that is known. */
  onPurpose: Record<string, number>;
  /** Sentences with both lines of cells. */
  unexplained: string[];
}

/** Reads both lines alike in what differs on purpose. */
const alike = (cells: string): string =>
  cells
    .replace(/⠤⠤/g, '⠠⠤')
    .replace(/⠐(?=[⠁-⠚])/g, '⠀⠼')
    .replace(/⠀⠼⠼/g, '⠀⠼');
const withoutCapitals = (cells: string): string =>
  alike(cells)
    .replace(/⠠⠄|⠠+(?=[⠁-⠵⠺])/g, '')
    .replace(/⠰(?=[⠁-⠚])/g, '');

/** English of this project beside liblouis's table of uncontracted UEB, on sentences made by lot. */
export const compareEnglish = (translator: Translator, count = 3000): EnglishComparison => {
  const texts = sentences(count);
  const theirs = liblouisCells(texts, TABLES.english);
  const result: EnglishComparison = { sentences: count, same: 0, onPurpose: {}, unexplained: [] };
  texts.forEach((text, n) => {
    const own = translator.translate(text, { language: 'en' }).cells;
    const other = theirs[n] ?? '';
    if (own === other) {
      result.same += 1;
      return;
    }
    const isSpacing = alike(own) === alike(other);
    const isKnown = isSpacing || withoutCapitals(own) === withoutCapitals(other);
    const purpose = PURPOSES.find(([pattern]) => pattern.test(text))?.[1];
    if (isKnown && purpose !== undefined)
      result.onPurpose[purpose] = (result.onPurpose[purpose] ?? 0) + 1;
    else result.unexplained.push(`${text}\n  own      ${own}\n  liblouis ${other}`);
  });
  return result;
};
