import {
  FINALS,
  PREFIXES,
  STACKS,
  subjoinedOf,
  SUFFIXES,
  isSecondSuffix,
  VOWELS,
  WYLIE_TO_LETTER,
} from './letters';

const byLength = (a: string, b: string): number => b.length - a.length;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (texts: Iterable<string>): string => [...texts].sort(byLength).map(escaped).join('|');

// Letters that Wylie writes with + are joined from their parts; ཨ is written by its vowel alone.
const LETTERS = [...WYLIE_TO_LETTER.keys()].filter(
  (wylie) => wylie !== 'a' && !wylie.includes('+'),
);
const VOWEL_SIGNS = new Map([
  ['a', ''],
  ...Array.from(VOWELS, ([sign, wylie]) => [wylie, sign] as const),
]);
const FINAL_SIGNS = new Map(Array.from(FINALS, ([sign, wylie]) => [wylie, sign]));
const PART = new RegExp(
  `(?<letters>(?:(?:${anyOf(LETTERS)})[.+]?)*)(?<vowel>${anyOf(VOWEL_SIGNS.keys())})?(?<finals>(?:${anyOf(FINAL_SIGNS.keys())})*)`,
  'gy',
);
const LETTER = new RegExp(`(?:${anyOf(LETTERS)})[.+]?`, 'g');

/** Letters one above the other; undefined when there is no such stack. */
const stackOf = (letters: string[]): string | undefined => {
  const names = letters.map((letter) => letter.replace(/[.+]$/, ''));
  const isJoined = letters.slice(0, -1).every((letter) => letter.endsWith('+'));
  const isDivided = letters.slice(0, -1).some((letter) => letter.endsWith('.'));
  if (letters.length > 1 && (isDivided || !(isJoined || STACKS.has(names.join('')))))
    return undefined;
  const [root = '', ...below] = names.map((name) => WYLIE_TO_LETTER.get(name) ?? '');
  return root + below.map(subjoinedOf).join('');
};

/** Letters before a vowel: as much as there can be in one stack, plain letters before it. */
const onsetOf = (letters: string[], isFirst: boolean): string | undefined => {
  if (letters.length === 0) return 'ཨ';
  for (let from = 0; from < letters.length; from += 1) {
    const stack = stackOf(letters.slice(from));
    if (stack === undefined) continue;
    const before = letters.slice(0, from).map((letter) => letter.replace(/\.$/, ''));
    const isNative = isFirst
      ? before.length <= 1 && before.every((letter) => PREFIXES.has(letter))
      : before.every((letter) => SUFFIXES.has(letter));
    return isNative
      ? before.map((letter) => WYLIE_TO_LETTER.get(letter) ?? '').join('') + stack
      : undefined;
  }
  return undefined;
};

const endOf = (letters: string[]): string | undefined => {
  const [suffix = '', second = ''] = letters;
  if (
    letters.length > 2 ||
    !SUFFIXES.has(suffix) ||
    (second !== '' && !isSecondSuffix(suffix, second))
  )
    return undefined;
  return letters.map((letter) => WYLIE_TO_LETTER.get(letter) ?? '').join('');
};

const partOf = (
  part: RegExpMatchArray,
  isFirst: boolean,
  mayBeUnfinished: boolean,
): string | undefined => {
  const { letters = '', vowel, finals = '' } = part.groups ?? {};
  const names = letters.match(LETTER) ?? [];
  const signs = finals.replace(/~M`|~M|./g, (name) => FINAL_SIGNS.get(name) ?? '');
  if (vowel !== undefined) {
    const onset = names.length === 0 && !isFirst ? undefined : onsetOf(names, isFirst);
    return onset === undefined ? undefined : onset + (VOWEL_SIGNS.get(vowel) ?? '') + signs;
  }
  if (isFirst) return mayBeUnfinished ? onsetOf(names, true) : undefined;
  return endOf(names);
};

/**
 * The Tibetan of one syllable in Extended Wylie; undefined when it is none.
 * @param mayBeUnfinished also takes letters whose vowel is still to come: rny is རྙ
 */
export const tibetanOf = (wylie: string, mayBeUnfinished = false): string | undefined => {
  let tibetan = '';
  let at = 0;
  for (const part of wylie.matchAll(PART)) {
    if (part[0] === '') break;
    const signs = partOf(part, at === 0, mayBeUnfinished);
    if (signs === undefined) return undefined;
    tibetan += signs;
    at += part[0].length;
  }
  return at === wylie.length && at > 0 ? tibetan : undefined;
};
