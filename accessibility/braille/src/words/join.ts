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

/** Two words of one character each that belong close together. */
const close: JoinRule = (left, right) => {
  if (!isSingle(left) || !isSingle(right)) return false;
  if (PARTICLES.has(right.text))
    return !PARTICLES.has(left.text) && left.tag !== 'p' && left.tag !== 'c';
  if (PLACE_WORDS.has(right.text)) return isNoun(left) && left.tag !== 'nr';
  if (DIRECTIONS.has(right.text)) return left.tag.startsWith('v');
  if (ADVERBS.has(left.text))
    return right.tag.startsWith('v') || right.tag.startsWith('a') || right.tag === 'zg';
  if (DETERMINERS.has(left.text))
    return ['q', 'n', 't', 'm', 'zg', 'f', 'ng', 'tg'].includes(right.tag);
  return false;
};

const RULES: readonly (readonly [Clause, JoinRule])[] = [
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
  const words: Token[] = [];
  tokens.forEach((token, n) => {
    const last = words.at(-1);
    const clause = last && isAnotherUse(tokens, n) ? 'GF 12.2.2' : clauseFor(last, token);
    if (last && clause) words[words.length - 1] = joined(last, token, clause);
    else words.push(token);
  });
  return words;
};

/** The clause by which a word joins the one before it, if one does. */
const clauseFor = (last: Token | undefined, token: Token): Clause | undefined => {
  if (!last || last.fixed || token.fixed || last.end !== token.start) return undefined;
  const [clause] = RULES.find(([, applies]) => applies(last, token)) ?? [];
  const isShort = lengthOf(last) + lengthOf(token) <= MAX_LENGTH;
  return isShort || clause === 'GF 12.2.5' ? clause : undefined;
};
