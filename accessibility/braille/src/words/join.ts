import { type Clause } from '../cells/clauses';
import {
  ADVERBS,
  DETERMINERS,
  DIRECTIONS,
  PARTICLES,
  PLACE_WORDS,
  PREFIXES,
  SHORT_SUFFIXES,
  SUFFIXES,
} from './affixes';
import { isSingle, lengthOf, type Token } from './token';

/** Longest word that joining may make of words that were apart. */
const MAX_LENGTH = 4;
const MAX_WITH_AFFIX = 8;

const isNoun = ({ tag }: Token): boolean =>
  tag.startsWith('n') || tag === 's' || tag === 'vn' || tag === 'j';
const isVerb = ({ tag }: Token): boolean => tag.startsWith('v') || tag === 'p';
const isNumeral = ({ tag, text }: Token): boolean => tag === 'm' || NUMERAL.test(text);
const NUMERAL = /^[〇零一二三四五六七八九十百千万亿两]+$/;

type JoinRule = (left: Token, right: Token) => boolean;

const suffix: JoinRule = (left, right) => {
  if (!isSingle(right) || !/\p{Script=Han}$/u.test(left.text)) return false;
  if (isNumeral(left) || left.tag.startsWith('u') || left.tag === 'c') return false;
  if (SUFFIXES.has(right.text)) {
    if (right.text === '们') return true;
    return (
      lengthOf(left) >= 2 && (isNoun(left) || isVerb(left) || left.tag === 'a' || left.tag === 'b')
    );
  }
  if (!SHORT_SUFFIXES.has(right.text) || lengthOf(left) !== 2) return false;
  return isNoun(left) || left.tag === 'x' || left.tag === 'vn';
};

const prefix: JoinRule = (left, right) =>
  isSingle(left) &&
  PREFIXES.has(left.text) &&
  lengthOf(right) <= 3 &&
  lengthOf(right) >= 1 &&
  isNoun(right);

const repeated: JoinRule = (left, right) =>
  isSingle(left) && left.text === right.text && !isNumeral(left);

/** 他用 by itself, or after 作 and 移, means another use (GF 11.2's example), not what he uses. */
const isAnotherUse = (tokens: readonly Token[], n: number): boolean => {
  if (tokens[n - 1]?.text !== '他' || tokens[n]?.text !== '用') return false;
  const isWhole = tokens.length === 2;
  return isWhole || (tokens.length === n + 1 && /[作移挪]$/.test(tokens[n - 2]?.text ?? ''));
};

/** 我的, 走了, 看着: a particle joins a word of one character, unless that tells a place or counts. */
const particle: JoinRule = (left, right) =>
  isSingle(left) &&
  isSingle(right) &&
  PARTICLES.has(right.text) &&
  !PARTICLES.has(left.text) &&
  !/^(?:p|c|f|q|m|u)/.test(left.tag);

const isAdverbWithVerb: JoinRule = (left, right) =>
  ADVERBS.has(left.text) && (/^[va]/.test(right.tag) || right.tag === 'zg' || right.text === '美');

/** Two words of one character each that belong close together. */
const close: JoinRule = (left, right) => {
  if (!isSingle(left) || !isSingle(right)) return false;
  if (isAdverbWithVerb(left, right)) return true;
  if (PLACE_WORDS.has(right.text) && isNoun(left) && left.tag !== 'nr') return true;
  if (DIRECTIONS.has(right.text) && left.tag.startsWith('v')) return true;
  return DETERMINERS.has(left.text) && MEASURED.has(right.tag);
};

const MEASURED = new Set(['q', 'n', 't', 'm', 'zg', 'f', 'ng', 'tg']);

const RULES: Rules = [
  ['GF 12.2.5', suffix],
  ['GF 12.2.5', prefix],
  ['GF 12.2.4', repeated],
  ['GF 12.2.6', close],
];

const joined = (left: Token, right: Token, clause: Clause): Token => ({
  ...left,
  end: right.end,
  text: left.text + right.text,
  characters: [...left.characters, ...right.characters],
  readings: [...left.readings, ...right.readings],
  source: worse(left, right),
  clause,
});

const ORDER = ['correction', 'lexicon', 'dictionary', 'context', 'default'] as const;
const worse = (left: Token, right: Token): Token['source'] =>
  ORDER.indexOf(left.source) > ORDER.indexOf(right.source) ? left.source : right.source;

/**
 * Joins words that braille writes as one although the list has them apart (GF 0019-2018 12.2.2 to
 * 12.2.6). What a proof-reader has divided stays divided.
 */
export const joinWords = (tokens: readonly Token[]): Token[] => {
  // Particles first: 也 做过, not 也做 过.
  const withParticles = joinBy(tokens, [['GF 12.2.6', particle]]);
  return joinBy(withParticles, RULES);
};

type Rules = readonly (readonly [Clause, JoinRule])[];

const joinBy = (tokens: readonly Token[], rules: Rules): Token[] => {
  const words: Token[] = [];
  tokens.forEach((token, n) => {
    const last = words.at(-1);
    const clause = last && isAnotherUse(tokens, n) ? 'GF 12.2.2' : clauseFor(last, token, rules);
    if (last && clause) words[words.length - 1] = joined(last, token, clause);
    else words.push(token);
  });
  return words;
};

/** The clause by which a word joins the one before it, if one does. */
const clauseFor = (last: Token | undefined, token: Token, rules: Rules): Clause | undefined => {
  if (!last || last.fixed || token.fixed || last.end !== token.start) return undefined;
  const [clause] = rules.find(([, applies]) => applies(last, token)) ?? [];
  const longest = clause === 'GF 12.2.5' ? MAX_WITH_AFFIX : MAX_LENGTH;
  return lengthOf(last) + lengthOf(token) <= longest ? clause : undefined;
};
