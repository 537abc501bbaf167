import { STACKS } from './letters';
import { lettersOf, parseSyllable, type ParsedSyllable, type Stack } from './parse';

/** g.ya: without the dot it would be read as the stack gya. */
const dotBefore = (at: number, { stacks, root }: ParsedSyllable): string => {
  const [before, stack] = [stacks[at - 1], stacks[at]];
  if (at !== 1 || root !== 1 || before === undefined || stack === undefined) return '';
  return STACKS.has(lettersOf(before) + lettersOf(stack)) ? '.' : '';
};

const isSpoken = (at: number, { stacks, root }: ParsedSyllable): boolean => {
  const stack = stacks[at];
  if (at === root || stack === undefined) return at === root;
  if (at < root) return false;
  // འང, འམ after a syllable: a vowel of their own. So has every later stack, as in པདྨ.
  const isParticle = stack.letters.join() === "'" && at + 1 < stacks.length;
  return isParticle || stack.letters.length > 1;
};

const wylieOfStack = (stack: Stack, spoken: boolean): string => {
  const letters = lettersOf(stack);
  const vowel = stack.vowel === '' && spoken ? 'a' : stack.vowel;
  return (letters === 'a' ? '' : letters) + vowel + stack.finals;
};

/**
 * A Tibetan syllable in Extended Wylie (EWTS, The Tibetan & Himalayan Library, 2004); undefined when it
 * holds what Wylie has no letters for.
 */
export const wylieOf = (syllable: string): string | undefined => {
  const parsed = parseSyllable(syllable);
  return parsed?.stacks
    .map((stack, at) => dotBefore(at, parsed) + wylieOfStack(stack, isSpoken(at, parsed)))
    .join('');
};
