import type { Segment } from '@minzong/api-contract';
import { segmentsOf } from './match-text';
import { occurrencesIn, type Occurrence } from './occurrences';
import type { PreparedQuery } from './prepare-query';

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Units a reader's character takes at most in ordinary text: stacks, joined emoji. */
const UNITS_OF_CHARACTER = 12;
const LEAD = 0.25;

/** Where to begin so that a window of `length` holds the most and the heaviest words of the query. */
const bestStart = (occurrences: readonly Occurrence[], length: number): number => {
  const counts = new Map<number, number>();
  let best = { at: 0, score: -1 };
  let score = 0;
  let to = 0;
  for (const { at, word, weight } of occurrences) {
    for (
      let next = occurrences[to];
      next && next.end <= at + length;
      next = occurrences[(to += 1)]
    ) {
      const count = counts.get(next.word) ?? 0;
      score += count === 0 ? next.weight : 1;
      counts.set(next.word, count + 1);
    }
    if (score > best.score) best = { at, score };
    const left = (counts.get(word) ?? 0) - 1;
    if (left < 0) continue;
    counts.set(word, left);
    score -= left === 0 ? weight : 1;
  }
  return best.at;
};

/** Han, Yi, Latin and their punctuation: every unit is a character, and nobody needs to segment it. */
const SIMPLE = /^[\n\u0020-\u007e\u00a1-\u02ff\u2010-\u2027\u2e80-\ua48f\uff01-\uffee]*$/;

const lengthOf = (text: string, characters: number): number => {
  const simple = text.slice(0, characters + 1);
  if (SIMPLE.test(simple)) return Math.min(characters, text.length);
  let length = 0;
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (count === characters) break;
    length += segment.length;
    count += 1;
  }
  return length;
};

const lengthOfLast = (text: string, characters: number): number => {
  const simple = text.slice(-characters - 1);
  if (characters > 0 && SIMPLE.test(simple)) return Math.min(characters, text.length);
  const all = Array.from(graphemes.segment(text), ({ segment }) => segment);
  return all.slice(Math.max(0, all.length - characters)).join('').length;
};

/**
 * A piece of a text of at most so many characters, as readers see them, around the place where the most of
 * a query stands close together; … where it is cut. Without a match its beginning.
 */
export const excerptOf = (
  original: string,
  query: PreparedQuery,
  characters: number,
): Segment[] => {
  const occurrences = occurrencesIn(original, query);
  const first = occurrences.length === 0 ? 0 : bestStart(occurrences, characters);
  const lead = Math.floor(characters * LEAD);
  const before = original.slice(Math.max(0, first - lead * UNITS_OF_CHARACTER), first);
  const start = first - lengthOfLast(before, lead);
  const end =
    start + lengthOf(original.slice(start, start + characters * UNITS_OF_CHARACTER), characters);
  const inside = occurrences
    .filter((occurrence) => occurrence.at >= start && occurrence.end <= end)
    .map((occurrence) => ({
      ...occurrence,
      at: occurrence.at - start,
      end: occurrence.end - start,
    }));
  const cut = { text: '…', match: false };
  const segments = segmentsOf(original.slice(start, end), inside);
  return [...(start > 0 ? [cut] : []), ...segments, ...(end < original.length ? [cut] : [])];
};
