import { join } from 'node:path';

/** Where compiling puts the dictionary; beside the compiled code, from there and from the sources alike. */
export const dictionaryFile = join(__dirname, '..', 'dist', 'dictionary.bin');
