const VOWEL = /[aeiouy]/;
const LONG_ENOUGH = 3;

const NO_PLURAL = new Set(['news', 'series', 'species', 'lens', 'always']);

const withoutPlural = (word: string): string => {
  if (NO_PLURAL.has(word)) return word;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

const mended = (stem: string): string => {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  return /([^aeiouylsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
};

const withoutTense = (word: string): string => {
  if (word.endsWith('eed')) return word;
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  const stem = ending === undefined ? word : word.slice(0, -ending.length);
  return ending === undefined || stem.length < LONG_ENOUGH || !VOWEL.test(stem)
    ? word
    : mended(stem);
};

const withPlainEnd = (word: string): string => {
  if (word.length > LONG_ENOUGH && word.endsWith('y') && VOWEL.test(word.slice(0, -1)))
    return `${word.slice(0, -1)}i`;
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
};

const isEnglishShaped = (word: string): boolean =>
  word.length > LONG_ENOUGH && /^[a-z]+$/.test(word);

/**
 * The stem of a folded English word: step 1 of M. F. Porter, “An algorithm for suffix stripping” (1980)
 * – plural, -ed, -ing, y → i – and a last e. The steps after it join words of different meaning
 * (policy and police); they are left out. Other words come back as they are.
 */
export const stemOf = (word: string): string =>
  isEnglishShaped(word) ? withPlainEnd(withoutTense(withoutPlural(word))) : word;

const STOP_WORDS = new Set(
  (
    'a an and are as at be been being but by can could did do does for from get had has have how i if in ' +
    'into is it its me my of on or our please shall should so some such tell than that the their them ' +
    'then there these they this those to us want was we were what when where which who whom whose why ' +
    'will with would you your about'
  ).split(' '),
);

/** True for English words that say nothing of what is looked for. */
export const isEnglishStopWord = (word: string): boolean => STOP_WORDS.has(word);
