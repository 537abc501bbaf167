import { recognised, type Note } from './note';
import type { WordParts } from './word-container';
import { createCounter, type WordNumber } from './word-counting';
import { isChineseNumbering, numberingKey, readLevels, valueOf, writeLevel } from './word-levels';
import { outlineLevel, readStyles, type WordStyle } from './word-styles';

const DOCUMENT = 'word/document.xml';
const DEEPEST_HEADING = 6;

/** The style that paragraphs get which are headings by their outline level alone. */
export const headingStyleId = (level: number): string => `MinzongHeading${String(level)}`;

/** A bookmark that carries the number of a list item past the converter. */
export const numberMark = (value: number): string => `minzong-number-${String(value)}`;

const textOf = (parts: WordParts, path: string): string => parts.get(path)?.toString('utf8') ?? '';

const bookmark = (value: number): string =>
  `<w:bookmarkStart w:id="0" w:name="${numberMark(value)}"/>`;

// 一、 and （一） stand close to their words; 第一条 and 1. do not.
const written = (label: string): string => {
  const blank = /[、）)]$/.test(label) ? '' : label.startsWith('第') ? '　' : ' ';
  return `<w:r><w:t xml:space="preserve">${label.replace(/[<&]/g, '')}${blank}</w:t></w:r>`;
};

const UNNUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

interface Reading {
  styles: Map<string, WordStyle>;
  count: (key: string) => WordNumber | undefined;
  labels: string[];
  outlined: number;
}

const levelOf = (properties: string, style: WordStyle | undefined): number | undefined => {
  const own = outlineLevel(properties);
  return own === 'body' ? undefined : (own ?? style?.heading);
};

const settleParagraph = (whole: string, properties: string, reading: Reading): string => {
  const styleId = valueOf(properties, 'pStyle') ?? '';
  const style = reading.styles.get(styleId);
  const level = style?.title === true ? undefined : levelOf(properties, style);
  const key = numberingKey(properties) ?? style?.numbering;
  const number = key === undefined ? undefined : reading.count(key);
  let rest = properties;
  if (level !== undefined) {
    if (style?.heading !== level) reading.outlined += 1;
    const id = headingStyleId(Math.min(level, DEEPEST_HEADING));
    rest = `<w:pStyle w:val="${id}"/>${rest.replace(/<w:pStyle\b[^>]*\/>/, '')}`;
  }
  if (number === undefined) return level === undefined ? whole : `<w:pPr>${rest}</w:pPr>`;
  if (level === undefined && !isChineseNumbering(number.level))
    return `<w:pPr>${rest}</w:pPr>${bookmark(number.values.at(-1) ?? 1)}`;
  const label = writeLevel(number.level, number.values);
  reading.labels.push(label);
  return `<w:pPr>${rest.replace(/<w:numPr>.*?<\/w:numPr>/s, '')}${UNNUMBERED}</w:pPr>${written(label)}`;
};

/**
 * Word counts 第N条, 一、 and 1. by itself and stores no such words in the text. This puts them there
 * for clauses and headings, so that the number is part of the words, as in print; a list keeps where
 * its counting starts. Headings by outline level become headings by style.
 */
export const writeOutNumbering = (parts: WordParts, notes: Note[]): void => {
  const reading: Reading = {
    styles: readStyles(textOf(parts, 'word/styles.xml')),
    count: createCounter(readLevels(textOf(parts, 'word/numbering.xml'))),
    labels: [],
    outlined: 0,
  };
  const xml = textOf(parts, DOCUMENT).replace(
    /<w:pPr>(.*?)<\/w:pPr>/gs,
    (whole: string, properties: string) => settleParagraph(whole, properties, reading),
  );
  parts.set(DOCUMENT, Buffer.from(xml));
  const { labels, outlined } = reading;
  const first = labels[0];
  if (first !== undefined)
    notes.push(recognised(`Word 自动编号 ${String(labels.length)} 处写入正文（自“${first}”起）`));
  if (outlined > 0) notes.push(recognised(`按大纲级别识别标题 ${String(outlined)} 个`));
};
