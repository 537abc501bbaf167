import type { Segment } from '@minzong/api-contract';
import { MATCH_END, MATCH_START } from '../../gateways/meilisearch';

/** Cuts a text at the marks around its matches. */
export const segmentsOfMarked = (marked: string): Segment[] =>
  marked
    .split(MATCH_START)
    .flatMap((piece, index): Segment[] => {
      if (index === 0) return [{ text: piece, match: false }];
      const [matched = '', ...rest] = piece.split(MATCH_END);
      return [
        { text: matched, match: true },
        { text: rest.join(''), match: false },
      ];
    })
    .filter(({ text }) => text !== '');

/** Finds literal occurrences of folded terms. A text whose folding changes its length is left unmarked. */
export const segmentsOfTerms = (text: string, terms: string[]): Segment[] => {
  const folded = text.toLowerCase();
  const segments: Segment[] = [];
  let plainFrom = 0;
  let at = folded.length === text.length ? 0 : text.length;
  while (at < text.length) {
    const start = at;
    const term = terms.find((candidate) => folded.startsWith(candidate, start));
    if (term === undefined) {
      at += 1;
      continue;
    }
    if (at > plainFrom) segments.push({ text: text.slice(plainFrom, at), match: false });
    segments.push({ text: text.slice(at, at + term.length), match: true });
    at += term.length;
    plainFrom = at;
  }
  if (plainFrom < text.length) segments.push({ text: text.slice(plainFrom), match: false });
  return segments;
};

/** The whole text of segments. */
export const textOf = (segments: Segment[]): string => segments.map(({ text }) => text).join('');

const BEFORE_CHARACTERS = 30;
const SNIPPET_CHARACTERS = 110;

/** A piece of a text around the first term, cut between characters as readers see them. */
export const excerpt = (text: string, terms: string[]): string => {
  const folded = text.toLowerCase();
  const positions = terms.map((term) => folded.indexOf(term)).filter((position) => position >= 0);
  const first = positions.length === 0 ? 0 : Math.min(...positions);
  // Twenty UTF-16 units a character is more than any stack or joined emoji in ordinary text.
  const windowStart = Math.max(0, first - BEFORE_CHARACTERS * 20);
  const window = text.slice(windowStart, first + SNIPPET_CHARACTERS * 20).toWellFormed();
  const characters = [...new Intl.Segmenter().segment(window)];
  const firstIndex = characters.findIndex(({ index }) => index >= first - windowStart);
  const start = Math.max(0, firstIndex - BEFORE_CHARACTERS);
  const shown = characters.slice(start, start + SNIPPET_CHARACTERS);
  const words = shown.map(({ segment }) => segment).join('');
  const opened = start > 0 || windowStart > 0 ? `…${words}` : words;
  return start + shown.length < characters.length ? `${opened}…` : opened;
};
