import type { Block, TableCell } from '@minzong/content-types';
import { el, type Element } from './element';
import { bareText, drawInlines } from './inlines';
import type { Sheet } from './sheet';

type Table = Extract<Block, { type: 'table' }>;

/** A header must name something: an empty corner cell is an ordinary cell. */
const isHeader = (cell: TableCell): boolean =>
  cell.header !== undefined && bareText(cell.children) !== '';

const scopeOf = (cell: TableCell): string => {
  if (cell.header === 'column') return cell.columnSpan === undefined ? 'col' : 'colgroup';
  return cell.rowSpan === undefined ? 'row' : 'rowgroup';
};

const span = (cells: number | undefined) => (cells === undefined ? undefined : String(cells));

const drawCell = (cell: TableCell, sheet: Sheet): Element => {
  const spans = { colspan: span(cell.columnSpan), rowspan: span(cell.rowSpan) };
  const children = drawInlines(cell.children, sheet);
  return isHeader(cell)
    ? el('th', { scope: scopeOf(cell), ...spans }, children)
    : el('td', spans, children);
};

/** Rows at the top that hold nothing but names of columns. */
const headRows = ({ rows }: Table): number =>
  Math.max(
    0,
    rows.findIndex(({ cells }) => cells.some((cell) => cell.header !== 'column')),
  );

/** A table with its caption; the names of columns and rows say what they name (WCAG 1.3.1). */
export const drawTable = (table: Table, sheet: Sheet): Element => {
  const caption = table.caption ?? [];
  const split = headRows(table);
  const rows = table.rows.map(({ cells }) =>
    el(
      'tr',
      {},
      cells.map((cell) => drawCell(cell, sheet)),
    ),
  );
  return el(
    'table',
    {},
    bareText(caption) === '' ? [] : el('caption', {}, drawInlines(caption, sheet)),
    split === 0 ? [] : el('thead', {}, rows.slice(0, split)),
    el('tbody', {}, rows.slice(split)),
  );
};
