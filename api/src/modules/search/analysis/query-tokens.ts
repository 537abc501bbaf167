import { encodeCharacter, encodeSyllable } from './encoding';
import { stemOf } from './latin';
import { runsOf, type Run } from './runs';
import { syllablesOf } from './tibetan/syllables';

/** Overlapping pairs of a piece of a query; a single character is its first two letters, a beginning. */
export const pairTokens = (text: string): string[] => {
  const letters = Array.from(text, encodeCharacter);
  if (letters.length < 2) return letters;
  return letters.slice(0, -1).map((first, at) => first + (letters[at + 1] ?? ''));
};

const tokensOfRun = ({ script, text }: Run): string[] => {
  if (script === 'number') return [text];
  if (script === 'latin') return [stemOf(text)];
  if (script === 'tibetan')
    return syllablesOf(text).map(({ base }) => encodeSyllable(base, 'tibetan'));
  return pairTokens(text);
};

/** The tokens of a folded piece of a query, in order: as a phrase they are the piece word for word. */
export const queryTokens = (folded: string): string[] => runsOf(folded).flatMap(tokensOfRun);
