import type { Root } from 'mdast';
import { extname, basename } from 'node:path/posix';
import { settleClauses } from './clauses';
import type { EmbeddedFile } from './embedded-file';
import { splitFrontMatter } from './front-matter';
import { settleBookmarks, type Bookmarks } from './html-bookmarks';
import { convertHtml, type HtmlPage } from './html';
import { signatureDay, takeFirstLineAsTitle, takeLetterhead } from './letterhead';
import { convertMarkdown } from './markdown';
import { attention, recognised, UnreadableSource, type Note } from './note';
import { recogniseNumberedHeadings } from './numbered-headings';
import { settleOutline } from './outline';
import { convertPlainText } from './plain-text';
import { effectiveDayFromBody, type PolicyFacts } from './promulgation';
import { takePromulgation } from './promulgation-note';
import { settleBlocks } from './publishable-tree';
import { decodeSource } from './source-text';
import { plainTextOf } from './tree-text';
import { convertWord } from './word';

/** A source file as the editor has it. */
export interface SourceFile {
  /** relative to where the import was started, with forward slashes */
  path: string;
  bytes: Uint8Array;
}

/** A source as far as its own words tell, before it is known which fields its type has. */
export interface Conversion {
  title: string;
  body: Root;
  /** front matter, or what a web page says of itself */
  fields: Record<string, unknown>;
  facts: PolicyFacts;
  clauseCount: number;
  /** BCP 47 tag that the source declares */
  language: string | undefined;
  embedded: EmbeddedFile[];
  notes: Note[];
}

interface Reading {
  root: Root;
  fields: Record<string, unknown>;
  language?: string | undefined;
  fallbackTitle?: string | undefined;
  /** front matter says what things are: nothing is to be recognised in the words */
  described: boolean;
  bookmarks?: Bookmarks;
}

const SOURCE_EXTENSIONS = ['.md', '.markdown', '.html', '.htm', '.docx', '.txt'] as const;

// 政府网站 pages name their own parts (GB/T 政府网站发展指引, appendix on meta tags).
const META_FIELDS = { source: 'contentsource', author: 'author', summary: 'description' } as const;

const fromPage = (page: HtmlPage): Reading => ({
  root: page.root,
  fields: Object.fromEntries(
    Object.entries(META_FIELDS).flatMap(([field, name]) => {
      const value = page.meta.get(name);
      return value === undefined ? [] : [[field, value] as const];
    }),
  ),
  language: page.language,
  fallbackTitle: page.meta.get('articletitle') ?? page.pageTitle,
  described: false,
  bookmarks: page.bookmarks,
});

const readMarkdown = (text: string, notes: Note[]): Reading => {
  const { fields, body, bodyLineOffset } = splitFrontMatter(text);
  const root = convertMarkdown(body, bodyLineOffset, notes);
  return { root, fields, described: Object.keys(fields).length > 0 };
};

const read = async (
  { path, bytes }: SourceFile,
  embedded: EmbeddedFile[],
  notes: Note[],
): Promise<Reading> => {
  const extension = extname(path).toLowerCase();
  if (extension === '.docx') return fromPage(await convertWord(bytes, embedded, notes));
  if (!SOURCE_EXTENSIONS.some((known) => known === extension)) {
    throw new UnreadableSource(`不支持“${extension}”文件，可导入 .md、.html、.docx、.txt`);
  }
  const { text, notes: decoding } = decodeSource(bytes);
  notes.push(...decoding);
  if (extension === '.txt')
    return { root: convertPlainText(text, notes), fields: {}, described: false };
  if (extension.startsWith('.htm')) return fromPage(convertHtml(text, notes));
  return readMarkdown(text, notes);
};

const titleFromName = (path: string, notes: Note[]): string => {
  const name = basename(path, extname(path))
    .replace(/[（(]\d{4}-\d{2}-\d{2}[）)]$/, '')
    .trim();
  notes.push(attention(`正文中没有标题，取文件名“${name}”为标题，请核对`));
  return name;
};

const titleOf = (reading: Reading, path: string, notes: Note[]): string => {
  const written = reading.fields['title'];
  const given = typeof written === 'string' && written.trim() !== '' ? written.trim() : undefined;
  const outlined = settleOutline(reading.root, given, notes);
  const found = given ?? outlined;
  if (found !== undefined) return found;
  const first = reading.described ? undefined : takeFirstLineAsTitle(reading.root, notes);
  if (first !== undefined) return first;
  if (reading.fallbackTitle === undefined) return titleFromName(path, notes);
  notes.push(recognised(`标题：${reading.fallbackTitle}（网页标题）`));
  return reading.fallbackTitle;
};

const paragraphsOf = (root: Root): string[] =>
  root.children.filter((node) => node.type === 'paragraph').map(plainTextOf);

/** Title and facts of a text that nobody has described: they are found in its own words. */
const recogniseFacts = (
  reading: Reading,
  path: string,
  notes: Note[],
): { title: string; facts: PolicyFacts } => {
  const { root, described } = reading;
  if (described) return { title: titleOf(reading, path, notes), facts: {} };
  const letterhead = takeLetterhead(root, notes);
  const title = titleOf(reading, path, notes);
  const promulgation = takePromulgation(root, notes);
  const adoptedOn = letterhead.documentNumber && signatureDay(root, notes);
  const facts = { ...(adoptedOn && { adoptedOn }), ...promulgation, ...letterhead };
  const effectiveOn = effectiveDayFromBody(paragraphsOf(root), facts, notes);
  return { title, facts: { ...facts, ...(effectiveOn && { effectiveOn }) } };
};

/**
 * Turns a file into what it says: title, body, fields. Pure: nothing is read or stored.
 * @throws UnreadableSource when nothing can be made of the bytes; the message says what to do
 */
export const convertSource = async (file: SourceFile): Promise<Conversion> => {
  const notes: Note[] = [];
  const embedded: EmbeddedFile[] = [];
  const reading = await read(file, embedded, notes);
  const { root, fields, language } = reading;
  const { title, facts } = recogniseFacts(reading, file.path, notes);
  if (!reading.described) recogniseNumberedHeadings(root, notes);
  const clauseCount = settleClauses(root, notes);
  settleBlocks(root, notes);
  if (reading.bookmarks !== undefined) settleBookmarks(root, reading.bookmarks, notes);
  return { title, body: root, fields, facts, clauseCount, language, embedded, notes };
};
