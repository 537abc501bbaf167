import { Text, View } from '@tarojs/components';
import { useWords } from '../../words/use-words';
import { SideScroll } from '../side-scroll';
import { Inlines } from './inlines';
import { plainText } from './notes';
import { placeCells, type PlacedCell, type Table as TableBlock } from './table-layout';

const ROLES = { column: 'columnheader', row: 'rowheader' } as const;

/** On a narrow telephone so many columns of Chinese do not fit. */
const WIDE_FROM_COLUMNS = 3;

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
  const { document } = useWords();
  const { cells, columns } = placeCells(table.rows);
  const caption = table.caption ?? [];
  return (
    <View className="table-frame">
      {caption.length > 0 && (
        <View className="table-caption">
          <Inlines inlines={caption} />
        </View>
      )}
      {columns >= WIDE_FROM_COLUMNS && <Text className="table-hint">{document.tableHint}</Text>}
      <SideScroll className="table-scroll" wide={columns >= WIDE_FROM_COLUMNS}>
        <View
          className="table"
          style={`grid-template-columns:repeat(${String(columns)},minmax(5em,max-content))`}
          aria-role="table"
          aria-label={`${plainText(caption)} ${document.table(table.rows.length, columns)}`.trim()}
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
      </SideScroll>
    </View>
  );
};
