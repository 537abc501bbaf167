import { LRUCache } from 'lru-cache';
import { pinyin } from 'pinyin-pro';
import { fold } from './fold';
import { isPlainHan } from './fold-table';

/** A character of a text with how it is read; `letters` is empty for what is no Han character. */
export interface Reading {
  at: number;
  length: number;
  letters: string;
}

/** Read as it is written where it is simplified: 乾 in 乾隆 is no 干. */
const readable = (text: string): string => {
  const folded = fold(text);
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text[at] ?? '';
    return isPlainHan(unit) ? unit : (folded[at] ?? unit);
  }).join('');
};

const plain = (letters: string): string => letters.toLowerCase().replace(/[üv]/g, 'u');

const read = (text: string): Reading[] => {
  const source = readable(text);
  let at = 0;
  return pinyin(source, { type: 'all', toneType: 'none', v: true }).map(
    ({ origin, pinyin: letters, isZh }) => {
      const reading = { at, length: origin.length, letters: isZh ? plain(letters) : '' };
      at += origin.length;
      return reading;
    },
  );
};

/**
 * What is often asked and the titles at the top are read again at every letter that is typed, and a
 * reading takes forty times what comparing it takes. About 3 MB.
 */
const held = new LRUCache<string, readonly Reading[]>({ max: 1000 });
const LONGEST_HELD = 100;

/** How the Han characters of a short text (a title, a name) are read, word by word; positions of the text. */
export const pinyinOf = (text: string): readonly Reading[] => {
  if (text.length > LONGEST_HELD) return read(text);
  const known = held.get(text);
  if (known !== undefined) return known;
  const readings = read(text);
  held.set(text, readings);
  return readings;
};
