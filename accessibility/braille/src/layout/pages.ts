import { BLANK, cellsOf } from '../cells/dots';
import { writeNumber } from '../cells/numbers';
import { writeWord } from '../cells/word-cells';
import { isEnglish } from '../language';
import { englishLine } from '../text/write-english-run';
import { type BrailleBlock } from './block';
import { linesOf } from './lines';

/** A sheet: cells in a line, lines of text, and one more line for the page number. */
export interface PageSize {
  width: number;
  bodyLines: number;
}

/**
 * A Chinese braille sheet of 30 cells and 25 lines in all. GB/T 44725-2024 4.5.3.1 is read as 25
 * lines of text and the number in a 26th; an embosser that is set to 25 lines would throw that line
 * on a sheet of its own, and on a sheet of 26 lines this page leaves one empty (decision 0020).
 */
export const BOOK_PAGE: PageSize = { width: 30, bodyLines: 24 };
/** What embossers of North America expect: 25 lines of 40 cells in all. */
export const WIDE_PAGE: PageSize = { width: 40, bodyLines: 24 };

/** A contents list is made of at least so many headings, when the text has at least so many pages. */
const MIN_HEADINGS = 3;
const MIN_PAGES = 6;
const INDENT = 2;
const LEADER = cellsOf('5');

interface Group {
  lines: string[];
  /** Not to be parted from the next group: a heading. */
  isHeading: boolean;
  block: BrailleBlock;
}

const centred = (line: string, width: number): string =>
  BLANK.repeat(Math.max(0, Math.floor((width - line.length) / 2))) + line;

const linesOfBlock = (block: BrailleBlock, width: number): string[] => {
  const { words } = block.paragraph;
  switch (block.kind) {
    case 'heading':
      return linesOf(words, { width: width - INDENT * 2 }).map((line) => centred(line, width));
    case 'item': {
      const indent = block.depth * INDENT;
      return linesOf(words, { width, firstIndent: indent - INDENT, indent });
    }
    case 'quote':
      return linesOf(words, { width, firstIndent: INDENT * 2, indent: INDENT });
    default:
      return linesOf(words, { width, firstIndent: INDENT });
  }
};

/** Fills pages; a heading has a blank line on both sides and never ends a page. */
const fill = (
  groups: readonly Group[],
  bodyLines: number,
): { pages: string[][]; pageOf: number[] } => {
  const pages: string[][] = [[]];
  const pageOf: number[] = [];
  const page = (): string[] => pages.at(-1) ?? [];
  const put = (line: string): void => {
    if (page().length >= bodyLines) pages.push([]);
    if (line !== '' || page().length > 0) page().push(line);
  };
  groups.forEach(({ lines, isHeading }, n) => {
    if (isHeading && n > 0 && !groups[n - 1]?.isHeading) put('');
    const needed = isHeading ? Math.min(lines.length + 2, bodyLines) : 1;
    if (page().length + needed > bodyLines) pages.push([]);
    lines.forEach((line, m) => {
      put(line);
      if (m === 0) pageOf.push(pages.length - 1);
    });
    if (isHeading && !groups[n + 1]?.isHeading) put('');
  });
  return { pages, pageOf };
};

const numbered = (
  page: readonly string[],
  number: number,
  { width, bodyLines }: PageSize,
): string[] => {
  const label = writeNumber(String(number));
  const padding = Array.from({ length: bodyLines - page.length }, () => '');
  return [...page, ...padding, BLANK.repeat(Math.max(0, width - label.length)) + label];
};

/** 目录 and Contents. */
const CONTENTS_TITLES = {
  chinese: writeWord(['目', '录'], ['mu4', 'lu4'])
    .map((one) => one?.cells ?? '')
    .join(''),
  english: englishLine('Contents'),
};

/** A heading, a row of dots and the number of its page. */
const contentsEntry = (block: BrailleBlock, page: number, width: number): string[] => {
  const label = writeNumber(String(page));
  const depth = block.kind === 'heading' ? Math.max(0, block.level - 2) : 0;
  const firstIndent = depth * INDENT;
  const lines = linesOf(block.paragraph.words, {
    width: width - label.length - INDENT,
    firstIndent,
    indent: firstIndent + INDENT,
  });
  const last = lines.pop() ?? '';
  const gap = width - last.length - label.length - INDENT;
  return [...lines, last + BLANK + LEADER.repeat(Math.max(0, gap)) + BLANK + label];
};

/** @param title the title of the document: the first thing that is read of it */
const contentsPages = (
  title: readonly string[],
  entries: readonly { block: BrailleBlock; page: number }[],
  { size: { width, bodyLines }, language }: PaginateOptions,
): string[][] => {
  const opening = title.length > 0 ? [...title, ''] : [];
  const name = CONTENTS_TITLES[isEnglish(language) ? 'english' : 'chinese'];
  const lines = [...opening, centred(name, width), ''];
  for (const { block, page } of entries) lines.push(...contentsEntry(block, page, width));
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += bodyLines) pages.push(lines.slice(at, at + bodyLines));
  return pages;
};

export interface PaginateOptions {
  size: PageSize;
  /** A contents list in front: by default for long documents with several headings. */
  contents?: boolean | undefined;
  /** BCP 47, of the document: in which language its contents list is named. */
  language?: string | undefined;
}

/**
 * Sets a document in pages: paragraphs two cells in, headings in the middle, lists hanging, the
 * page number in a line of its own at the right edge, a contents list in front of long documents.
 * @returns pages of lines of cells; every page has `bodyLines + 1` lines
 */
export const paginate = (blocks: readonly BrailleBlock[], options: PaginateOptions): string[][] => {
  const { size, contents } = options;
  const groups: Group[] = blocks.map((block) => ({
    lines: linesOfBlock(block, size.width),
    isHeading: block.kind === 'heading',
    block,
  }));
  const { pages, pageOf } = fill(groups, size.bodyLines);
  const isEntry = ({ block }: Group): boolean => block.kind === 'heading' && block.level > 1;
  const headings = groups.filter(isEntry);
  const isLong = headings.length >= MIN_HEADINGS && pages.length >= MIN_PAGES;
  const entriesFrom = (first: number): { block: BrailleBlock; page: number }[] =>
    groups.flatMap((group, n) =>
      isEntry(group) ? [{ block: group.block, page: (pageOf[n] ?? 0) + first }] : [],
    );
  let front: string[][] = [];
  if ((contents ?? isLong) && headings.length > 0) {
    // The list's own length moves the numbers in it, at most into one more digit: twice is enough.
    const [first] = groups;
    const title = first?.isHeading === true && !isEntry(first) ? first.lines : [];
    for (let n = 0; n < 2; n += 1)
      front = contentsPages(title, entriesFrom(front.length + 1), options);
  }
  return [...front, ...pages].map((page, n) => numbered(page, n + 1, size));
};
