import { Converter } from 'opencc-js';

type ConvertFrom = (options: { from: string; to: string }) => (text: string) => string;
// The package's types import each other without extensions, which Node's rules of resolution cannot follow.
const converter = Converter as unknown as ConvertFrom;

const UNITS = 0x10000;
const SURROGATES = { first: 0xd800, last: 0xdfff };
const isSurrogate = (unit: number): boolean => unit >= SURROGATES.first && unit <= SURROGATES.last;

const isHan = /\p{sc=Han}/u;
const IN_GB2312 = (() => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
})();

/** True for the 6,763 characters of GB/T 2312, in which simplified texts are written. */
export const isPlainHan = (character: string): boolean => IN_GB2312.has(character);

const standard = converter({ from: 't', to: 'cn' });
const regional = ['hk', 'tw'].map((from) => converter({ from, to: 'cn' }));
// Japanese forms are read last and never over a simplified character: 芸 is 藝 there and rue here.
const japanese = converter({ from: 'jp', to: 'cn' });

// In simplified texts 著 is a word of its own; in others it is mostly 着, which must be found too.
const TWO_FORMS: Readonly<Record<string, string>> = { 著: '着' };

const simplified = (character: string): string => {
  const ways = isPlainHan(character) ? [standard] : [standard, ...regional, japanese];
  for (const convert of ways) {
    const converted = convert(character);
    if (converted !== character && converted.length === character.length) return converted;
  }
  return TWO_FORMS[character] ?? character;
};

// Quotation marks, the brackets of document numbers and the dots in names are typed as each keyboard has them.
const SIGNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('〔〖【［', (sign) => [sign, '['])),
  ...Object.fromEntries(Array.from('〕〗】］', (sign) => [sign, ']'])),
  ...Object.fromEntries(Array.from('“”„‟「」『』﹁﹂＂', (sign) => [sign, '"'])),
  ...Object.fromEntries(Array.from('‘’‛＇ʼ', (sign) => [sign, "'"])),
  ...Object.fromEntries(Array.from('•‧・∙⋅･', (sign) => [sign, '·'])),
  '\u0f0c': '\u0f0b',
  '\u0f0e': '\u0f0d',
  '\u0f0f': '\u0f0d',
  '\u0f11': '\u0f0d',
};

const withoutMarks = (character: string): string => {
  const [base = character, ...marks] = Array.from(character.normalize('NFD'));
  return /[a-z]/.test(base) && marks.every((mark) => /\p{M}/u.test(mark)) ? base : character;
};

const digitOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

const foldedCharacter = (character: string): string => {
  const sign = SIGNS[character];
  if (sign !== undefined) return sign;
  if (/\p{Cc}/u.test(character)) return ' ';
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  const compatible = character.normalize('NFKC');
  const lower = (compatible.length === 1 ? compatible : character).toLowerCase();
  const plain = withoutMarks(lower.length === 1 ? lower : character);
  return isHan.test(plain) ? simplified(plain) : plain;
};

/** For every UTF-16 unit the one it is folded to; surrogates stay. Takes about 0.1 s, once. */
export const createFoldTable = (): Uint16Array => {
  const table = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const folded = isSurrogate(unit) ? '' : foldedCharacter(String.fromCharCode(unit));
    table[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
  }
  return table;
};

/** The folded form of a character of two units; the same when that would be one unit. */
export const foldedPair = (pair: string): string => {
  const lower = pair.normalize('NFKC').toLowerCase();
  const folded = lower.length === pair.length ? lower : pair;
  return isHan.test(folded) ? simplified(folded) : folded;
};
