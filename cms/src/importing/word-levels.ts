import { formatChineseNumeral } from './chinese-numerals';

/** How one level of an automatic Word list is written: `第%1条`, counted in Chinese from `start`. */
export interface WordLevel {
  /** lists with the same one go on counting from each other */
  list: string;
  /** 0 for the outermost */
  depth: number;
  text: string;
  format: string;
  start: number;
  /** the list begins anew where this `num` is first used */
  restarted: boolean;
  /** false: goes on counting below another number of the level above (第N条 below 第N章) */
  restarts: boolean;
}

const CHINESE_FORMATS =
  /^(?:chineseCounting|chineseCountingThousand|chineseLegalSimplified|japaneseCounting|taiwaneseCounting|taiwaneseCountingThousand|ideographDigital)$/;

/** The value of `<w:name w:val="…">` in a piece of WordprocessingML. */
export const valueOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<w:${name}\\b[^>]*?\\bw:val="([^"]*)"`).exec(xml)?.[1];

export interface WordElement {
  attributes: string;
  id: string;
  content: string;
}

/** Elements of a name that do not hold others of the same name. */
export const elementsOf = (xml: string, name: string): WordElement[] =>
  [...xml.matchAll(new RegExp(`<w:${name}\\b([^>]*)>(.*?)</w:${name}>`, 'gs'))].map(
    ([, attributes = '', content = '']) => ({
      attributes,
      id: /w:(?:abstractNumId|numId|ilvl|styleId)="([^"]*)"/.exec(attributes)?.[1] ?? '',
      content,
    }),
  );

const startOverrides = (num: string): Map<string, number> =>
  new Map(
    elementsOf(num, 'lvlOverride').flatMap(({ id, content }) => {
      const start = valueOf(content, 'startOverride');
      return start === undefined ? [] : [[id, Number(start)] as const];
    }),
  );

/** Levels by `numId/level`, from the text of word/numbering.xml (ECMA-376 part 1, 17.9). */
export const readLevels = (numbering: string): Map<string, WordLevel> => {
  const levels = new Map<string, WordLevel>();
  const kinds = new Map(
    elementsOf(numbering, 'abstractNum').map(({ id, content }) => [id, content]),
  );
  for (const { id, content } of elementsOf(numbering, 'num')) {
    const kind = valueOf(content, 'abstractNumId') ?? '';
    const overrides = startOverrides(content);
    for (const level of elementsOf(kinds.get(kind) ?? '', 'lvl'))
      levels.set(`${id}/${level.id}`, {
        list: kind,
        depth: Number(level.id),
        text: valueOf(level.content, 'lvlText') ?? '',
        format: valueOf(level.content, 'numFmt') ?? 'decimal',
        start: overrides.get(level.id) ?? Number(valueOf(level.content, 'start') ?? 1),
        restarted: overrides.has(level.id),
        restarts: valueOf(level.content, 'lvlRestart') !== '0',
      });
  }
  return levels;
};

/** `numId/level` that a paragraph's properties name. */
export const numberingKey = (properties: string): string | undefined => {
  const numbering = /<w:numPr>(.*?)<\/w:numPr>/s.exec(properties)?.[1];
  const id = numbering === undefined ? undefined : valueOf(numbering, 'numId');
  if (numbering === undefined || id === undefined) return undefined;
  return `${id}/${valueOf(numbering, 'ilvl') ?? '0'}`;
};

const isChinese = ({ format }: WordLevel): boolean => CHINESE_FORMATS.test(format);

/** True for a level that counts at all: neither a bullet nor an empty mark. */
export const isCounted = ({ text, format }: WordLevel): boolean =>
  format !== 'bullet' && format !== 'none' && /%\d/.test(text);

/** True for a level whose number is part of the words (第N条, 一、, （一）), not a mere list mark. */
export const isChineseNumbering = (level: WordLevel): boolean =>
  isCounted(level) && (isChinese(level) || level.text.startsWith('第'));

/** 第%1条 and [12] → 第十二条; %1.%2 and [3, 1] → 3.1 */
export const writeLevel = (level: WordLevel, values: readonly number[]): string =>
  level.text.replace(/%(\d)/g, (_, digit: string) => {
    const value = values[Number(digit) - 1] ?? 1;
    return isChinese(level) ? formatChineseNumeral(value) : String(value);
  });
