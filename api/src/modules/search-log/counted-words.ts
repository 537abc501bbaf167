import { looksPersonal } from './personal-data';

/** Control and format characters, which nobody sees and which would make two words of one. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/**
 * A query as it is counted: width, case, blanks and invisible characters evened out, so that the
 * same words are counted together; empty when they may not be kept.
 */
export const countedWords = (q: string): string => {
  const words = q
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .trim();
  return looksPersonal(words) ? '' : words;
};
