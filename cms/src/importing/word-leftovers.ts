import { attention, leftOut, type Note } from './note';
import type { WordParts } from './word-container';

const DOCUMENT = 'word/document.xml';
const LONGEST_QUOTE = 20;

const countOf = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0;

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words ?? '').join('');

/** Earlier looks of tracked formatting: they hold properties inside properties and say nothing. */
const withoutFormerLooks = (xml: string): string =>
  xml.replace(/<w:(pPr|rPr|tblPr|tblGrid|trPr|tcPr|sectPr)Change\b.*?<\/w:\1Change>/gs, '');

const noteChanges = (xml: string, notes: Note[]): void => {
  const inserted = countOf(xml, /<w:(?:ins|moveTo)\b[^>]*[^/]>/g);
  const deleted = countOf(xml, /<w:(?:del|moveFrom)\b[^>]*[^/]>/g);
  if (inserted + deleted === 0) return;
  notes.push(
    attention(
      `文件带有修订：插入 ${String(inserted)} 处已接受，删除 ${String(deleted)} 处已去掉，请核对是否为定稿`,
    ),
  );
};

/** Hidden text was meant for nobody's eyes: it must not come to light by publication. */
const withoutHiddenText = (xml: string, notes: Note[]): string => {
  let hidden = 0;
  const shown = xml.replace(/<w:r\b[^>]*>(?:(?!<w:r\b).)*?<\/w:r>/gs, (run) => {
    const properties = /<w:rPr>(.*?)<\/w:rPr>/s.exec(run)?.[1] ?? '';
    if (!/<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(properties)) return run;
    hidden += 1;
    return '';
  });
  if (hidden > 0) notes.push(leftOut(`隐藏文字 ${String(hidden)} 处`));
  return shown;
};

const CONTENTS = /<w:docPartGallery w:val="Table of Contents"\/>/;

/** The site lists the headings itself; page numbers of paper mean nothing there. */
const withoutContents = (xml: string, notes: Note[]): string => {
  let removed = 0;
  const rest = xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, (block) => {
    if (!CONTENTS.test(block)) return block;
    removed += 1;
    return '';
  });
  if (removed > 0) notes.push(leftOut('目录（网页按标题自动生成）'));
  return rest;
};

const noteMargins = (parts: WordParts, notes: Note[]): void => {
  const words = [...parts]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map(([, xml]) => wordsOf(xml.toString('utf8')).trim())
    .filter((text) => text !== '');
  const first = words[0];
  if (first !== undefined) notes.push(leftOut(`页眉页脚（“${first.slice(0, LONGEST_QUOTE)}”等）`));
};

const noteComments = (parts: WordParts, notes: Note[]): void => {
  const comments = countOf(parts.get('word/comments.xml')?.toString('utf8') ?? '', /<w:comment\b/g);
  if (comments > 0) notes.push(leftOut(`批注 ${String(comments)} 条（不会公开）`));
};

const OTHERS: [RegExp, string][] = [
  [/<m:oMath[ >]/g, '公式'],
  [/<c:chart\b/g, '图表'],
  [/<dgm:relIds\b/g, '智能图形'],
];

const noteOthers = (xml: string, notes: Note[]): void => {
  for (const [pattern, name] of OTHERS) {
    const count = countOf(xml, pattern);
    if (count > 0)
      notes.push(leftOut(`${name} ${String(count)} 处，请截图作为图片插入并写替代文字`));
  }
};

/** Takes out of a Word file what does not belong to its text, and says what that was. */
export const leaveOutLeftovers = (parts: WordParts, notes: Note[]): void => {
  const xml = withoutFormerLooks(parts.get(DOCUMENT)?.toString('utf8') ?? '');
  noteChanges(xml, notes);
  noteComments(parts, notes);
  noteMargins(parts, notes);
  noteOthers(xml, notes);
  parts.set(DOCUMENT, Buffer.from(withoutContents(withoutHiddenText(xml, notes), notes)));
};
