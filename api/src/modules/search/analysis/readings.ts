import type { MatchReason } from '@minzong/api-contract';
import { encodeSyllable } from './encoding';
import { fold } from './fold';
import { areInitials, isPinyin } from './pinyin-syllables';
import type { PreparedQuery } from './prepare-query';
import { queryTokens } from './query-tokens';
import type { Unit } from './query-units';
import { runsOf } from './runs';
import { isParticle, skeletonOf, syllablesOf } from './tibetan/syllables';
import { LONGEST_KEY } from './title-keys';
import type { Vocabulary } from './vocabulary';

/** Which fields of a record a reading looks into; without any: all of `tokens` and `latin`. */
export type SearchedField = 'tokens' | 'latin' | 'pinyin' | 'initials' | 'romanised';

/** One way to read a query, as one request to the search server. */
export interface Reading {
  name: 'words' | 'keys' | 'syllables' | 'romanised' | 'skeleton' | 'relaxed';
  /** for the search server: tokens, phrases in quotation marks, exclusions with a minus; at most ten words */
  q: string;
  matchingStrategy: 'all' | 'last' | 'frequency';
  fields: SearchedField[];
  /** what holds certain words is left out, wherever it holds them */
  excludes?: true;
  /** said of what only this reading finds; absent when the match itself tells */
  reason?: MatchReason;
}

/** The search server looks at ten words of a query; a phrase counts as one. */
const MOST_WORDS = 10;

const quoted = (tokens: string[]): string =>
  tokens.length > 1 ? `"${tokens.join(' ')}"` : (tokens[0] ?? '');

const worthOf = ({ worth, number, concept, tokens, text }: Unit): number => {
  if (number?.kind === 'documentNumber') return 1000;
  if (concept !== undefined) return 500;
  return (
    (worth === 'content' ? 100 : worth === 'weak' ? 10 : 0) +
    Math.min(50, tokens.length * 5 + text.length)
  );
};

/** The best of the words, in their order. */
const best = (units: Unit[], limit: number): Unit[] => {
  const kept = new Set([...units].sort((a, b) => worthOf(b) - worthOf(a)).slice(0, limit));
  return units.filter((unit) => kept.has(unit));
};

/** Where the words of a reading stand; a concept stands for words of both kinds. */
const fieldsOf = (q: string, units: Unit[]): SearchedField[] => {
  const others = units.flatMap(({ concept }) => concept?.words ?? []).map(fold);
  const isLatin = /[^\u1401-\u166c\s"0-9-]/.test(q) || others.some((word) => /[a-z]/.test(word));
  const isEncoded = /[\u1401-\u166c0-9]/.test(q);
  return [...(isEncoded ? (['tokens'] as const) : []), ...(isLatin ? (['latin'] as const) : [])];
};

const phraseOf = (text: string): string[] => {
  const tokens = queryTokens(text);
  const latin = tokens.filter((token) => /[a-z]/.test(token));
  const others = tokens.filter((token) => !/[a-z]/.test(token));
  return [latin, others].filter(({ length }) => length > 0).map(quoted);
};

const wordsReading = (units: Unit[], phrases: string[], excluded: string[]): Reading[] => {
  const exclusions = excluded.flatMap(phraseOf).map((phrase) => `-${phrase}`);
  const required = phrases.flatMap(phraseOf);
  const fixed = [...required, ...exclusions].slice(0, MOST_WORDS - 1);
  const words = best(units, MOST_WORDS - fixed.length).map(({ tokens }) => quoted(tokens));
  if (words.length + required.length === 0) return [];
  // The last word may be a beginning, so the words stand last.
  const q = [...fixed, ...words].join(' ');
  const excludes = exclusions.length > 0 ? ({ excludes: true } as const) : {};
  return [{ name: 'words', q, matchingStrategy: 'all', fields: fieldsOf(q, units), ...excludes }];
};

/** How many titles have a word, at most; of a long one its rarest pair tells. */
const titlesWithText = (text: string, vocabulary: Vocabulary): number => {
  const known = vocabulary.latinWords.get(text);
  if (known !== undefined) return known;
  const pairs = pairsIn(text);
  return pairs.length === 0 ? 0 : Math.min(...pairs.map((pair) => vocabulary.countOf(pair)));
};

const titlesWith = ({ text, concept }: Unit, vocabulary: Vocabulary | undefined): number => {
  if (vocabulary === undefined) return 0;
  return Math.max(
    ...[text, ...(concept?.words ?? []).map(fold)].map((word) => titlesWithText(word, vocabulary)),
  );
};

const pairsIn = (text: string): string[] => {
  const characters = Array.from(text);
  return characters.slice(0, -1).map((first, at) => first + (characters[at + 1] ?? ''));
};

/**
 * Some of the words. The server drops the last ones first, so the words of titles stand before those that no
 * title has, the rarer the earlier. When no title has any, it drops the most frequent ones.
 */
const relaxedReading = (units: Unit[], vocabulary?: Vocabulary): Reading[] => {
  const strong = units.filter(({ worth }) => worth === 'content');
  const core = (strong.length > 0 ? strong : units).map((unit) => {
    const titles = titlesWith(unit, vocabulary);
    return { unit, isKnown: titles > 0, titles };
  });
  const inOrder = [...core].sort(
    (a, b) => Number(b.isKnown) - Number(a.isKnown) || a.titles - b.titles,
  );
  const ordered = inOrder.map(({ unit }) => unit);
  const tokens = [...new Set(ordered.flatMap((unit) => unit.tokens))].slice(0, MOST_WORDS);
  if (tokens.length < 2 && core.length === units.length) return [];
  const q = tokens.join(' ');
  // A number tells more than any word of a title, and is rarer.
  const isByTitles = core.some(({ isKnown }) => isKnown) && !units.some(({ number }) => number);
  const matchingStrategy = isByTitles ? 'last' : 'frequency';
  return [
    { name: 'relaxed', q, matchingStrategy, fields: fieldsOf(q, ordered), reason: 'partial' },
  ];
};

const keysReading = (letters: string): Reading[] => {
  const fields: SearchedField[] = [
    ...(isPinyin(letters.replace(/[0-9]/g, '')) ? (['pinyin'] as const) : []),
    ...(areInitials(letters) ? (['initials'] as const) : []),
  ];
  if (fields.length === 0) return [];
  return [{ name: 'keys', q: letters.slice(0, LONGEST_KEY), matchingStrategy: 'all', fields }];
};

const tibetanReadings = (units: Unit[], key: string | undefined): Reading[] => {
  const words = wordsReading(units, [], []).map((reading): Reading => ({
    ...reading,
    name: 'syllables',
    reason: 'syllable',
  }));
  if (key === undefined) return words;
  const q = key.slice(0, LONGEST_KEY);
  return [
    ...words,
    { name: 'romanised', q, matchingStrategy: 'all', fields: ['romanised'], reason: 'syllable' },
  ];
};

/** The syllables of a Tibetan query by their consonants alone: a vowel is easily forgotten or mistyped. */
const skeletonReading = (plain: string): Reading[] => {
  const skeletons = runsOf(plain)
    .filter(({ script }) => script === 'tibetan')
    .flatMap(({ text }) => syllablesOf(text))
    .filter(({ base }) => !isParticle(base))
    .map(({ base }) => encodeSyllable(skeletonOf(base), 'skeleton'));
  if (skeletons.length === 0) return [];
  const q = skeletons.slice(0, MOST_WORDS).join(' ');
  return [{ name: 'skeleton', q, matchingStrategy: 'all', fields: ['tokens'], reason: 'syllable' }];
};

/** The ways to read a query, in the order in which they are to be tried. */
export const readingsOf = (
  query: Omit<PreparedQuery, 'readings'>,
  plain: string,
  vocabulary?: Vocabulary,
): Reading[] => {
  const { units, tibetanUnits, phrases, excluded, letters, romanisedKey } = query;
  const isPlain = phrases.length === 0 && excluded.length === 0;
  return [
    ...wordsReading(units, phrases, excluded),
    ...keysReading(letters),
    ...tibetanReadings(tibetanUnits, romanisedKey),
    ...skeletonReading(isPlain ? plain : ''),
    ...relaxedReading(isPlain ? units : [], vocabulary),
  ];
};
