import type { Entry } from './entry';

/** Without blanks, case and tone marks: `zhong qing` finds `Zhòngqìng`. */
const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/[\s\u0300\u0301\u0304\u030C]/gu, '')
    .normalize('NFKC')
    .toLowerCase();

/** Whether an entry's word, reading or note has what somebody looks for. */
export const matchesWords = ({ written, reading, note }: Entry, q: string): boolean => {
  const wanted = folded(q);
  return [written, reading, note].some((words) => folded(words).includes(wanted));
};
