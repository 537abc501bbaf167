import JSZip from 'jszip';
import { recognised, type Note } from './note';
import {
  isChineseNumbering,
  numberingKey,
  readLevels,
  readStyleNumbering,
  writeLevel,
  type WordLevel,
} from './word-levels';

const DOCUMENT = 'word/document.xml';

const textOf = async (zip: JSZip, path: string): Promise<string> =>
  (await zip.file(path)?.async('string')) ?? '';

const counterOf = (levels: Map<string, WordLevel>) => {
  const values = new Map<string, number>();
  return (key: string): string | undefined => {
    const level = levels.get(key);
    if (level === undefined || !isChineseNumbering(level)) return undefined;
    const value = (values.get(key) ?? level.start - 1) + 1;
    values.set(key, value);
    return writeLevel(level, value);
  };
};

const written = (label: string): string =>
  `<w:r><w:t xml:space="preserve">${label.replace(/[<&]/g, '')}${label.endsWith('、') ? '' : '　'}</w:t></w:r>`;

const writeOut = (
  xml: string,
  count: (key: string) => string | undefined,
  styles: Map<string, string>,
): { xml: string; labels: string[] } => {
  const labels: string[] = [];
  const changed = xml.replace(/<w:pPr>(.*?)<\/w:pPr>/gs, (whole: string, properties: string) => {
    const style = /<w:pStyle\b[^>]*w:val="([^"]*)"/.exec(properties)?.[1];
    const key = numberingKey(properties) ?? styles.get(style ?? '');
    const label = key === undefined ? undefined : count(key);
    if (label === undefined) return whole;
    labels.push(label);
    const rest = properties.replace(/<w:numPr>.*?<\/w:numPr>/s, '');
    return `<w:pPr>${rest}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>${written(label)}`;
  });
  return { xml: changed, labels };
};

/**
 * Word counts 第N条 and 一、 by itself and stores no such words in the text. This puts them there, so
 * that the number of a clause is part of the clause, as in print.
 */
export const writeOutNumbering = async (docx: Buffer, notes: Note[]): Promise<Buffer> => {
  const zip = await JSZip.loadAsync(docx);
  const numbering = await textOf(zip, 'word/numbering.xml');
  if (numbering === '') return docx;
  const styles = readStyleNumbering(await textOf(zip, 'word/styles.xml'));
  const { xml, labels } = writeOut(
    await textOf(zip, DOCUMENT),
    counterOf(readLevels(numbering)),
    styles,
  );
  const first = labels[0];
  if (first === undefined) return docx;
  notes.push(recognised(`Word 自动编号 ${String(labels.length)} 处写入正文（自“${first}”起）`));
  zip.file(DOCUMENT, xml);
  return zip.generateAsync({ type: 'nodebuffer' });
};
