import { type Dictionary } from '../dictionary/dictionary';

/** A stretch of Chinese text taken as one entry of the dictionary, or as a character it lacks. */
export interface Piece {
  start: number;
  end: number;
  /** Number in the dictionary, or -1. */
  word: number;
}

/** More than any listed word costs, so that a listed word is always preferred. */
const UNKNOWN_COST = 24;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/**
 * Cuts Chinese text into words of the dictionary so that the product of their probabilities is the
 * highest (a unigram model; Viterbi over all ways to cut).
 * @param text Chinese characters only, as they are to be looked up
 * @param allows whether a word may be used at a place; all may where it is left out
 */
export const cut = (
  dictionary: Dictionary,
  text: string,
  allows?: (start: number, length: number, word: number) => boolean,
): Piece[] => {
  const { length } = text;
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  const wordTo = new Int32Array(length + 1).fill(-1);
  best[0] = 0;
  let here = 0;
  const reach = (end: number, word: number, cost: number): void => {
    if (cost >= (best[end] ?? 0)) return;
    best[end] = cost;
    from[end] = here;
    wordTo[end] = word;
  };
  for (here = 0; here < length; here += 1) {
    const sofar = best[here] ?? 0;
    if (sofar === Number.POSITIVE_INFINITY) continue;
    dictionary.wordsAt(text, here, (size, word) => {
      if (allows && !allows(here, size, word)) return;
      reach(here + size, word, sofar + dictionary.cost(word));
    });
    const size = isHighSurrogate(text.charCodeAt(here)) && here + 1 < length ? 2 : 1;
    reach(here + size, -1, sofar + UNKNOWN_COST);
  }
  const pieces: Piece[] = [];
  for (let end = length; end > 0; end = from[end] ?? 0) {
    pieces.push({ start: from[end] ?? 0, end, word: wordTo[end] ?? -1 });
  }
  return pieces.reverse();
};
