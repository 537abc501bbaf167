import { isEnglish } from '../language';

/** What a document's own parts are called in braille, in the language of the document. */
export interface Furniture {
  /** Before an item of a list with numbers, and of one without. */
  numbered: (number: number) => string;
  bullet: string;
  /** Between the heading of a table's column and its cell, and between cells. */
  label: string;
  between: string;
  picture: (told: readonly string[]) => string;
  cite: (source: string) => string;
  /** Where a note is called, and before the note itself. */
  noteMark: (number: number) => string;
  noteLabel: (number: number) => string;
  /** Of an annotation that is no reading. */
  annotated: (base: string, annotation: string) => string;
}

const CHINESE: Furniture = {
  numbered: (number) => `${String(number)}、`,
  bullet: '* ',
  label: '：',
  between: '；',
  picture: (told) => `［图片：${told.join('。')}］`,
  cite: (source) => `——${source}`,
  noteMark: (number) => `（注${String(number)}）`,
  noteLabel: (number) => `注${String(number)}：`,
  annotated: (base, annotation) => `${base}（${annotation}）`,
};

const ENGLISH: Furniture = {
  numbered: (number) => `${String(number)}. `,
  bullet: '• ',
  label: ': ',
  between: '; ',
  picture: (told) => `[Picture: ${told.join('. ')}]`,
  cite: (source) => `— ${source}`,
  noteMark: (number) => ` [note ${String(number)}]`,
  noteLabel: (number) => `Note ${String(number)}: `,
  annotated: (base, annotation) => `${base} (${annotation})`,
};

/** @param language BCP 47; whatever is not English is written as Chinese braille */
export const furnitureOf = (language: string | undefined): Furniture =>
  isEnglish(language) ? ENGLISH : CHINESE;
