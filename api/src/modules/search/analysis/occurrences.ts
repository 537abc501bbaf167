import type { MatchReason } from '@minzong/api-contract';
import { fold } from './fold';
import { occurrencesBySkeleton } from './skeleton-matches';
import { occurrencesByKeys } from './key-matches';
import type { PreparedQuery } from './prepare-query';
import { seekersOf, type Seeker } from './seekers';

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

const occurrencesOf = (folded: string, seeker: Seeker): Occurrence[] => {
  const found: Occurrence[] = [];
  let tried = 0;
  let at = folded.indexOf(seeker.needle);
  while (at >= 0 && found.length < MOST_OF_ONE && tried < MOST_TRIED) {
    tried += 1;
    const end = seeker.end(folded, at);
    if (end > at) {
      const { word, weight, reason } = seeker;
      found.push({ at, end, word, weight, ...(reason === undefined ? {} : { reason }) });
    }
    at = folded.indexOf(seeker.needle, Math.max(end, at + 1));
  }
  return found;
};

const PAIR_WEIGHT = 2;
const LONG_WORD = 3;

/** The pairs of a long word that is not there whole. */
const pairSeekers = ({ needle, word }: Seeker): Seeker[] => {
  if (needle.length < LONG_WORD || !/^[\p{sc=Han}\p{sc=Yi}]+$/u.test(needle)) return [];
  const characters = Array.from(needle);
  return characters.slice(0, -1).map((first, at) => {
    const pair = first + (characters[at + 1] ?? '');
    return {
      needle: pair,
      end: (_, from) => from + pair.length,
      word,
      weight: PAIR_WEIGHT,
      reason: 'partial',
    };
  });
};

const find = (original: string, query: PreparedQuery): Occurrence[] => {
  const folded = fold(original);
  const seekers = seekersOf(query);
  const found = seekers.flatMap((seeker) => occurrencesOf(folded, seeker));
  const words = new Set(found.map(({ word }) => word));
  const parts = seekers
    .filter(({ word, reason }) => !words.has(word) && reason === undefined)
    .flatMap(pairSeekers)
    .flatMap((seeker) => occurrencesOf(folded, seeker));
  const byKeys = found.length === 0 ? occurrencesByKeys(original, query) : [];
  const bySkeleton = found.length === 0 ? occurrencesBySkeleton(folded, query) : [];
  return [...found, ...parts, ...byKeys, ...bySkeleton].sort(
    (a, b) => a.at - b.at || b.end - a.end,
  );
};

/** A long text is looked through once for its excerpt, its places and its reasons. */
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
