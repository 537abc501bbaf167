import { type Block, type TableCell } from '@minzong/content-types';

type Table = Extract<Block, { type: 'table' }>;

/** The cells that a row shows, cells that span several rows and columns repeated in each. */
const gridOf = ({ rows }: Table): TableCell[][] => {
  const grid: TableCell[][] = rows.map(() => []);
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
  return grid;
};

/** A row as a list: each cell with the heading of its column. */
export interface TableRow {
  /** The heading of the row, where it has one. */
  heading: TableCell | undefined;
  cells: { column: TableCell | undefined; cell: TableCell }[];
}

/** A table read row by row, for a display of one line. Rows of column headings are no rows. */
export const rowsOf = (table: Table): TableRow[] => {
  const headings: TableCell[] = [];
  const rows: TableRow[] = [];
  for (const row of gridOf(table)) {
    const isHeading = row.length > 0 && row.every(({ header }) => header === 'column');
    if (isHeading) {
      row.forEach((cell, x) => (headings[x] = cell));
      continue;
    }
    const heading = row.find(({ header }) => header === 'row');
    const cells = row.flatMap((cell, x) =>
      cell === heading || row.indexOf(cell) !== x ? [] : [{ column: headings[x], cell }],
    );
    rows.push({ heading, cells });
  }
  return rows;
};
