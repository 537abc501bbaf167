import type { Block, Locale, TableCell } from '@minzong/content-types';
import type { ComponentChildren } from 'preact';
import { Run, useSay } from '../../layout/language';
import { plainText, type Composition } from './composition';
import { drawInlines } from './inlines';

type Table = Extract<Block, { type: 'table' }>;

/** A header must name something: an empty corner cell is an ordinary cell. */
const isHeader = (cell: TableCell): boolean =>
  cell.header !== undefined && plainText(cell.children) !== '';

const scopeOf = (cell: TableCell): string => {
  if (cell.header === 'column') return cell.columnSpan === undefined ? 'col' : 'colgroup';
  return cell.rowSpan === undefined ? 'row' : 'rowgroup';
};

const drawCell = (cell: TableCell, composition: Composition) => {
  const span = { colspan: cell.columnSpan, rowspan: cell.rowSpan };
  const children = drawInlines(cell.children, composition);
  return isHeader(cell) ? (
    <th scope={scopeOf(cell)} {...span}>
      {children}
    </th>
  ) : (
    <td {...span}>{children}</td>
  );
};

const drawRows = (rows: Table['rows'], composition: Composition) =>
  rows.map(({ cells }) => <tr>{cells.map((cell) => drawCell(cell, composition))}</tr>);

/** Rows at the top that hold nothing but names of columns. */
const headRows = ({ rows }: Table): number => {
  const first = rows.findIndex(({ cells }) => cells.some((cell) => cell.header !== 'column'));
  return first === -1 ? 0 : first;
};

/**
 * A table in a container of its own that scrolls on a narrow screen, can be reached by keyboard
 * and says its name (WCAG 2.1.1, 1.4.10).
 */
export const drawTable = (table: Table, composition: Composition) => {
  composition.tables += 1;
  const caption = table.caption ?? [];
  const split = headRows(table);
  const head = drawRows(table.rows.slice(0, split), composition);
  const inside = (
    <table>
      {plainText(caption) === '' ? null : <caption>{drawInlines(caption, composition)}</caption>}
      {split === 0 ? null : <thead>{head}</thead>}
      <tbody>{drawRows(table.rows.slice(split), composition)}</tbody>
    </table>
  );
  return (
    <ScrollBox name={plainText(caption)} number={composition.tables} locale={composition.locale}>
      {inside}
    </ScrollBox>
  );
};

interface ScrollBoxProps {
  /** what the table is called; its number stands in where it has no name */
  name: string;
  number: number;
  /** language of the table */
  locale: Locale;
  children: ComponentChildren;
}

/** The scrolling container of a wide table. */
export const ScrollBox = ({ name, number, locale, children }: ScrollBoxProps) => {
  const numbered = useSay()('tableNumber', { n: number });
  const label = name === '' ? numbered : { text: name, lang: locale };
  return (
    <Run as="section" lang={label.lang} class="scroll" tabindex={0} aria-label={label.text}>
      <Run as="div" lang={locale}>
        {children}
      </Run>
    </Run>
  );
};
