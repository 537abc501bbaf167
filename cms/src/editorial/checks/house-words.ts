import { readFile, stat } from 'node:fs/promises';
import type { SevereWord } from './data/severe-words';

const MAXIMUM_WORDS = 5000;

/** Reads `错误,正确,说明` lines; an empty line, a heading line and lines with `#` are passed over. */
export const readHouseWords = (text: string): SevereWord[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[,，\t]/).map((part) => part.trim()))
    .filter(([wrong = '']) => wrong.length > 1 && !wrong.startsWith('#') && wrong !== '错误')
    .slice(0, MAXIMUM_WORDS)
    .map(([wrong = '', right = '', why = '']) => ({ wrong, right, why }));

/** The list of the house, read again whenever its file has changed. */
export class HouseWords {
  private known: SevereWord[] = [];
  private modified = -1;

  /** @param file undefined when the house keeps no list */
  constructor(private readonly file: string | undefined) {}

  /** @throws Error with the file's name when it cannot be read: a check must not be silently off */
  async words(): Promise<readonly SevereWord[]> {
    if (this.file === undefined) return this.known;
    const { mtimeMs } = await stat(this.file);
    if (mtimeMs !== this.modified) this.known = readHouseWords(await readFile(this.file, 'utf8'));
    this.modified = mtimeMs;
    return this.known;
  }
}
