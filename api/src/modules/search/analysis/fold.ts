import { createFoldTable, foldedPair } from './fold-table';

let table: Uint16Array | undefined;
const pairs = new Map<string, string>();

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const pairOf = (pair: string): string => {
  let folded = pairs.get(pair);
  if (folded === undefined) pairs.set(pair, (folded = foldedPair(pair)));
  return folded;
};

const foldPairs = (text: string, units: Uint16Array): void => {
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (!isHigh(units[at] ?? 0) || !isLow(units[at + 1] ?? 0)) continue;
    const folded = pairOf(text.slice(at, at + 2));
    units[at] = folded.charCodeAt(0);
    units[at + 1] = folded.charCodeAt(1);
    at += 1;
  }
};

const roomFor = (length: number) => {
  const units = new Uint16Array(length);
  return { units, bytes: Buffer.from(units.buffer) };
};

/** Most texts are short, and to make room for one takes longer than to fold it. */
const SHORT = 4096;
const room = roomFor(SHORT);

/**
 * Evens out what readers do not tell apart: traditional, variant and Japanese forms of Han characters
 * become the simplified one, full width half width, capitals small letters, letters with accents plain
 * ones, digits of any script 0–9, the brackets of document numbers `[ ]`.
 * Length-preserving: position n of the answer (UTF-16 units) is position n of the text; what would change
 * the length stays as it is.
 */
export const fold = (text: string): string => {
  const folded = (table ??= createFoldTable());
  let from = 0;
  while (from < text.length && folded[text.charCodeAt(from)] === text.charCodeAt(from)) {
    if (isHigh(text.charCodeAt(from))) break;
    from += 1;
  }
  if (from === text.length) return text;
  const { units, bytes } = text.length <= SHORT ? room : roomFor(text.length);
  let hasPairs = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = folded[unit] ?? unit;
    hasPairs ||= isHigh(unit);
  }
  if (hasPairs) foldPairs(text, units);
  return bytes.toString('utf16le', 0, text.length * 2);
};
