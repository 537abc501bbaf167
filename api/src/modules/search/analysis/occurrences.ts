import type { MatchReason } from '@minzong/api-contract';
import { fold } from './fold';
import { occurrencesBySkeleton } from './skeleton-matches';
import { occurrencesByKeys } from './key-matches';
import type { PreparedQuery } from './prepare-query';
import { seekersOf, type Sought } from './seekers';

/** A match in a text: from `at` to `end` in UTF-16 units. */
export interface Occurrence {
  at: number;
  end: number;
  word: number;
  weight: number;
  reason?: MatchReason;
}

/** More matches of one word tell nothing new, and a hostile text has millions. */
const MOST_OF_ONE = 100;
const MOST_TRIED = 5000;

/** Adds where a seeker finds something to what is found. */
const seek = (folded: string, seeker: Sought, found: Occurrence[]): void => {
  const { needle, word, weight, reason } = seeker;
  const most = found.length + MOST_OF_ONE;
  let tried = 0;
  let at = folded.indexOf(needle);
  while (at >= 0 && found.length < most && tried < MOST_TRIED) {
    tried += 1;
    const end = seeker.end(folded, at);
    if (end > at)
      found.push(
        reason === undefined ? { at, end, word, weight } : { at, end, word, weight, reason },
      );
    at = folded.indexOf(needle, Math.max(end, at + 1));
  }
};

const byPlace = (a: Occurrence, b: Occurrence): number => a.at - b.at || b.end - a.end;

const find = (original: string, query: PreparedQuery): Occurrence[] => {
  const folded = fold(original);
  const seekers = seekersOf(query);
  const found: Occurrence[] = [];
  for (const seeker of seekers) seek(folded, seeker, found);
  const words = new Set(found.map(({ word }) => word));
  for (const { word, parts } of seekers)
    if (!words.has(word)) for (const part of parts) seek(folded, part, found);
  if (words.size === 0)
    found.push(...occurrencesByKeys(original, query), ...occurrencesBySkeleton(folded, query));
  return found.length > 1 ? found.sort(byPlace) : found;
};

/**
 * A long text is looked through once for its excerpt, its places and its reasons. To keep what is found
 * in short ones as well saves no time and takes 30 MB.
 */
const held = new WeakMap<PreparedQuery, Map<string, readonly Occurrence[]>>();
const LONG_TEXT = 500;

/** Every match of a query in a text, by position. */
export const occurrencesIn = (original: string, query: PreparedQuery): readonly Occurrence[] => {
  if (original.length < LONG_TEXT) return find(original, query);
  const texts = held.get(query) ?? new Map<string, readonly Occurrence[]>();
  held.set(query, texts);
  const occurrences = texts.get(original) ?? find(original, query);
  texts.set(original, occurrences);
  return occurrences;
};
