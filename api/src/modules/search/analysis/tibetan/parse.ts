import { FINALS, isPrefixOf, LETTER_TO_WYLIE, rootOf, STACKS, SUFFIXES, VOWELS } from './letters';
import { normalizedSyllable } from './normalize';

/** A root letter with what is written below and around it. */
export interface Stack {
  /** its letters in Wylie, from the top */
  letters: string[];
  /** in Wylie; '' where nothing is written: a, or no vowel at all */
  vowel: string;
  /** M, H and the like */
  finals: string;
}

/** A syllable with its stacks in order; `root` is the one that is spoken with the vowel. */
export interface ParsedSyllable {
  stacks: Stack[];
  root: number;
}

const STACK =
  /([\u0f40-\u0f6c])([\u0f90-\u0fbc]*)([\u0f71\u0f72\u0f74\u0f7a-\u0f7d\u0f80]*)([\u0f7e\u0f7f\u0f82-\u0f84]*)/gy;

const stackOf = (match: RegExpMatchArray): Stack | undefined => {
  const [, root = '', subjoined = '', vowels = '', finals = ''] = match;
  const letters = [root, ...Array.from(subjoined, rootOf)].map((letter) =>
    LETTER_TO_WYLIE.get(letter),
  );
  const vowel = vowels === '' ? '' : VOWELS.get(vowels);
  const ends = Array.from(finals, (sign) => FINALS.get(sign));
  if (vowel === undefined || letters.includes(undefined) || ends.includes(undefined))
    return undefined;
  return { letters: letters.map(String), vowel, finals: ends.join('') };
};

const stacksOf = (syllable: string): Stack[] | undefined => {
  const stacks: Stack[] = [];
  let length = 0;
  for (const match of syllable.matchAll(STACK)) {
    const stack = stackOf(match);
    if (stack === undefined) return undefined;
    stacks.push(stack);
    length += match[0].length;
  }
  return stacks.length > 0 && length === syllable.length ? stacks : undefined;
};

/** A stack as Wylie writes its letters: together where no other reading is possible, else with +. */
export const lettersOf = ({ letters }: Stack): string => {
  const together = letters.join('');
  return letters.length === 1 || STACKS.has(together) ? together : letters.join('+');
};

/** Plain letters that could be read in two ways, and where their root is. */
const AMBIGUOUS = new Map([
  ...['d g s', "' g s", 'd b s', 'd m s'].map((letters) => [letters, 1] as const),
  ...['b g s', 'm ng s', 'd ng s'].map((letters) => [letters, 0] as const),
]);

const rootOfPlain = (letters: string[]): number => {
  const [first = '', second = '', third = ''] = letters;
  if (letters.length < 3 || !isPrefixOf(first, second)) return 0;
  return AMBIGUOUS.get(letters.join(' ')) ?? (letters.length > 3 || SUFFIXES.has(third) ? 1 : 0);
};

const isParticle = ({ letters }: Stack): boolean => letters.join() === "'";

/** The stack with a vowel sign or with letters below is the root; else the letters must tell. */
const rootAmong = (stacks: Stack[]): number => {
  const plain = stacks.map(({ letters }) => letters.join('+'));
  const marked = stacks.findIndex(({ vowel, letters }) => vowel !== '' || letters.length > 1);
  const mark = stacks[marked];
  if (mark === undefined) return rootOfPlain(plain);
  const [prefix = '', top = ''] = plain;
  // དགའི: the འ of དགའ has given way to the particle.
  if (marked === 2 && isParticle(mark)) return isPrefixOf(prefix, top) ? 1 : 0;
  if (marked > 2 && isParticle(mark)) return rootOfPlain(plain.slice(0, marked));
  return marked === 1 && isPrefixOf(prefix, mark.letters[0] ?? '') ? 1 : 0;
};

/** Takes a Tibetan syllable apart; undefined when it holds what Wylie has no letters for. */
export const parseSyllable = (syllable: string): ParsedSyllable | undefined => {
  const stacks = stacksOf(normalizedSyllable(syllable));
  return stacks === undefined ? undefined : { stacks, root: rootAmong(stacks) };
};
