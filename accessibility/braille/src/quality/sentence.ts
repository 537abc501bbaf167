/** A sentence of the test set: how it is divided and read. */
export interface GoldSentence {
  /** Without the bounds. */
  text: string;
  /** Characters of Chinese, each with its reading and whether a braille word ends after it. */
  characters: { character: string; reading: string; endsWord: boolean }[];
}

const HAN = /\p{Script=Han}|〇/u;

/**
 * Reads a test set: on each line a sentence with a blank at every word bound, a tab, and numbered
 * pinyin for each Chinese character. `#` begins a comment.
 * @throws naming the line whose readings do not fit
 */
export const readSentences = (file: string): GoldSentence[] =>
  file.split('\n').flatMap((line, n) => {
    if (line.startsWith('#') || line.trim() === '') return [];
    const [divided = '', pinyin = ''] = line.split('\t');
    const readings = pinyin.trim().split(' ');
    const characters: GoldSentence['characters'] = [];
    const all = Array.from(divided);
    all.forEach((character, at) => {
      if (!HAN.test(character)) return;
      const endsWord = !HAN.test(all[at + 1] ?? '');
      characters.push({ character, reading: readings[characters.length] ?? '', endsWord });
    });
    if (characters.length !== readings.length) {
      throw new Error(`line ${String(n + 1)}: ${String(readings.length)} readings for ${divided}`);
    }
    // Blanks beside Latin letters and digits belong to the text; those between Chinese do not.
    return [{ text: divided.replace(/ /g, ''), characters }];
  });
