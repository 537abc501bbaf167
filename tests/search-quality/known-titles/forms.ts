import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/** A way in which people type a title that they know; undefined when a title has no such form. */
export type Form = (title: string) => string | undefined;

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const HAN = /\p{sc=Han}/u;
const LONG_ENOUGH = 6;

const lettersOf = (text: string): string[] =>
  pinyin(text.replace(/\P{sc=Han}/gu, ''), { toneType: 'none', type: 'array', v: true });

/** Where a title of Han characters alone is spoilt: in its middle; short ones are left as they are. */
const middleOf = (title: string): number | undefined => {
  const length = Array.from(title).length;
  return length >= LONG_ENOUGH && Array.from(title).every((sign) => HAN.test(sign))
    ? Math.floor(length / 2)
    : undefined;
};

const spoilt =
  (spoil: (characters: string[], middle: number) => string[] | undefined): Form =>
  (title) => {
    const middle = middleOf(title);
    return middle === undefined ? undefined : spoil(Array.from(title), middle)?.join('');
  };

/** Another character of the collection that is read the same. */
const homophones = (titles: string[]): ((character: string) => string | undefined) => {
  const bySound = new Map<string, Set<string>>();
  for (const character of new Set(titles.join('')))
    if (HAN.test(character)) {
      const sound = pinyin(character, { toneType: 'none' });
      bySound.set(sound, (bySound.get(sound) ?? new Set()).add(character));
    }
  return (character) =>
    [...(bySound.get(pinyin(character, { toneType: 'none' })) ?? [])].find(
      (other) => other !== character,
    );
};

/** How a Chinese title may be typed. Spoilt in one place, never in two. */
export const formsOf = (titles: string[]): Record<string, Form> => {
  const homophoneOf = homophones(titles);
  return {
    'as it is': (title) => title,
    traditional: (title) => toTaiwan(title),
    'without marks': (title) => title.replace(/[《》：“”（）·]/g, ''),
    'beginning alone': (title) => {
      const characters = Array.from(title);
      return characters.length < 10
        ? undefined
        : characters.slice(0, Math.ceil(characters.length * 0.8)).join('');
    },
    'pinyin in one': (title) =>
      middleOf(title) === undefined ? undefined : lettersOf(title).join(''),
    'pinyin spaced': (title) =>
      middleOf(title) === undefined ? undefined : lettersOf(title).join(' '),
    'a homophone': spoilt((characters, middle) => {
      const other = homophoneOf(characters[middle] ?? '');
      return other === undefined ? undefined : characters.with(middle, other);
    }),
    'one missing': spoilt((characters, middle) => characters.toSpliced(middle, 1)),
    'one more': spoilt((characters, middle) => characters.toSpliced(middle, 0, '的')),
    'two swapped': spoilt((characters, middle) =>
      characters[middle] === characters[middle - 1]
        ? undefined
        : characters.toSpliced(
            middle - 1,
            2,
            characters[middle] ?? '',
            characters[middle - 1] ?? '',
          ),
    ),
  };
};
