import fc from 'fast-check';
import { csvOf } from './csv';

/** A reader of RFC 4180, written apart from the writer. */
const read = (csv: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(cells)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
};

const text = fc.string({
  unit: fc.constantFrom(...Array.from('=+-@\t\r\n", 甲𠀀ꆈབ1')),
  maxLength: 12,
});

it('gives back every cell as it was, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1 }),
      (rows) => {
        const back = read(csvOf(rows));
        expect(back.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(rows);
      },
    ),
  );
});

it('never writes a cell that begins as a formula does', () => {
  fc.assert(
    fc.property(text, (cell) => {
      const [[written = ''] = []] = read(csvOf([[cell]]));
      expect(written).not.toMatch(/^[\s]*[=+\-@＝]/);
    }),
  );
});

it('leaves numbers as they are, negative ones too', () => {
  expect(csvOf([[-3, 14, null, undefined]])).toBe('\uFEFF-3,14,,\r\n');
});

it('begins with a byte order mark', () => {
  expect(csvOf([['甲']]).codePointAt(0)).toBe(0xfeff);
});
