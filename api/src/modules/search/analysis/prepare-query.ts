import { documentNumbers } from './document-numbers';
import { fold } from './fold';
import { pinyinOf } from './pinyin';
import { queryParts } from './query-parts';
import { unitsOf, type Unit } from './query-units';
import { readingsOf, type Reading } from './readings';
import { romanisedQueryKey, tibetanOfQuery } from './romanised-query';
import { runsOf, withoutInvisible } from './runs';
import type { SynonymIndex } from './synonyms';
import { titleKey } from './title-keys';
import type { Vocabulary } from './vocabulary';

export type { Reading, SearchedField } from './readings';

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
  /** what titles are written with: tells the words of a subject from the words around it */
  vocabulary?: Vocabulary;
}

const LONGEST_QUERY = 400;
/** Without words that say nothing, and without single characters except the last one: it may be a beginning. */
const contentOf = (units: Unit[]): Unit[] => {
  const content = units.filter(({ worth }) => worth !== 'stop');
  const named = content.filter(({ number }) => number?.kind !== 'clause');
  const wanted = named.length > 0 ? named : content;
  const known = wanted.length > 0 ? wanted : units;
  const whole = known.filter((unit, at) => !unit.isBeginning || at === known.length - 1);
  return whole.length > 0 ? whole : known.slice(-1);
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

const clauseOf = (units: Unit[]): PreparedQuery['clause'] => {
  const [number = 0, addition = 0] =
    units.find((unit) => unit.number?.kind === 'clause')?.number?.numbers ?? [];
  return number === 0 ? undefined : { number, addition };
};

/** Reads a query. For any string; with `readings` empty when there is nothing in it to look for. */
export const prepareQuery = (q: string, { synonyms, vocabulary }: QueryOptions): PreparedQuery => {
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
  const query: Omit<PreparedQuery, 'readings'> = {
    ...{ typed, folded, units, tibetanUnits, phrases, excluded, letters },
    titleKey: titleKey(typed),
    documentNumbers: documentNumbers(typed),
    ...(romanisedKey === undefined ? {} : { romanisedKey }),
    ...(clause === undefined ? {} : { clause }),
  };
  return { ...query, readings: readingsOf(query, plain, vocabulary) };
};
