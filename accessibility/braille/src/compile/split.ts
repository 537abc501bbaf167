import { type Dictionary } from '../dictionary/dictionary';
import { cut } from '../words/viterbi';
import { type Entries, type Entry } from './entry';

/** Idioms and people's names are one concept and stay joined (GF 12.2.1). */
const JOINED_TAGS = new Set(['i', 'nr', 'nrt', 'nrfg']);
/**
 * How often a part has to be met to count as a word of its own: phrases (l) fall apart into common
 * words only, names of places and bodies into any.
 */
const MIN_FREQUENCY: Readonly<Record<string, number>> = { l: 150, ns: 2, nt: 2 };
const USUAL_FREQUENCY = 20;
const MIN_LENGTH = 4;
/** A part that is longer would itself be divided; but 西双版纳 is one name. */
const MAX_PART = 3;
const MAX_NAME = 4;

/**
 * Decides where a long word is divided: words of four characters and more are written apart where
 * every part is a word of two characters or more (少数 民族, 中华 人民 共和国), and else joined.
 */
export const createSplitter =
  (dictionary: Dictionary, entries: Entries) =>
  ({ word, tag }: Entry): number[] => {
    const { length } = word;
    if (length < MIN_LENGTH || JOINED_TAGS.has(tag)) return [];
    const leastFrequency = MIN_FREQUENCY[tag] ?? USUAL_FREQUENCY;
    const longest = tag === 'ns' ? MAX_NAME : MAX_PART;
    const isPart = (start: number, size: number): boolean => {
      if (size < 2 || size > longest) return false;
      const frequency = entries.get(word.slice(start, start + size))?.frequency ?? 0;
      return size < length && frequency >= leastFrequency;
    };
    const pieces = cut(dictionary, word, isPart);
    if (pieces.length < 2 || pieces.some((piece) => piece.word < 0)) return [];
    return pieces.slice(0, -1).map(({ end }) => end);
  };
