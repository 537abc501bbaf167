import type { PublishedDocument } from '@minzong/content-types';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDocument } from './build';
import { parseDocuments } from './parse';

/** The whole collection, in the order of its files. */
export const readDocuments = (): PublishedDocument[] =>
  readdirSync(__dirname)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => parseDocuments(readFileSync(join(__dirname, name), 'utf8')))
    .map(buildDocument);
