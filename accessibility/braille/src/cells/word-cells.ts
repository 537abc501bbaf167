import { type Clause } from './clauses';
import { cellsOf } from './dots';
import { FINALS, INITIALS, syllableOf, TONES, type Syllable } from './syllable';
import { toneIsWritten } from './tone';

/** One character of a Chinese word with what is written for it. */
export interface SyllableCells {
  character: string;
  /** Numbered pinyin: `zhong1`. */
  reading: string;
  cells: string;
  clause: Clause;
}

/** GF 11.1: six words have a shorter form, each for one reading only. */
const CONTRACTIONS = new Map([
  ['的', { reading: 'de5', cells: cellsOf('145') }],
  ['么', { reading: 'me5', cells: cellsOf('134') }],
  ['你', { reading: 'ni3', cells: cellsOf('1345') }],
  ['他', { reading: 'ta1', cells: cellsOf('2345') }],
  ['她', { reading: 'ta1', cells: cellsOf('2345 1') }],
  ['它', { reading: 'ta1', cells: cellsOf('4 2345') }],
]);

/** GF 9.4: 他 goes without its tone, and 它 has dot 4 in front, wherever they are written in full. */
const PRONOUNS = new Map([
  ['他', cellsOf('2345 35')],
  ['它', cellsOf('4 2345 35')],
]);

const contracted = (
  character: string,
  reading: string,
  next: Syllable | undefined,
): { cells: string; clause: Clause } | undefined => {
  const contraction = CONTRACTIONS.get(character);
  if (contraction?.reading !== reading) return undefined;
  const beforeVowel = next?.initial === '';
  // 她 keeps its short form: its tone divides it from the vowel (GF 11.2).
  if (!beforeVowel || character === '她') return { cells: contraction.cells, clause: 'GF 11.1' };
  const full = PRONOUNS.get(character);
  return full === undefined ? undefined : { cells: full, clause: 'GF 11.2' };
};

const cellsOfSyllable = (
  character: string,
  syllable: Syllable,
  next: Syllable | undefined,
  word: string,
): { cells: string; clause: Clause } => {
  const reading = syllable.spelling + String(syllable.tone);
  const short = contracted(character, reading, next);
  if (short) return short;
  const pronoun = PRONOUNS.get(character);
  if (pronoun !== undefined && reading === 'ta1') return { cells: pronoun, clause: 'GF 9.4' };
  const { written, clause: rule } = toneIsWritten(syllable, { character, word, next });
  const clause = CONTRACTIONS.get(character)?.reading === reading ? 'GF 11.2' : rule;
  const sound = (INITIALS.get(syllable.initial) ?? '') + (FINALS.get(syllable.final) ?? '');
  const tone = written ? (TONES.get(String(syllable.tone)) ?? '') : '';
  return { cells: sound + tone, clause };
};

/**
 * Writes one Chinese word: every character with its cells and the clause that decided on them
 * (GF 0019-2018 9–11).
 * @param characters of one word, as the reader's word bounds have it
 * @param readings numbered pinyin, one for each character
 * @returns for each character its cells, or nothing where the reading has none
 */
export const writeWord = (
  characters: readonly string[],
  readings: readonly string[],
): (SyllableCells | undefined)[] => {
  const syllables = readings.map(syllableOf);
  const word = characters.join('');
  return characters.map((character, n) => {
    const syllable = syllables[n];
    const reading = readings[n];
    if (syllable === undefined || reading === undefined) return undefined;
    const { cells, clause } = cellsOfSyllable(character, syllable, syllables[n + 1], word);
    return { character, reading, cells, clause };
  });
};
