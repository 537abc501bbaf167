import { pinyin } from 'pinyin-pro';

const held = new Map<string, string[]>();

const FUZZY: readonly [RegExp, string][] = [
  [/^([zcs])h/, '$1'],
  [/^n(?=[aeiou])/, 'l'],
  [/^hu?(?=a|o|u|e)/, 'f'],
  [/ng$/, 'n'],
];

/** How a Han character can be read, without tones. */
export const soundsOf = (character: string): string[] => {
  let sounds = held.get(character);
  if (sounds === undefined) {
    sounds = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
    held.set(character, sounds);
  }
  return sounds;
};

/** A reading as those hear it who do not tell zh from z, n from l, f from h, ng from n. */
export const fuzzySound = (sound: string): string =>
  FUZZY.reduce((heard, [form, same]) => heard.replace(form, same), sound);
