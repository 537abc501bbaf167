import { type Block, type TableCell } from '@minzong/content-types';

type Table = Extract<Block, { type: 'table' }>;

/** A place that no cell covers: rows may be shorter than what reaches down beside them. */
type Place = TableCell | undefined;

/** The cells that a row shows, cells that span several rows and columns repeated in each. */
const gridOf = ({ rows }: Table): Place[][] => {
  const grid: Place[][] = rows.map(() => []);
  rows.forEach(({ cells }, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x += 1;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
        for (let right = 0; right < (cell.columnSpan ?? 1); right += 1) {
          const row = grid[y + down];
          if (row) row[x + right] = cell;
        }
      }
      x += cell.columnSpan ?? 1;
    }
  });
  // Written by index, a row can have holes, which most methods of arrays step over and some do not.
  return grid.map((row) => Array.from(row));
};

/** A row as a list: each cell with the heading of its column. */
export interface TableRow {
  /** The heading of the row, where it has one. */
  heading: TableCell | undefined;
  cells: { column: TableCell | undefined; cell: TableCell }[];
}

/** A table read row by row, for a display of one line. Rows of column headings are no rows. */
export const rowsOf = (table: Table): TableRow[] => {
  const headings: Place[] = [];
  const rows: TableRow[] = [];
  for (const row of gridOf(table)) {
    const isHeading = row.length > 0 && row.every((cell) => cell?.header === 'column');
    if (isHeading) {
      row.forEach((cell, x) => (headings[x] = cell));
      continue;
    }
    const heading = row.find((cell) => cell?.header === 'row');
    const cells = row.flatMap((cell, x) =>
      cell === undefined || cell === heading || row.indexOf(cell) !== x
        ? []
        : [{ column: headings[x], cell }],
    );
    rows.push({ heading, cells });
  }
  return rows;
};
