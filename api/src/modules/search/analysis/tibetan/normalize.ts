const LONG_A = '\u0f71';
const REPLACED: readonly [RegExp, string][] = [
  // Forms of a fixed shape and doubled vowels that are typed one after the other.
  [/\u0fb0/g, LONG_A],
  [/\u0f6a/g, '\u0f62'],
  [/\u0fba/g, '\u0fad'],
  [/\u0fbb/g, '\u0fb1'],
  [/\u0fbc/g, '\u0fb2'],
  [/\u0f7a\u0f7a/g, '\u0f7b'],
  [/\u0f7c\u0f7c/g, '\u0f7d'],
  // Marks of emphasis and the sign for foreign sounds carry no letter.
  [/[\u0f18\u0f19\u0f35\u0f37\u0f39]/g, ''],
];
const SIGNS_AFTER_A_LETTER = /[\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc]{2,}/g;

const rank = (sign: string): number => {
  if (sign >= '\u0f8d') return 0;
  if (sign === LONG_A) return 1;
  if (sign === '\u0f74' || sign === '\u0f75') return 2;
  return sign <= '\u0f7d' || sign === '\u0f80' || sign === '\u0f81' ? 3 : 4;
};

const inOrder = (signs: string): string =>
  Array.from(signs)
    .sort((a, b) => rank(a) - rank(b))
    .join('');

/**
 * A Tibetan syllable as it is compared: composed letters taken apart, signs of a stack in the order
 * subjoined letters, long a, vowels, final signs. NFC does not do the latter: the signs have no combining
 * class by which it could.
 */
export const normalizedSyllable = (syllable: string): string => {
  let plain = syllable.normalize('NFD');
  for (const [form, replacement] of REPLACED) plain = plain.replace(form, replacement);
  return plain.replace(SIGNS_AFTER_A_LETTER, inOrder);
};
