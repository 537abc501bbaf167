import { ScrollView, View } from '@tarojs/components';
import { Inlines } from './inlines';
import { plainText } from './notes';
import { placeCells, type PlacedCell, type Table as TableBlock } from './table-layout';

const ROLES = { column: 'columnheader', row: 'rowheader' } as const;

const span = (start: number, count: number | undefined): string =>
  `${String(start)} / span ${String(count ?? 1)}`;

const Cell = ({ placed: { cell, row, column, heading } }: { placed: PlacedCell }) => {
  const text = plainText(cell.children);
  return (
    <View
      className={cell.header ? 'cell cell-header' : 'cell'}
      style={`grid-row:${span(row, cell.rowSpan)};grid-column:${span(column, cell.columnSpan)}`}
      aria-role={cell.header ? ROLES[cell.header] : 'cell'}
      aria-label={heading === '' ? text : `${heading}：${text}`}
    >
      <Inlines inlines={cell.children} />
    </View>
  );
};

/** A table that scrolls sideways by itself. Every cell says its column's heading when read out. */
export const Table = ({ table }: { table: TableBlock }) => {
  const { cells, columns } = placeCells(table.rows);
  const caption = table.caption ?? [];
  return (
    <View className="table-frame">
      {caption.length > 0 && (
        <View className="table-caption">
          <Inlines inlines={caption} />
        </View>
      )}
      <ScrollView scrollX className="table-scroll">
        <View
          className="table"
          style={`grid-template-columns:repeat(${String(columns)},minmax(5em,max-content))`}
          aria-role="table"
          aria-rowcount={table.rows.length}
          aria-colcount={columns}
        >
          {table.rows.map((_, index) => (
            <View key={index} className="table-row" aria-role="row">
              {cells
                .filter(({ row }) => row === index + 1)
                .map((placed) => (
                  <Cell key={placed.column} placed={placed} />
                ))}
            </View>
          ))}
        </View>
      </ScrollView>
    </View>
  );
};
