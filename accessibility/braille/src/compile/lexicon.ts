import { numberedReading } from '../dictionary/pinyin';

/** A line of a lexicon: how a word is divided in braille, and how it is read. */
export interface LexiconEntry {
  word: string;
  bounds: number[];
  /** Nothing: read as the dictionary has it. */
  readings?: string[];
  frequency?: number;
}

/**
 * Reads a lexicon. A line is `word`, a tab, its pinyin, a tab, how often it is met; only the word
 * is needed. Blanks in the word are braille word bounds. `#` begins a comment.
 * @throws naming the line that cannot be read
 */
export const readLexicon = (text: string, name: string): LexiconEntry[] =>
  text.split('\n').flatMap((line, n) => {
    const [written = '', pinyin = '', count = ''] = line.replace(/#.*/, '').split('\t');
    if (written.trim() === '') return [];
    const parts = written.trim().split(/\s+/);
    const word = parts.join('');
    let length = 0;
    const bounds = parts.slice(0, -1).map((part) => (length += Array.from(part).length));
    const readings =
      pinyin.trim() === '' ? undefined : pinyin.trim().split(/\s+/).map(numberedReading);
    if (readings && (readings.includes(undefined) || readings.length !== Array.from(word).length)) {
      throw new Error(`${name}:${String(n + 1)}: ${word} cannot be read as ${pinyin}`);
    }
    return [
      {
        word,
        bounds,
        ...(readings && { readings: readings as string[] }),
        ...(count.trim() !== '' && { frequency: Number(count) }),
      },
    ];
  });
