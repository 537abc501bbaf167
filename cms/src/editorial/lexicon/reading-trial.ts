import {
  createCorrections,
  createTranslator,
  markedReading,
  type Translator,
} from '@minzong/braille';
import { loadDictionary } from '@minzong/braille/load';

/** What a word becomes in braille, word by word. */
export interface TriedReading {
  cells: string;
  words: { text: string; reading: string; cells: string }[];
}

/** A word with an entry and without, or what speaks against the entry. */
export type Trial =
  { fault: string } | { fault: null; withEntry: TriedReading; without: TriedReading };

let shared: Translator | undefined;

/** Loaded with the first question: a desk that never asks does not carry the dictionary. */
const translator = (): Translator =>
  (shared ??= createTranslator({ dictionary: loadDictionary() }));

const marked = (reading: string): string =>
  reading === '' ? '' : reading.split(' ').map(markedReading).join(' ');

/** Shows a proof-reader what an entry would do: the reading and the cells, before and after. */
export const tryReading = (written: string, reading: string): Trial => {
  const { corrections, faults } = createCorrections([{ written, reading }]);
  const [fault] = faults;
  if (fault !== undefined) return { fault: fault.message };
  const text = written.replaceAll(/\s/gu, '');
  const tried = (own?: typeof corrections): TriedReading => {
    const { cells, words } = translator().translate(text, { corrections: own });
    return {
      cells,
      words: words.map((word) => ({
        text: word.text,
        reading: marked(word.reading),
        cells: word.cells,
      })),
    };
  };
  return { fault: null, withEntry: tried(corrections), without: tried() };
};
