import type { MatchReason, Segment } from '@minzong/api-contract';
import { excerptOf } from '../analysis/excerpt';
import { matchText, type TextMatch } from '../analysis/match-text';
import type { PreparedQuery } from '../analysis/prepare-query';
import type { SearchHead } from '../documents/search-document';

const SNIPPET_CHARACTERS = 110;

/** What a reader is shown of a hit, with what matched in it. */
export interface ShownWords {
  title: TextMatch;
  snippet: Segment[];
  reasons: MatchReason[];
}

/** A text before it is matched is of no use to the snippet when it is empty. */
const snippetOf = (
  head: SearchHead,
  text: string,
  query: PreparedQuery,
): { segments: Segment[]; reasons: MatchReason[] } => {
  const summary = matchText(head.summary, query);
  const body = matchText(text, query);
  const isSummary = head.summary !== '' && (summary.words >= body.words || text === '');
  const [chosen, { reasons }] = isSummary ? [head.summary, summary] : [text, body];
  return { segments: excerptOf(chosen, query, SNIPPET_CHARACTERS), reasons };
};

/**
 * Why a document was found, in short: nothing when its title holds what was typed. What the snippet
 * matched by counts when the title says nothing.
 */
const reasonsOf = (
  title: TextMatch,
  snippet: readonly MatchReason[],
  found: MatchReason | undefined,
): MatchReason[] => {
  const seen = title.words > 0 ? title.reasons : snippet;
  const own = found === undefined ? seen.filter((reason) => reason !== 'partial') : seen;
  return [...new Set([...(found === undefined ? [] : [found]), ...own])];
};

export const shownWords = (
  head: SearchHead,
  text: string,
  query: PreparedQuery,
  found: MatchReason | undefined,
): ShownWords => {
  const title = matchText(head.title, query);
  const { segments, reasons } = snippetOf(head, text, query);
  return { title, snippet: segments, reasons: reasonsOf(title, reasons, found) };
};
