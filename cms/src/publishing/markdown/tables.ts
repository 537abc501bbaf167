import type { Inline, TableCell } from '@minzong/content-types';
import type { PhrasingContent, Table, TableCell as MarkdownCell } from 'mdast';
import type { MarkdownFaults } from './fault';

/*
 * `<<` alone in a cell joins it to the cell on its left, `^^` to the one above (decision 0018): the
 * only way in which the project's Markdown departs from GFM tables.
 */

const LEFT = '<<';
const UP = '^^';

/** A cell of the published table and the rectangle of places that it covers. */
interface Area {
  source: MarkdownCell;
  top: number;
  left: number;
  bottom: number;
  right: number;
  places: number;
}

const markOf = ({ children }: MarkdownCell): string => {
  const [only, second] = children;
  return only?.type === 'text' && second === undefined ? only.value.trim() : '';
};

const grow = (area: Area, row: number, column: number): void => {
  area.bottom = Math.max(area.bottom, row);
  area.right = Math.max(area.right, column);
  area.places += 1;
};

const areasOf = (table: Table, faults: MarkdownFaults): Area[][] => {
  const grid: Area[][] = [];
  table.children.forEach((row, top) => {
    const line: Area[] = [];
    row.children.forEach((source, left) => {
      const mark = markOf(source);
      const joined =
        mark === LEFT ? line[left - 1] : mark === UP ? grid[top - 1]?.[left] : undefined;
      if (joined !== undefined) grow(joined, top, left);
      else if (mark === LEFT) faults.at(source, '表格第一列不能写“<<”（并入左边的格）');
      else if (mark === UP) faults.at(source, '这一格上面没有格，不能写“^^”（并入上面的格）');
      line.push(joined ?? { source, top, left, bottom: top, right: left, places: 1 });
    });
    grid.push(line);
  });
  return grid;
};

const isRectangle = ({ top, left, bottom, right, places }: Area): boolean =>
  places === (bottom - top + 1) * (right - left + 1);

/** A head that spans two rows means that the head has two rows. */
const headRowsOf = (grid: Area[][]): number =>
  Math.max(1, ...(grid[0] ?? []).map(({ bottom }) => bottom + 1));

/** Rows of a published table, merged cells included; its first rows are its heads. */
export const tableRows = (
  table: Table,
  faults: MarkdownFaults,
  read: (children: PhrasingContent[]) => Inline[],
): { cells: TableCell[] }[] => {
  const grid = areasOf(table, faults);
  const heads = headRowsOf(grid);
  const cell = (area: Area): TableCell => {
    const { source, top, left, bottom, right } = area;
    if (!isRectangle(area)) faults.at(source, '合并的单元格须成矩形，请检查“<<”和“^^”');
    return {
      ...(top < heads ? { header: 'column' as const } : {}),
      ...(right > left ? { columnSpan: right - left + 1 } : {}),
      ...(bottom > top ? { rowSpan: bottom - top + 1 } : {}),
      children: read(source.children),
    };
  };
  return grid.map((line, row) => ({
    cells: line.filter(({ top, left }, at) => top === row && left === at).map(cell),
  }));
};
