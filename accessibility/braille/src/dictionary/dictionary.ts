import { childOf, type Trie } from './trie';

/** What is said of one word of the dictionary. */
export interface DictionaryWord {
  /** Numbered pinyin, one for each character. */
  readings: readonly string[];
  /** Where a braille word ends inside of it, counted in characters: 中华人民共和国 has 2 and 4. */
  bounds: readonly number[];
  /** Part of speech as in jieba's list: n, v, nr (person), ns (place), i (idiom) … */
  tag: string;
  /** True where this project's own lexicon decides. */
  fromLexicon: boolean;
}

/** Everything that lies in the compiled file. */
export interface DictionaryData extends Trie {
  syllables: readonly string[];
  tags: readonly string[];
  /** Characters with more than one reading. */
  heteronyms: ReadonlyMap<string, readonly string[]>;
  /** Traditional character → simplified, where words are listed by the latter. */
  simplified: ReadonlyMap<string, string>;
  /** −ln of a word's probability: rarer words cost more. */
  cost: Float32Array;
  tagOf: Uint8Array;
  readingStart: Uint32Array;
  readings: Uint16Array;
  /** Bit n: a braille word ends after character n + 1. */
  boundsOf: Uint32Array;
  lexiconWord: Uint8Array;
}

export interface Dictionary {
  readonly heteronyms: ReadonlyMap<string, readonly string[]>;
  readonly simplified: ReadonlyMap<string, string>;
  /** Calls back for every word that begins at `at`, shorter ones first. */
  wordsAt(text: string, at: number, found: (length: number, word: number) => void): void;
  find(text: string): number;
  cost(word: number): number;
  tag(word: number): string;
  describe(word: number): DictionaryWord;
}

const boundsIn = (mask: number): number[] => {
  const bounds: number[] = [];
  for (let n = 0; n < 32; n += 1) if ((mask >>> n) & 1) bounds.push(n + 1);
  return bounds;
};

/** Opens what compiling has made; `readDictionary` reads it from the file's bytes. */
export const createDictionary = (data: DictionaryData): Dictionary => {
  const wordsAt: Dictionary['wordsAt'] = (text, at, found) => {
    let node = 0;
    for (let end = at; end < text.length; end += 1) {
      node = childOf(data, node, text.charCodeAt(end));
      if (node < 0) return;
      const word = data.wordAt[node] ?? -1;
      if (word >= 0) found(end + 1 - at, word);
    }
  };
  const find = (text: string): number => {
    let node = 0;
    for (let n = 0; n < text.length; n += 1) {
      node = childOf(data, node, text.charCodeAt(n));
      if (node < 0) return -1;
    }
    return text === '' ? -1 : (data.wordAt[node] ?? -1);
  };
  const readingsOf = (word: number): string[] => {
    const from = data.readingStart[word] ?? 0;
    const codes = data.readings.subarray(from, data.readingStart[word + 1] ?? from);
    return Array.from(codes, (code) => data.syllables[code] ?? '');
  };
  const tag = (word: number): string => data.tags[data.tagOf[word] ?? 0] ?? '';
  return {
    heteronyms: data.heteronyms,
    simplified: data.simplified,
    wordsAt,
    find,
    cost: (word) => data.cost[word] ?? 0,
    tag,
    describe: (word) => ({
      readings: readingsOf(word),
      bounds: boundsIn(data.boundsOf[word] ?? 0),
      tag: tag(word),
      fromLexicon: data.lexiconWord[word] === 1,
    }),
  };
};
