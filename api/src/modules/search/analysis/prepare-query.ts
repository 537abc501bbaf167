import type { MatchReason } from '@minzong/api-contract';
import { documentNumbers } from './document-numbers';
import { fold } from './fold';
import { areInitials, isPinyin } from './pinyin-syllables';
import { pinyinOf } from './pinyin';
import { queryParts } from './query-parts';
import { romanisedQueryKey, tibetanOfQuery } from './romanised-query';
import { runsOf, withoutInvisible } from './runs';
import type { SynonymIndex } from './synonyms';
import { queryTokens } from './query-tokens';
import { LONGEST_KEY, titleKey } from './title-keys';
import { unitsOf, type Unit } from './query-units';

/** Which fields of a record a reading looks into; without any: all of `tokens` and `latin`. */
export type SearchedField = 'tokens' | 'latin' | 'pinyin' | 'initials' | 'romanised';

/** One way to read a query, as one request to the search server. */
export interface Reading {
  name: 'words' | 'relaxed' | 'keys' | 'syllables' | 'romanised';
  /** for the search server: tokens, phrases in quotation marks, exclusions with a minus; at most ten words */
  q: string;
  matchingStrategy: 'all' | 'frequency';
  fields: SearchedField[];
  /** said of what only this reading finds; absent when the match itself tells */
  reason?: MatchReason;
}

/** A query as the search understands it. */
export interface PreparedQuery {
  /** as typed, without invisible signs, spaces evened */
  typed: string;
  /** {@link typed}, folded */
  folded: string;
  /** in the order in which they are to be tried; none when there is nothing to look for */
  readings: Reading[];
  /** what the matcher marks */
  units: Unit[];
  /** the same in Tibetan, when the query may be Wylie */
  tibetanUnits: Unit[];
  phrases: string[];
  excluded: string[];
  /** Latin letters, when they may be pinyin or initials of Chinese words */
  letters: string;
  /** of Latin letters that may be a Tibetan name in some transcription */
  romanisedKey?: string;
  titleKey: string;
  /** 文号 named in the query, as {@link documentNumbers} writes them */
  documentNumbers: string[];
  /** 第三条 */
  clause?: { number: number; addition: number };
}

export interface QueryOptions {
  synonyms: SynonymIndex;
  /** search what was typed and nothing that is merely like it */
  exactly: boolean;
}

const LONGEST_QUERY = 400;
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

/** Without words that say nothing, and without single characters except the last one: it may be a beginning. */
const contentOf = (units: Unit[]): Unit[] => {
  const content = units.filter(({ worth }) => worth !== 'stop');
  const named = content.filter(({ number }) => number?.kind !== 'clause');
  const wanted = named.length > 0 ? named : content;
  const known = wanted.length > 0 ? wanted : units;
  const whole = known.filter((unit, at) => !unit.isBeginning || at === known.length - 1);
  return whole.length > 0 ? whole : known.slice(-1);
};

const fieldsOf = (tokens: string): SearchedField[] => {
  const isLatin = /[^\u1401-\u166c\s"0-9-]/.test(tokens);
  const isEncoded = /[\u1401-\u166c0-9]/.test(tokens);
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
  return [{ name: 'words', q, matchingStrategy: 'all', fields: fieldsOf(q) }];
};

const relaxedReading = (units: Unit[]): Reading[] => {
  const tokens = [...new Set(best(units, MOST_WORDS).flatMap((unit) => unit.tokens))].slice(
    0,
    MOST_WORDS,
  );
  if (tokens.length < 2) return [];
  const q = tokens.join(' ');
  return [
    { name: 'relaxed', q, matchingStrategy: 'frequency', fields: fieldsOf(q), reason: 'partial' },
  ];
};

/** Latin letters over spaces, tones and apostrophes; Han characters among them by how they are read. */
const lettersOf = (plain: string): string => {
  const runs = runsOf(plain);
  if (!runs.some(({ script }) => script === 'latin')) return '';
  if (runs.some(({ script }) => script === 'tibetan' || script === 'yi')) return '';
  return runs
    .map(({ script, text }) =>
      script === 'han'
        ? pinyinOf(text)
            .map(({ letters }) => letters)
            .join('')
        : text.replace(/(?<=[a-z])[1-5]/g, ''),
    )
    .join('')
    .replaceAll('v', 'u');
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

const clauseOf = (units: Unit[]): PreparedQuery['clause'] => {
  const [number = 0, addition = 0] =
    units.find((unit) => unit.number?.kind === 'clause')?.number?.numbers ?? [];
  return number === 0 ? undefined : { number, addition };
};

/** Reads a query. For any string; with `readings` empty when there is nothing in it to look for. */
export const prepareQuery = (q: string, { synonyms }: QueryOptions): PreparedQuery => {
  const typed = withoutInvisible(q.slice(0, LONGEST_QUERY).toWellFormed())
    .replace(/\s+/g, ' ')
    .trim();
  const folded = fold(typed);
  const { plain, phrases, excluded } = queryParts(folded);
  const isPlain = phrases.length === 0 && excluded.length === 0;
  const all = unitsOf(plain, synonyms);
  const units = contentOf(all);
  const letters = isPlain ? lettersOf(plain) : '';
  const tibetan = isPlain ? tibetanOfQuery(typed) : undefined;
  const tibetanUnits = tibetan === undefined ? [] : contentOf(unitsOf(tibetan, synonyms));
  const romanisedKey = isPlain ? romanisedQueryKey(typed) : undefined;
  const clause = clauseOf(all);
  return {
    ...{ typed, folded, units, tibetanUnits, phrases, excluded, letters },
    readings: [
      ...wordsReading(units, phrases, excluded),
      ...keysReading(letters),
      ...tibetanReadings(tibetanUnits, romanisedKey),
      ...relaxedReading(isPlain ? units : []),
    ],
    titleKey: titleKey(typed),
    documentNumbers: documentNumbers(typed),
    ...(romanisedKey === undefined ? {} : { romanisedKey }),
    ...(clause === undefined ? {} : { clause }),
  };
};
