/** Words as the search compares them: width, case and blanks do not count. */
export const folded = (words: string): string =>
  words.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

/** Words as an editor typed them, trimmed, with single blanks, without what is there twice. */
export const tidied = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.trim().replaceAll(/\s+/gu, ' ')).filter(Boolean)),
];
