import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNeeds, parseQueries, type JudgedQuery } from './judged-query';

const NEEDS = 'needs.txt';
const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

/** Every judged query, by kind. @throws when a judgement names no document */
export const readQueries = (slugs: readonly string[]): JudgedQuery[] => {
  const needs = parseNeeds(read(NEEDS), slugs);
  return readdirSync(__dirname)
    .filter((name) => name.endsWith('.txt') && name !== NEEDS)
    .flatMap((name) => parseQueries(name.replace('.txt', ''), read(name), needs, slugs));
};
