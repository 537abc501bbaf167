import { type Clause } from './clauses';
import { type Syllable } from './syllable';

/** Initials after which a tone goes without saying (GF 10.2.1–10.2.3). */
const OMITTED = new Map<string, { tone: number; clause: Clause }>();
for (const initial of ['f']) OMITTED.set(initial, { tone: 1, clause: 'GF 10.2.1' });
for (const initial of ['p', 'm', 't', 'n', 'h', 'q', 'ch', 'r', 'c']) {
  OMITTED.set(initial, { tone: 2, clause: 'GF 10.2.2' });
}
for (const initial of ['b', 'd', 'l', 'g', 'k', 'j', 'x', 'zh', 'sh', 'z', 's']) {
  OMITTED.set(initial, { tone: 4, clause: 'GF 10.2.3' });
}

/** tóu, lè and zì keep their tones, to be told from the neutral 头, 了 and 子. */
const KEPT = new Map<string, Clause>([
  ['tou2', 'GF 10.2.2'],
  ['le4', 'GF 10.2.3'],
  ['zi4', 'GF 10.2.3'],
]);

/** Five common syllables are the unmarked ones (GF 10.2.5): 一 儿 我 也 有. */
const UNMARKED = new Set(['yi1', 'er2', 'wo3', 'ye3', 'you3']);
const MARKED_INSTEAD = new Set(['yi4', 'er4', 'wo4', 'ye4', 'you4']);

/** Characters whose tone is kept because sense needs it (GF 10.2.8), with the reading it is kept for. */
const SENSE = new Map([
  ['问', 'wen4'],
  ['再', 'zai4'],
]);
/** Words of which every tone is kept (GF 10.2.8), to be told from others with the same cells. */
const SENSE_WORDS = new Set(['地道']);

/** What stands round a syllable in its word. */
export interface Surroundings {
  character: string;
  word: string;
  /** The next syllable of the same word; nothing at the end of a word. */
  next: Syllable | undefined;
}

interface Decision {
  written: boolean;
  clause: Clause;
}
const written = (clause: Clause): Decision => ({ written: true, clause });
const omitted = (clause: Clause): Decision => ({ written: false, clause });

/** Clauses that look at the syllable's neighbours. */
const bySurroundings = (
  { final, tone }: Syllable,
  reading: string,
  { character, word, next }: Surroundings,
): Decision | undefined => {
  if (tone === 5) return omitted('GF 10.1');
  const isSense = SENSE.get(character) === reading || (SENSE_WORDS.has(word) && tone === 4);
  if (isSense) return written('GF 10.2.8');
  return final === '' && next?.initial === '' ? written('GF 10.2.7') : undefined;
};

/** Clauses that name single syllables. */
const byName = (spelling: string, reading: string): Decision | undefined => {
  if (spelling === 'o') return omitted('GF 10.2.6');
  if (spelling === 'e') return written('GF 10.2.6');
  if (UNMARKED.has(reading)) return omitted('GF 10.2.5');
  if (MARKED_INSTEAD.has(reading)) return written('GF 10.2.5');
  const kept = KEPT.get(reading);
  return kept && written(kept);
};

const byInitial = ({ initial, final, tone }: Syllable): Decision => {
  if (initial === '') return tone === 4 ? omitted('GF 10.2.4') : written('GF 9.3');
  const rule = OMITTED.get(initial);
  if (rule?.tone === tone) return omitted(rule.clause);
  return written(final === '' ? 'GF 9.2' : 'GF 9.1');
};

/**
 * Whether the tone of a syllable is written, and the clause that says so (GF 0019-2018 10.2).
 * Base tones are written, without sandhi (10.1).
 */
export const toneIsWritten = (syllable: Syllable, surroundings: Surroundings): Decision => {
  const reading = syllable.spelling + String(syllable.tone);
  return (
    bySurroundings(syllable, reading, surroundings) ??
    byName(syllable.spelling, reading) ??
    byInitial(syllable)
  );
};
