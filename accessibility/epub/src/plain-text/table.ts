import type { Block, TableCell } from '@minzong/content-types';
import { inlineText, type Page } from './inlines';

type Table = Extract<Block, { type: 'table' }>;

/** What stands in each place of a table, merged cells in each of the places that they cover. */
const grid = ({ rows }: Table, page: Page): { text: string; cell: TableCell }[][] => {
  const places: { text: string; cell: TableCell }[][] = rows.map(() => []);
  rows.forEach(({ cells }, top) => {
    let left = 0;
    for (const cell of cells) {
      while (places[top]?.[left] !== undefined) left += 1;
      const found = { text: inlineText(cell.children, page).trim(), cell };
      for (let row = top; row < Math.min(top + (cell.rowSpan ?? 1), rows.length); row += 1)
        for (let column = left; column < left + (cell.columnSpan ?? 1); column += 1) {
          const line = places[row];
          if (line !== undefined) line[column] = found;
        }
      left += cell.columnSpan ?? 1;
    }
  });
  return places;
};

/**
 * A table as lines that can be understood one by one by ear: each row is one line, and each cell
 * says the name of its column: 材料名称：申请书；份数：1.
 */
export const tableText = (table: Table, page: Page): string[] => {
  const places = grid(table, page);
  const first = places.findIndex((row) => row.some(({ cell }) => cell.header !== 'column'));
  const heads = first === -1 ? [] : places.slice(0, first);
  const nameOf = (column: number): string =>
    [...new Set(heads.map((row) => row[column]?.text ?? ''))]
      .filter((name) => name !== '')
      .join(' ');
  const body = first === -1 ? places : places.slice(first);
  const caption = inlineText(table.caption ?? [], page).trim();
  const lines = body.map((row) =>
    row
      .flatMap((place, column) => {
        const isRepeated = column > 0 && row[column - 1] === place;
        if (place.text === '' || isRepeated) return [];
        const name = nameOf(column);
        return [name === '' ? place.text : `${name}：${place.text}`];
      })
      .join('；'),
  );
  return [caption, ...lines].filter((line) => line !== '');
};
