import type { TableCell } from '@minzong/content-types';
import fc from 'fast-check';
import { placeCells } from './table-layout';

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  children: [{ type: 'text', text }],
  ...more,
});

test('a cell that spans rows pushes the cells below to the right', () => {
  const { cells, columns } = placeCells([
    { cells: [cell('年', { header: 'column' }), cell('事', { header: 'column' })] },
    { cells: [cell('2026', { rowSpan: 2 }), cell('一')] },
    { cells: [cell('二')] },
  ]);
  expect(columns).toBe(2);
  expect(cells.map(({ row, column, heading }) => [row, column, heading])).toEqual([
    [1, 1, ''],
    [1, 2, ''],
    [2, 1, '年'],
    [2, 2, '事'],
    [3, 2, '事'],
  ]);
});

const tableCell: fc.Arbitrary<TableCell> = fc.record({
  children: fc.constant<TableCell['children']>([]),
  columnSpan: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }),
  rowSpan: fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined }),
});
const row = fc.record({ cells: fc.array(tableCell, { minLength: 1, maxLength: 5 }) });

test('every cell has a place, and no two begin at the same one', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const { cells } = placeCells(rows);
      expect(cells).toHaveLength(rows.reduce((sum, { cells: own }) => sum + own.length, 0));
      expect(new Set(cells.map((one) => `${String(one.row)}:${String(one.column)}`)).size).toBe(
        cells.length,
      );
    }),
  );
});
