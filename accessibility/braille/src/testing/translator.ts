import { loadDictionary } from '../load';
import { createTranslator, type Translator } from '../translate';

let shared: Translator | undefined;

/** One translator for all tests of a file: the compiled dictionary is loaded once. */
export const testTranslator = (): Translator =>
  (shared ??= createTranslator({ dictionary: loadDictionary() }));

export const braille = (text: string): string => testTranslator().translate(text).cells;

/** `走来(zou3 lai2)` for each word: what a proof-reader sees. */
export const readings = (text: string): string =>
  testTranslator()
    .translate(text)
    .words.map((word) => (word.reading === '' ? word.text : `${word.text}(${word.reading})`))
    .join(' ');
