import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { polyphonic } from 'pinyin-pro';
import { numberedReading } from '../dictionary/pinyin';
import { HAN, type Entries } from './entry';
import { readLexicon, type LexiconEntry } from './lexicon';

/** Base tones are written, so the sandhi of 一 and 不 in the list goes back (GF 10.1). */
const BASE = new Map([
  ['一', 'yi1'],
  ['不', 'bu4'],
]);

const readingsOf = (word: string, pinyin: string): string[] | undefined => {
  const characters = Array.from(word);
  const written = pinyin.split(' ');
  if (written.length !== characters.length) return undefined;
  const readings = written.map((one, n) => BASE.get(characters[n] ?? '') ?? numberedReading(one));
  return readings.every((one) => one !== undefined) ? readings : undefined;
};

const DATA = 'node_modules/@pinyin-pro/data/json';
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

/** jieba's list counts in a corpus of this many words; the probabilities of the other list follow it. */
const COUNTED_WORDS = 60_101_967;
/** Both lists know nearly the same words; where jieba lacks one, its probability stands in. */
const frequencyOf = (probability: number): number =>
  Math.max(1, Math.round((probability / 5.97e-5) * COUNTED_WORDS));

/** Words with readings (@pinyin-pro/data, ISC) and their counts and parts of speech (jieba, MIT). */
export const readBaseEntries = (root: string): Entries => {
  const entries: Entries = new Map();
  const listed = json(root, DATA, 'complete.json') as Record<string, [string, number]>;
  for (const [word, [pinyin, probability]] of Object.entries(listed)) {
    const readings = HAN.test(word) ? readingsOf(word, pinyin) : undefined;
    if (!readings) continue;
    const frequency = frequencyOf(probability);
    entries.set(word, { word, readings, frequency, tag: 'x', fromLexicon: false });
  }
  const counted = readFileSync(join(root, 'node_modules/@node-rs/jieba/dict.txt'), 'utf8');
  for (const line of counted.split('\n')) {
    const [word = '', frequency = '', tag = 'x'] = line.trim().split(' ');
    const known = entries.get(word) ?? spelledOut(word, entries);
    if (!known) continue;
    // A word that was counted as often as never still is one.
    entries.set(word, { ...known, frequency: Math.max(Number(frequency), 0.5), tag });
  }
  return entries;
};

/** A counted word without a reading of its own takes those of its characters. */
const spelledOut = (word: string, entries: Entries): Parameters<Entries['set']>[1] | undefined => {
  if (!HAN.test(word)) return undefined;
  const readings = Array.from(word).map(
    (character) => BASE.get(character) ?? entries.get(character)?.readings[0],
  );
  if (!readings.every((one) => one !== undefined)) return undefined;
  return { word, readings, frequency: 1, tag: 'x', fromLexicon: false };
};

/** Characters that can be read in more than one way, most usual reading first. */
export const readHeteronyms = (entries: Entries): Map<string, string[]> => {
  const heteronyms = new Map<string, string[]>();
  for (const [word, { readings }] of entries) {
    if (Array.from(word).length !== 1) continue;
    const others = polyphonic(word, { type: 'array' })[0] ?? [];
    const all = [...readings, ...others.flatMap((one) => numberedReading(one) ?? [])];
    const different = [...new Set(all)];
    if (different.length > 1) heteronyms.set(word, different);
  }
  return heteronyms;
};

/** Traditional characters and the simplified ones by which words are listed. */
export const readSimplified = (root: string): Map<string, string> =>
  new Map(Object.entries(json(root, DATA, 'traditional.json') as Record<string, string>));

/** This project's own words: every file of `lexicon/`, in the order of their names. */
export const readLexicons = (folder: string): LexiconEntry[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readLexicon(readFileSync(join(folder, name), 'utf8'), name));
