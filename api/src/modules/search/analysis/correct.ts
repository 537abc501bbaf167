import { correctRun } from './correct-han';
import { editDistance } from './edit-distance';
import { fold } from './fold';
import { isEnglishStopWord } from './latin';
import { runsOf, withoutInvisible, type Run } from './runs';
import type { Vocabulary } from './vocabulary';

/** A query in the spelling of the titles. */
export interface Correction {
  /** the whole query, corrected */
  q: string;
  changes: { from: string; to: string }[];
}

const typosAllowed = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

const correctWord = (word: string, { latinWords }: Vocabulary): string | undefined => {
  const limit = typosAllowed(word);
  if (limit === 0 || latinWords.has(word) || isEnglishStopWord(word)) return undefined;
  let best: { word: string; distance: number; count: number } | undefined;
  for (const [known, count] of latinWords) {
    if (Math.abs(known.length - word.length) > limit) continue;
    const distance = editDistance(word, known, best?.distance ?? limit);
    if (distance > (best?.distance ?? limit)) continue;
    if (best === undefined || distance < best.distance || count > best.count)
      best = { word: known, distance, count };
  }
  return best?.word;
};

const correctionOf = ({ script, text }: Run, vocabulary: Vocabulary): string | undefined => {
  if (script === 'latin') return correctWord(text, vocabulary);
  return script === 'han' || script === 'yi' ? correctRun(text, vocabulary) : undefined;
};

/** The query in the spelling of the titles; undefined when there is nothing to correct. */
export const correct = (q: string, vocabulary: Vocabulary): Correction | undefined => {
  const folded = fold(withoutInvisible(q.toWellFormed()));
  const changes: Correction['changes'] = [];
  let corrected = '';
  let from = 0;
  for (const run of runsOf(folded)) {
    const to = correctionOf(run, vocabulary);
    if (to === undefined || to === run.text) continue;
    corrected += folded.slice(from, run.at) + to;
    from = run.at + run.text.length;
    changes.push({ from: run.text, to });
  }
  return changes.length === 0 ? undefined : { q: corrected + folded.slice(from), changes };
};
