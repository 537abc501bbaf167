import type { MatchReason } from '@minzong/api-contract';
import { fold } from './fold';
import { stemOf } from './latin';
import { numbersIn, type NumberFound } from './numbers';
import type { PreparedQuery } from './prepare-query';
import type { Unit } from './query-units';
import { runsOf } from './runs';
import { syllableBase, syllablesOf } from './tibetan/syllables';
import { titleKey } from './title-keys';

/** Looks for one thing in a folded text: where `needle` stands, `end` says where the match ends, if it is one. */
export interface Sought {
  needle: string;
  /** the end of the match that begins at `at`, or -1 */
  end: (folded: string, at: number) => number;
  /** which word of the query it stands for: the matches of one word count as one */
  word: number;
  weight: number;
  /** why a match is one although it is not what was typed; undefined: to be seen from the original */
  reason?: MatchReason;
}

export interface Seeker extends Sought {
  /** the pairs of characters of a long word, for where it is not whole */
  parts: readonly Sought[];
}

const isWordSign = (text: string, at: number): boolean => /[a-z0-9]/.test(text[at] ?? ' ');
const TIBETAN_SIGN = /[\u0f00\u0f18\u0f19\u0f35\u0f37\u0f39\u0f40-\u0f84\u0f86-\u0fbc]/;
const LONGEST_WORD = 80;

const endOfSigns = (text: string, at: number, isSign: (sign: string) => boolean): number => {
  let end = at;
  while (end - at < LONGEST_WORD && end < text.length && isSign(text[end] ?? '')) end += 1;
  return end;
};

const literal = (needle: string): Pick<Seeker, 'needle' | 'end'> => ({
  needle,
  end: (_, at) => at + needle.length,
});

const latinWord = (word: string): Pick<Seeker, 'needle' | 'end'> => {
  const stem = stemOf(word);
  const needle = word.startsWith(stem) ? stem : stem.slice(0, -1);
  return {
    needle,
    end: (text, at) => {
      if (isWordSign(text, at - 1)) return -1;
      const end = endOfSigns(
        text,
        at,
        (sign) => /[\p{L}\p{M}0-9]/u.test(sign) && !/[\p{sc=Han}]/u.test(sign),
      );
      const found = text.slice(at, end);
      return found.startsWith(word) || stemOf(found) === stem ? end : -1;
    },
  };
};

const tibetanWords = (text: string, isBeginning: boolean): Pick<Seeker, 'needle' | 'end'> => {
  const bases = syllablesOf(text).map(({ base }) => base);
  return {
    needle: bases[0] ?? '',
    end: (folded, at) => {
      if (TIBETAN_SIGN.test(folded[at - 1] ?? ' ')) return -1;
      let end = at;
      for (const [index, base] of bases.entries()) {
        const from = index === 0 ? at : end + 1;
        end = endOfSigns(folded, from, (sign) => TIBETAN_SIGN.test(sign));
        const found = syllableBase(folded.slice(from, end));
        const mayBegin = isBeginning && index === bases.length - 1;
        if (found !== base && !(mayBegin && found.startsWith(base))) return -1;
      }
      return end;
    },
  };
};

const textSeeker = (text: string, isBeginning = false): Pick<Seeker, 'needle' | 'end'> => {
  const [run, ...others] = runsOf(text);
  if (run === undefined || others.length > 0) return literal(text);
  if (run.script === 'latin') return latinWord(run.text);
  return run.script === 'tibetan' ? tibetanWords(run.text, isBeginning) : literal(run.text);
};

const CHINESE_DIGITS = '零一二三四五六七八九';
/** 1 to 999 as clauses are numbered in Chinese: 十二, 一百零三. */
const chineseNumeral = (number: number): string => {
  if (number > 999) return String(number);
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ];
  const sign = (digit: number): string => CHINESE_DIGITS[digit] ?? '';
  const hundred = hundreds > 0 ? `${sign(hundreds)}百` : '';
  const ten = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : sign(tens)}十` : '';
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return hundred + ten + zero + (ones > 0 ? sign(ones) : '');
};

const sameNumber = (a: NumberFound, numbers: number[]): boolean =>
  a.kind === 'documentNumber' && a.numbers.join() === numbers.join();

const NUMBER_CONTEXT = 16;
const documentNumberSeeker = (numbers: number[]): Pick<Seeker, 'needle' | 'end'> => {
  const needle = `${String(numbers[1] ?? 0)}号`;
  return {
    needle,
    end: (folded, at) => {
      const end = at + needle.length;
      const found = numbersIn(folded.slice(Math.max(0, at - NUMBER_CONTEXT), end));
      return found.some((number) => sameNumber(number, numbers)) ? end : -1;
    },
  };
};

const numberSeekers = ({
  kind,
  numbers,
}: NonNullable<Unit['number']>): Pick<Seeker, 'needle' | 'end'>[] => {
  const [number = 0] = numbers;
  if (kind === 'documentNumber') return [documentNumberSeeker(numbers)];
  if (kind === 'year')
    return [
      literal(String(number)),
      literal(
        Array.from(String(number), (d) =>
          d === '0' ? '〇' : (CHINESE_DIGITS[Number(d)] ?? ''),
        ).join(''),
      ),
    ];
  return [literal(`第${String(number)}条`), literal(`第${chineseNumeral(number)}条`)];
};

const CONTENT_WEIGHT = 10;
const weightOf = (text: string): number => CONTENT_WEIGHT + Math.min(text.length, CONTENT_WEIGHT);

const seekersOfUnit = (unit: Unit, word: number): Sought[] => {
  const weight = weightOf(unit.text);
  if (unit.number !== undefined)
    return numberSeekers(unit.number).map((seeker) => ({ ...seeker, word, weight }));
  const own = { ...textSeeker(unit.text, unit.isBeginning), word, weight };
  const others = (unit.concept?.words ?? [])
    // What holds the typed word itself is found by that word, and is no synonym to a reader.
    .filter((other) => !titleKey(other).includes(unit.concept?.key ?? ''))
    .map((other): Sought => ({ ...textSeeker(fold(other)), word, weight, reason: 'synonym' }));
  return [own, ...others];
};

const prepared = new WeakMap<PreparedQuery, Seeker[]>();

/** The Tibetan of a query in Wylie: another way to say the same words. */
const tibetanSeekers = ({ tibetanUnits, units }: PreparedQuery): Sought[] =>
  tibetanUnits.flatMap(seekersOfUnit).map((seeker) => ({
    ...seeker,
    word: Math.min(seeker.word, units.length - 1),
    reason: 'syllable',
  }));

const phraseSeekers = ({ phrases, units }: PreparedQuery): Sought[] =>
  phrases.map((phrase, at) => ({
    ...textSeeker(phrase.trim()),
    word: units.length + at,
    weight: weightOf(phrase) * 2,
  }));

const PAIR_WEIGHT = 2;
const LONG_WORD = 3;

const pairsOf = ({ needle, word, reason }: Sought): Sought[] => {
  const isTyped = reason === undefined && needle.length >= LONG_WORD;
  if (!isTyped || !/^[\p{sc=Han}\p{sc=Yi}]+$/u.test(needle)) return [];
  const characters = Array.from(needle);
  return characters
    .slice(0, -1)
    .map((first, at) => first + (characters[at + 1] ?? ''))
    .map((pair) => ({ ...literal(pair), word, weight: PAIR_WEIGHT, reason: 'partial' }));
};

/** What a prepared query looks for in a text. */
export const seekersOf = (query: PreparedQuery): Seeker[] => {
  const held = prepared.get(query);
  if (held !== undefined) return held;
  const all = [
    ...query.units.flatMap(seekersOfUnit),
    ...phraseSeekers(query),
    ...tibetanSeekers(query),
  ];
  const seekers = all
    .filter(({ needle }) => needle !== '')
    .map((sought) => ({ ...sought, parts: pairsOf(sought) }));
  prepared.set(query, seekers);
  return seekers;
};
