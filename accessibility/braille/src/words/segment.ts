import { type Corrections, type ReadyCorrection } from '../corrections';
import { type Dictionary } from '../dictionary/dictionary';
import { numeralAt } from './numerals';
import { type Token } from './token';
import { cut, type Piece } from './viterbi';

const COMPATIBILITY = /[\uF900-\uFAFF]|[\u{2F800}-\u{2FA1F}]/u;

/** The text by which words are looked up: simplified, 々 as what it repeats; as long as the text. */
const lookedUp = (dictionary: Dictionary, text: string): string => {
  let out = '';
  for (const character of text) {
    const simplified =
      dictionary.simplified.get(character) ??
      (COMPATIBILITY.test(character) ? character.normalize('NFC') : character);
    const one = simplified.length === character.length ? simplified : character;
    out += one === '々' ? (out.at(-1) ?? one) : one;
  }
  return out;
};

const token = (
  piece: { start: number; end: number },
  text: string,
  characters: string[],
  rest: Pick<Token, 'readings' | 'tag' | 'source' | 'fixed'>,
): Token => ({ ...piece, text, characters, clause: 'GF 12.2.1', ...rest });

/** A listed word as one token, or as several where it is divided. */
const tokensOf = (dictionary: Dictionary, { start, end, word }: Piece, text: string): Token[] => {
  const own = text.slice(start, end);
  const characters = Array.from(own);
  if (word < 0) {
    const rest = { readings: [''], tag: 'x', source: 'default', fixed: false } as const;
    return [token({ start, end }, own, characters, { ...rest, readings: [''] })];
  }
  const { readings, bounds, tag, fromLexicon } = dictionary.describe(word);
  return divided({ start, text: own, bounds, readings }).map((part) =>
    token(part, part.text, part.characters, {
      readings: part.readings,
      tag,
      source: fromLexicon ? 'lexicon' : 'dictionary',
      fixed: false,
    }),
  );
};

interface Part {
  start: number;
  end: number;
  text: string;
  characters: string[];
  readings: string[];
}

const divided = (whole: {
  start: number;
  text: string;
  bounds: readonly number[];
  readings: readonly string[];
}): Part[] => {
  const characters = Array.from(whole.text);
  const ends = [...whole.bounds, characters.length];
  let at = whole.start;
  let from = 0;
  return ends.map((end) => {
    const own = characters.slice(from, end);
    const text = own.join('');
    const part = { start: at, end: at + text.length, text, characters: own };
    const readings = whole.readings.slice(from, end);
    at = part.end;
    from = end;
    return { ...part, readings };
  });
};

const corrected = (
  dictionary: Dictionary,
  start: number,
  { text, bounds, readings }: ReadyCorrection,
): Token[] => {
  const known = cut(dictionary, text).flatMap((piece) => tokensOf(dictionary, piece, text));
  const spoken = readings ?? known.flatMap((one) => one.readings);
  return divided({ start, text, bounds, readings: spoken }).map((part) =>
    token(part, part.text, part.characters, {
      readings: part.readings,
      tag: 'nz',
      source: 'correction',
      fixed: true,
    }),
  );
};

/**
 * Cuts a run of Chinese characters into words: corrections first, then numbers, the dictionary for
 * the rest.
 * @param text Chinese characters only
 */
export const segment = (
  dictionary: Dictionary,
  corrections: Corrections,
  text: string,
): Token[] => {
  const plain = lookedUp(dictionary, text);
  const tokens: Token[] = [];
  let from = 0;
  const cutUpTo = (end: number): void => {
    const own = plain.slice(from, end);
    for (const piece of own === '' ? [] : cut(dictionary, own)) {
      for (const one of tokensOf(dictionary, piece, own)) {
        tokens.push({ ...one, start: one.start + from, end: one.end + from });
      }
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    const correction = corrections.at(text, at);
    const sure = correction ? corrected(dictionary, at, correction) : numeralAt(plain, at);
    if (sure.length === 0) continue;
    cutUpTo(at);
    tokens.push(...sure);
    from = sure.at(-1)?.end ?? at;
    at = from - 1;
  }
  cutUpTo(text.length);
  return tokens;
};
