import type { SynonymGroup } from '@minzong/api-contract';
import { createHash } from 'node:crypto';
import { encodeNumber } from './encoding';
import { fold } from './fold';
import { queryTokens } from './query-tokens';
import { titleKey } from './title-keys';

/** A word that the desk has given other words for. */
export interface Concept {
  /** how the word is found in a query: folded, without spaces and punctuation */
  key: string;
  /** stands for the word and all its other words in a query to the search server */
  token: string;
  /** the word and its other words, as the desk wrote them */
  words: string[];
}

/** What the desk has decided about words that mean the same. */
export interface SynonymIndex {
  /** by {@link Concept.key} */
  concepts: ReadonlyMap<string, Concept>;
  /** UTF-16 units of the longest key */
  longestKey: number;
  /** the `synonyms` setting of the search server */
  meilisearchSynonyms: () => Record<string, string[]>;
}

const HASH_PARTS = 3;
const tokenOf = (key: string): string => {
  const hash = createHash('sha256').update(key).digest();
  return encodeNumber(
    'concept',
    Array.from({ length: HASH_PARTS }, (_, part) => hash.readUInt32BE(part * 4)),
  );
};

const addGroup = (words: Map<string, Set<string>>, { kind, words: group }: SynonymGroup): void => {
  for (const [at, word] of group.entries()) {
    const key = titleKey(word);
    if (key === '' || (kind === 'narrower' && at > 0)) continue;
    const held = words.get(key) ?? new Set<string>();
    for (const other of [word, ...group]) held.add(other);
    words.set(key, held);
  }
};

/**
 * Takes the groups of the desk. A word in several groups has the words of all of them; they are not chained:
 * a group joins its own words only. Of a narrower group only the first word finds the others.
 */
export const createSynonymIndex = (groups: readonly SynonymGroup[]): SynonymIndex => {
  const wordsByKey = new Map<string, Set<string>>();
  for (const group of groups) addGroup(wordsByKey, group);
  const concepts = new Map(
    [...wordsByKey].map(([key, words]) => [key, { key, token: tokenOf(key), words: [...words] }]),
  );
  return {
    concepts,
    longestKey: Math.max(0, ...Array.from(concepts.keys(), ({ length }) => length)),
    meilisearchSynonyms: () =>
      Object.fromEntries(
        Array.from(concepts.values(), ({ token, words }) => [
          token,
          [
            ...new Set(
              words.map((word) => queryTokens(fold(word)).join(' ')).filter((t) => t !== ''),
            ),
          ],
        ]),
      ),
  };
};

/** No decisions of the desk. */
export const NO_SYNONYMS: SynonymIndex = createSynonymIndex([]);
