import { MARKS } from '../cells/punctuation';
import { writeWord } from '../cells/word-cells';
import { type BrailleWord, type Diagnostic, type DiagnosticCode } from '../result';
import { type Run } from './scan';

/** The words of the notes, with their readings. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  藏文: ['zang4', 'wen2'],
  彝文: ['yi2', 'wen2'],
  蒙古文: ['meng3', 'gu3', 'wen2'],
  阿拉伯字母: ['a1', 'la1', 'bo2', 'zi4', 'mu3'],
  傣文: ['dai3', 'wen2'],
  朝鲜文: ['chao2', 'xian3', 'wen2'],
  日文: ['ri4', 'wen2'],
  俄文: ['e2', 'wen2'],
  希腊字母: ['xi1', 'la4', 'zi4', 'mu3'],
  八思巴文: ['ba1', 'si1', 'ba1', 'wen2'],
  外文: ['wai4', 'wen2'],
  缺字: ['que1', 'zi4'],
  符号: ['fu2', 'hao4'],
  乱码: ['luan4', 'ma3'],
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u0F00-\u0FFF]/, '藏文'],
  [/[\uA000-\uA4CF]/, '彝文'],
  [/[\u1800-\u18AF]/, '蒙古文'],
  [/\p{Script=Arabic}/u, '阿拉伯字母'],
  [/\p{Script=Tai_Le}|\p{Script=New_Tai_Lue}|\p{Script=Tai_Tham}/u, '傣文'],
  [/\p{Script=Hangul}/u, '朝鲜文'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, '日文'],
  [/\p{Script=Cyrillic}/u, '俄文'],
  [/\p{Script=Greek}/u, '希腊字母'],
  [/\p{Script=Phags_Pa}/u, '八思巴文'],
];

/** The name of the writing system of a text, in Chinese. */
export const scriptName = (text: string): string =>
  SCRIPTS.find(([pattern]) => pattern.test(text))?.[1] ?? '外文';

const bracket = MARKS.get('［')?.cells ?? '';

/** ［藏文］ in braille: what stands for text that has no braille of its own. */
export const noteCells = (name: string): string => {
  const cells = writeWord(Array.from(name), READINGS[name] ?? []).map((one) => one?.cells ?? '');
  return bracket + cells.join('') + bracket;
};

/**
 * A note in square brackets in the place of what cannot be written, so that a reader knows that
 * print has something there, and a diagnostic for those who proof-read.
 */
export const note = (
  { text, start, end }: Pick<Run, 'text' | 'start' | 'end'>,
  name: string,
  code: DiagnosticCode,
  message: string,
): { word: BrailleWord; diagnostic: Diagnostic } => ({
  word: {
    ...{ kind: 'note', text, start, end, blanksBefore: 0, syllables: [], reading: '' },
    ...{ clauses: ['own'], source: 'default', confidence: 1, alternatives: [], breaks: [] },
    cells: noteCells(name),
  },
  diagnostic: { code, start, end, text, message, lossy: true },
});
