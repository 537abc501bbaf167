import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dictionaryFile } from '../dictionary-file';
import { writeDictionary } from '../dictionary/format';
import { addLexicon, compileDictionary } from './compile';
import { readBaseEntries, readHeteronyms, readLexicons, readSimplified } from './sources';

/** Compiles the word lists and this project's lexicon into the one file that is loaded. */
const folder = join(__dirname, '..', '..');
const root = join(folder, '..', '..');
const entries = readBaseEntries(root);
const heteronyms = readHeteronyms(entries);
addLexicon(entries, readLexicons(join(folder, 'lexicon')));
const data = compileDictionary(entries, heteronyms, readSimplified(root));
mkdirSync(dirname(dictionaryFile), { recursive: true });
writeFileSync(dictionaryFile, writeDictionary(data));
