import fc from 'fast-check';
import { csvOf } from './csv';
import { rowsOfCsv } from './csv-reading';

const cellsOf = (text: string): string[][] => rowsOfCsv(text).map(({ cells }) => cells);

it.each([
  [
    '甲,乙\r\n丙,丁\r\n',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ],
  [
    '\uFEFF甲,乙\n丙,丁',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ],
  ['甲\r乙', [['甲'], ['乙']]],
  ['"甲,""乙""","丙\n丁"', [['甲,"乙"', '丙\n丁']]],
  ['甲,\r\n', [['甲', '']]],
  ['甲,', [['甲', '']]],
  ['\r\n,,\r\n甲', [['甲']]],
  ['"没有合上', [['没有合上']]],
  ['"甲"乙,丙', [['甲乙', '丙']]],
  ["'=1+1", [['=1+1']]],
  ["'甲", [["'甲"]]],
  ['', []],
])('reads %j', (text, rows) => {
  expect(cellsOf(text)).toEqual(rows);
});

it('names the line on which a row begins', () => {
  expect(rowsOfCsv('甲\r\n\r\n"乙\n乙"\r\n丙').map(({ line }) => line)).toEqual([1, 3, 5]);
});

it('reads back what csvOf writes', () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...Array.from('=+-@\t\r\n", 甲𠀀ꆈབ1')), maxLength: 8 })
    .map((text) => `${text}甲`);
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      (rows) => {
        expect(cellsOf(csvOf(rows))).toEqual(rows);
      },
    ),
  );
});

it('reads any text to its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('"",\r\n甲')) }), (text) => {
      const kept = cellsOf(text).flat().join('').replaceAll(/[^甲]/g, '');
      expect(kept).toBe(text.replaceAll(/[^甲]/g, ''));
    }),
  );
});
