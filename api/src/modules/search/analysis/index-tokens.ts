import { encodeCharacter, encodeNumber, encodeSyllable } from './encoding';
import { fold } from './fold';
import { stemOf } from './latin';
import { numbersIn, type NumberFound } from './numbers';
import { runsOf, withoutInvisible, type Run } from './runs';
import { skeletonOf, syllablesOf, withoutCase } from './tibetan/syllables';

/** The tokens of a text for the index, each field words separated by spaces. */
export interface IndexTokens {
  /** Han and Yi pairs, Tibetan syllables, numbers: to be found exactly, never with tolerance for typos */
  tokens: string;
  /** words of other scripts, with tolerance for typos */
  latin: string;
}

/** A run of Han or Yi as overlapping pairs; the last character stands alone as well. */
const pairsOf = (run: string): string[] => {
  const letters = Array.from(run, encodeCharacter);
  return letters.map((first, at) => first + (letters[at + 1] ?? ''));
};

/** The token of a clause, a year or a 文号 (its year and number; the body is found by its characters). */
export const numberToken = ({ kind, numbers }: NumberFound, isWhole = true): string =>
  encodeNumber(kind, numbers, isWhole);

const tibetanTokens = (run: string): { inOrder: string[]; apart: string[] } => {
  const bases = syllablesOf(run).map(({ base }) => base);
  return {
    inOrder: bases.map((base) => encodeSyllable(base, 'tibetan')),
    apart: bases.flatMap((base) => {
      const stem = withoutCase(base);
      const skeleton = encodeSyllable(skeletonOf(base), 'skeleton');
      return stem === undefined ? [skeleton] : [skeleton, encodeSyllable(stem, 'tibetan')];
    }),
  };
};

class Tokens {
  readonly inOrder: string[] = [];
  readonly latin: string[] = [];
  /** found without an order: other forms of what stands in `inOrder` */
  readonly apart = new Set<string>();
  readonly latinApart = new Set<string>();

  add({ script, text }: Run): void {
    if (script === 'latin') this.addLatin(text);
    else if (script === 'number') this.inOrder.push(text);
    else if (script === 'tibetan') this.addTibetan(text);
    else this.inOrder.push(...pairsOf(text));
    if (script === 'yi') for (const syllable of text) this.apart.add(encodeCharacter(syllable));
  }

  private addLatin(word: string): void {
    const stem = stemOf(word);
    this.latin.push(stem);
    if (stem !== word) this.latinApart.add(word);
  }

  private addTibetan(run: string): void {
    const { inOrder, apart } = tibetanTokens(run);
    this.inOrder.push(...inOrder);
    for (const token of apart) this.apart.add(token);
  }
}

/**
 * What the index holds of a text in any of the four languages. Forms that add no order of their own
 * (skeletons and case-less forms of Tibetan, Yi syllables, numbers, unstemmed English) follow the text, each once.
 */
export const indexTokens = (text: string): IndexTokens => {
  const folded = fold(withoutInvisible(text));
  const tokens = new Tokens();
  for (const run of runsOf(folded)) tokens.add(run);
  for (const number of numbersIn(folded)) tokens.apart.add(numberToken(number));
  return {
    tokens: [...tokens.inOrder, ...tokens.apart].join(' '),
    latin: [...tokens.latin, ...tokens.latinApart].join(' '),
  };
};
