import type { BookFont } from '@minzong/epub';
import { readFileSync } from 'node:fs';

/** The scripts that few reading devices can draw (SIL Open Font License); a book with such letters takes them along. */
export const loadBookFonts = (): BookFont[] => [
  {
    family: 'Noto Serif Tibetan',
    language: 'bo',
    letters: /[\u0f00-\u0fff]/,
    bytes: readFileSync(
      require.resolve('@fontsource/noto-serif-tibetan/files/noto-serif-tibetan-tibetan-400-normal.woff2'),
    ),
  },
  {
    family: 'Noto Sans Yi',
    language: 'ii',
    letters: /[\ua000-\ua4cf]/,
    bytes: readFileSync(
      require.resolve('@fontsource/noto-sans-yi/files/noto-sans-yi-yi-400-normal.woff2'),
    ),
  },
];
