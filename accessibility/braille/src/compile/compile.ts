import { createDictionary, type Dictionary, type DictionaryData } from '../dictionary/dictionary';
import { buildTrie } from '../dictionary/trie';
import { type Entries, type Entry } from './entry';
import { type LexiconEntry } from './lexicon';
import { createSplitter } from './split';

/** A word of our own is met often enough to win over its parts. */
const LEXICON_FREQUENCY = 400;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Adds the lexicon: its bounds and readings decide, whatever the lists say. */
export const addLexicon = (entries: Entries, lexicon: readonly LexiconEntry[]): void => {
  for (const { word, bounds, readings, frequency } of lexicon) {
    const known = entries.get(word);
    const spelled = Array.from(word).map(
      (character) => entries.get(character)?.readings[0] ?? 'yi1',
    );
    entries.set(word, {
      word,
      readings: readings ?? known?.readings ?? spelled,
      frequency: frequency ?? Math.max(known?.frequency ?? 0, LEXICON_FREQUENCY),
      tag: known?.tag ?? 'nz',
      bounds: bounds.length > 0 || Array.from(word).length > 1 ? bounds : [],
      fromLexicon: true,
    });
  }
};

const numbering = (): { of(value: string): number; all: string[] } => {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    of: (value) => {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, all.length);
      return all.push(value) - 1;
    },
  };
};

const maskOf = (bounds: readonly number[]): number =>
  bounds.reduce((mask, bound) => (bound <= 32 ? mask | (1 << (bound - 1)) : mask), 0) >>> 0;

const layDown = (
  sorted: readonly Entry[],
  shared: Pick<DictionaryData, 'heteronyms' | 'simplified'>,
): DictionaryData => {
  const total = sorted.reduce((sum, { frequency }) => sum + frequency, 0);
  const syllables = numbering();
  const tags = numbering();
  const codes: number[] = [];
  const starts = sorted.map(({ readings }) => {
    const start = codes.length;
    for (const one of readings) codes.push(syllables.of(one));
    return start;
  });
  return {
    ...shared,
    ...buildTrie(sorted.map(({ word }) => word)),
    cost: Float32Array.from(sorted, ({ frequency }) => Math.log(total / frequency)),
    tagOf: Uint8Array.from(sorted, ({ tag }) => tags.of(tag)),
    readingStart: Uint32Array.from([...starts, codes.length]),
    readings: Uint16Array.from(codes),
    boundsOf: Uint32Array.from(sorted, ({ bounds }) => maskOf(bounds ?? [])),
    lexiconWord: Uint8Array.from(sorted, ({ fromLexicon }) => Number(fromLexicon)),
    syllables: syllables.all,
    tags: tags.all,
  };
};

/**
 * Compiles words into what the translator loads. Long words are divided here, once, where they are
 * made of words (GF 12.2.1).
 */
export const compileDictionary = (
  entries: Entries,
  heteronyms: ReadonlyMap<string, readonly string[]>,
  simplified: ReadonlyMap<string, string>,
): DictionaryData => {
  const sorted = [...entries.values()].sort((a, b) => byCodeUnits(a.word, b.word));
  const shared = { heteronyms, simplified };
  const draft: Dictionary = createDictionary(layDown(sorted, shared));
  const split = createSplitter(draft, entries);
  for (const entry of sorted) entry.bounds ??= split(entry);
  return layDown(sorted, shared);
};
