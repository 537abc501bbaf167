import { formatChineseNumeral } from './chinese-numerals';

/** How one level of an automatic Word list is written: `第%1条`, counted in Chinese from `start`. */
export interface WordLevel {
  text: string;
  chinese: boolean;
  start: number;
}

const CHINESE_FORMATS =
  /^(?:chineseCounting|chineseCountingThousand|chineseLegalSimplified|japaneseCounting|taiwaneseCounting|taiwaneseCountingThousand|ideographDigital)$/;

const attribute = (xml: string, element: string): string | undefined =>
  new RegExp(`<w:${element}\\b[^>]*?\\bw:val="([^"]*)"`).exec(xml)?.[1];

const levelOf = (xml: string): WordLevel => ({
  text: attribute(xml, 'lvlText') ?? '',
  chinese: CHINESE_FORMATS.test(attribute(xml, 'numFmt') ?? ''),
  start: Number(attribute(xml, 'start') ?? 1),
});

const elements = (xml: string, name: string): { id: string; content: string }[] =>
  [...xml.matchAll(new RegExp(`<w:${name}\\b([^>]*)>(.*?)</w:${name}>`, 'gs'))].map(
    ([, attributes = '', content = '']) => ({
      id: /w:(?:abstractNumId|numId|ilvl|styleId)="([^"]*)"/.exec(attributes)?.[1] ?? '',
      content,
    }),
  );

/** Levels by `numId/level`, from the text of word/numbering.xml (ECMA-376 part 1, 17.9). */
export const readLevels = (numbering: string): Map<string, WordLevel> => {
  const levels = new Map<string, WordLevel>();
  const kinds = new Map(elements(numbering, 'abstractNum').map(({ id, content }) => [id, content]));
  for (const { id, content } of elements(numbering, 'num')) {
    const kind = kinds.get(attribute(content, 'abstractNumId') ?? '') ?? '';
    for (const level of elements(kind, 'lvl'))
      levels.set(`${id}/${level.id}`, levelOf(level.content));
  }
  return levels;
};

/** Numbering that belongs to a paragraph style, by style id, from the text of word/styles.xml. */
export const readStyleNumbering = (styles: string): Map<string, string> =>
  new Map(
    elements(styles, 'style').flatMap(({ id, content }) => {
      const key = numberingKey(content);
      return key === undefined ? [] : [[id, key] as const];
    }),
  );

/** `numId/level` that a paragraph's properties name. */
export const numberingKey = (properties: string): string | undefined => {
  const numbering = /<w:numPr>(.*?)<\/w:numPr>/s.exec(properties)?.[1];
  const id = numbering === undefined ? undefined : attribute(numbering, 'numId');
  if (numbering === undefined || id === undefined) return undefined;
  return `${id}/${attribute(numbering, 'ilvl') ?? '0'}`;
};

/** True for a level whose number is part of the words (第N条, 一、, （一）), not a mere list mark. */
export const isChineseNumbering = ({ text, chinese }: WordLevel): boolean =>
  /%\d/.test(text) && (chinese || text.startsWith('第'));

/** 第%1条 and 12 → 第十二条 */
export const writeLevel = ({ text, chinese }: WordLevel, value: number): string =>
  text.replace(/%\d/g, chinese ? formatChineseNumeral(value) : String(value));
