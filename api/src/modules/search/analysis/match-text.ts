import type { MatchReason, Segment } from '@minzong/api-contract';
import { occurrencesIn, type Occurrence } from './occurrences';
import type { PreparedQuery } from './prepare-query';

/** A text with what matched a query in it. */
export interface TextMatch {
  /** joined they are the text */
  segments: Segment[];
  /** why its matches are some although they are not what was typed */
  reasons: MatchReason[];
  /** how many of the query's words and phrases are in the text */
  words: number;
}

/** A text cut at its matches; touching and overlapping matches are one. */
export const segmentsOf = (original: string, occurrences: readonly Occurrence[]): Segment[] => {
  const segments: Segment[] = [];
  let from = 0;
  let matched = '';
  const add = (text: string, match: boolean): void => {
    if (text !== '') segments.push({ text, match });
  };
  for (const { at, end } of occurrences) {
    if (end <= from) continue;
    const start = Math.max(at, from);
    if (start > from) {
      add(matched, true);
      matched = '';
      add(original.slice(from, start), false);
    }
    matched += original.slice(start, end);
    from = end;
  }
  add(matched, true);
  add(original.slice(from), false);
  return segments;
};

const seenReason = (
  original: string,
  { at, end, reason }: Occurrence,
  typed: string,
): MatchReason | undefined => {
  if (reason !== undefined) return reason;
  const text = original.slice(at, end);
  if (typed.includes(text)) return undefined;
  if (/\p{Nd}|[条号年]/u.test(text)) return 'number';
  if (/\p{sc=Tibt}/u.test(text)) return 'syllable';
  return /\p{sc=Han}/u.test(text) && !typed.includes(text.toLowerCase()) ? 'variant' : undefined;
};

/** Marks what a query means in a text, in the script of the text. */
export const matchText = (original: string, query: PreparedQuery): TextMatch => {
  const occurrences = occurrencesIn(original, query);
  const reasons = occurrences.map((occurrence) => seenReason(original, occurrence, query.typed));
  return {
    segments: segmentsOf(original, occurrences),
    reasons: [...new Set(reasons.filter((reason) => reason !== undefined))],
    words: new Set(occurrences.filter(({ reason }) => reason !== 'partial').map(({ word }) => word))
      .size,
  };
};
