import { type Corrections } from '@minzong/braille';
import { voice } from './voice';

/** A word of a page, and how it is written for a voice: `['六枝', '路枝']`. */
export type SpokenWord = readonly [written: string, spoken: string];

/** Enough for any document; a page is not to carry more. */
const MOST_WORDS = 100;

/** The words of a text that a voice would read otherwise than the proof-readers want them read. */
export const spokenWords = (text: string, corrections: Corrections): SpokenWord[] => {
  const found = new Map<string, readonly string[]>();
  for (let at = 0; at < text.length && found.size < MOST_WORDS;) {
    const corrected = corrections.at(text, at);
    if (corrected?.readings !== undefined) found.set(corrected.text, corrected.readings);
    at += corrected?.text.length ?? 1;
  }
  return [...found].flatMap(([written, readings]) => {
    const spoken = voice().spokenForm(written, readings);
    return spoken === undefined ? [] : [[written, spoken] as const];
  });
};
