import type { Element, ElementContent, Parents, RootContent } from 'hast';
import { elementsNamed, wordsOf } from './html-cleaning';
import { attention, type Note } from './note';

/*
 * Markdown tables have neither merged cells nor tables in cells nor paragraphs in cells. Merged
 * cells are written as two marks (decision 0018): `<<` belongs to the cell on its left, `^^` to the
 * one above it. Inner tables follow their table; paragraphs of a cell are joined by semicolons.
 */

const MERGED_LEFT = '<<';
const MERGED_UP = '^^';

const MAXIMUM_SPAN = 200;

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';
const isCell = (node: ElementContent): node is Element =>
  isElement(node) && (node.tagName === 'td' || node.tagName === 'th');

const spanOf = (value: unknown): number => {
  const span = Number(value ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), MAXIMUM_SPAN) : 1;
};

const markCell = (like: Element, mark: string): Element => ({
  type: 'element',
  tagName: like.tagName,
  properties: {},
  children: [{ type: 'text', value: mark }],
});

/** Rows of a table itself, not of tables in its cells. */
const rowsOf = (table: Element): Element[] =>
  table.children
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr'
        ? [child]
        : /^t(?:head|body|foot)$/.test(child.tagName)
          ? child.children.filter(isElement).filter(({ tagName }) => tagName === 'tr')
          : [],
    );

/** Writes every merged cell as one cell and marks, so that each row has each column. */
const spread = (rows: Element[]): number => {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  let merged = 0;
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children.filter(isCell)) {
      const line = grid[at] ?? [];
      while (line[column] !== undefined) column += 1;
      const { colSpan, rowSpan } = cell.properties;
      const [across, down] = [spanOf(colSpan), Math.min(spanOf(rowSpan), rows.length - at)];
      if (across > 1 || down > 1) merged += 1;
      for (let below = 0; below < down; below += 1)
        for (let beside = 0; beside < across; beside += 1) {
          const mark = beside > 0 ? MERGED_LEFT : MERGED_UP;
          const target = grid[at + below];
          if (target !== undefined)
            target[column + beside] = below + beside === 0 ? cell : markCell(cell, mark);
        }
      delete cell.properties['colSpan'];
      delete cell.properties['rowSpan'];
      column += across;
    }
  });
  rows.forEach((row, at) => {
    row.children = (grid[at] ?? []).filter((cell) => cell !== undefined);
  });
  return merged;
};

const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

/** The paragraphs, list items and headings of a cell, each as what stands in its line. */
const linesOf = (nodes: ElementContent[]): ElementContent[][] => {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    const isLine = isElement(node) && BLOCKS.has(node.tagName);
    if (isElement(node) && (isLine || node.tagName === 'ul' || node.tagName === 'ol'))
      lines.push(...linesOf(node.children), []);
    else if (isElement(node) && node.tagName === 'br') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) =>
    line.some((node) => wordsOf(node).trim() !== '' || holdsImage(node)),
  );
};

const holdsImage = (node: ElementContent): boolean =>
  isElement(node) && (node.tagName === 'img' || node.children.some(holdsImage));

const ENDS = /[。；！？：，、;,.!?:]\s*$/;

/** @returns how many breaks between lines were lost */
const joinLines = (cell: Element): number => {
  const lines = linesOf(cell.children);
  cell.children = lines.flatMap((line, at) => {
    const words = line.map(wordsOf).join('');
    const separator =
      at === lines.length - 1 || ENDS.test(words) || words.trim() === '' ? '' : '；';
    return separator === '' ? line : [...line, { type: 'text' as const, value: separator }];
  });
  return Math.max(0, lines.length - 1);
};

// A table without marked heads has them in its first row, as Chinese tables do.
const demandHead = (rows: Element[]): boolean => {
  const first = rows[0]?.children.filter(isCell) ?? [];
  if (first.length === 0 || first.every(({ tagName }) => tagName === 'th')) return false;
  for (const cell of first) cell.tagName = 'th';
  return true;
};

interface Told {
  merged: number;
  inner: number;
  joined: number;
  headless: number;
}

const takeInner = (table: Element): Element[] =>
  rowsOf(table)
    .flatMap((row) => row.children.filter(isCell))
    .flatMap((cell) => takeTables(cell));

const takeTables = (parent: Element): Element[] => {
  const taken: Element[] = [];
  parent.children = parent.children.filter((child) => {
    if (isElement(child) && child.tagName === 'table') {
      taken.push(child);
      return false;
    }
    if (isElement(child)) taken.push(...takeTables(child));
    return true;
  });
  return taken;
};

const settleTable = (table: Element, told: Told): Element[] => {
  const inner = takeInner(table);
  const rows = rowsOf(table);
  if (demandHead(rows)) told.headless += 1;
  for (const cell of rows.flatMap((row) => row.children.filter(isCell)))
    told.joined += joinLines(cell);
  told.merged += spread(rows);
  told.inner += inner.length;
  return [table, ...inner.flatMap((each) => settleTable(each, told))];
};

const settleIn = (parent: Parents, told: Told): void => {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === 'table') return settleTable(child, told);
    settleIn(child, told);
    return [child];
  });
};

/** Brings all tables of a page to what the project's Markdown can say, and notes what was changed. */
export const settleTables = (page: Parents, notes: Note[]): void => {
  if (elementsNamed(page, 'table').length === 0) return;
  const told: Told = { merged: 0, inner: 0, joined: 0, headless: 0 };
  settleIn(page, told);
  const tell = (count: number, words: (count: string) => string): void => {
    if (count > 0) notes.push(attention(words(String(count))));
  };
  tell(told.merged, (n) => `合并单元格 ${n} 处，以“<<”（并入左格）和“^^”（并入上格）保留`);
  tell(told.inner, (n) => `表中表 ${n} 个，已移到外层表格之后`);
  tell(told.headless, (n) => `表格 ${n} 个没有标题行，以第一行为表头，请核对`);
  tell(told.joined, (n) => `单元格内换行 ${n} 处，改为分号连接`);
};
