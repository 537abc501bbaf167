import { readFileSync } from 'node:fs';
import { dictionaryFile } from './dictionary-file';
import { type Dictionary } from './dictionary/dictionary';
import { readDictionary } from './dictionary/format';

/** Loads the dictionary that was compiled at build time: the only reading of a file in this package. */
export const loadDictionary = (): Dictionary => readDictionary(readFileSync(dictionaryFile));
