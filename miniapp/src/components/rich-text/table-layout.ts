import type { Block, TableCell } from '@minzong/content-types';
import { plainText } from './notes';

export type Table = Extract<Block, { type: 'table' }>;

/** A cell with its place in the grid, counted from 1, and the column's heading for its label. */
export interface PlacedCell {
  cell: TableCell;
  row: number;
  column: number;
  heading: string;
}

/**
 * Places cells as HTML does: each takes the next free column of its row, and a cell that spans rows
 * keeps its columns occupied below.
 */
export const placeCells = (rows: Table['rows']): { cells: PlacedCell[]; columns: number } => {
  const taken = new Set<string>();
  const headings = new Map<number, string>();
  const cells: PlacedCell[] = [];
  rows.forEach((line, index) => {
    const row = index + 1;
    let column = 1;
    for (const cell of line.cells) {
      while (taken.has(`${String(row)}:${String(column)}`)) column += 1;
      const isHeading = cell.header === 'column';
      const heading = isHeading ? '' : (headings.get(column) ?? '');
      cells.push({ cell, row, column, heading });
      for (let across = 0; across < (cell.columnSpan ?? 1); across += 1) {
        if (isHeading) headings.set(column + across, plainText(cell.children));
        for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
          taken.add(`${String(row + down)}:${String(column + across)}`);
        }
      }
      column += cell.columnSpan ?? 1;
    }
  });
  const columns = Math.max(
    1,
    ...cells.map(({ cell, column }) => column + (cell.columnSpan ?? 1) - 1),
  );
  return { cells, columns };
};
