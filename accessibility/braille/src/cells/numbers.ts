import { cellsOf, cellTable } from './dots';

/** Digits are the letters a to j after the number sign (GF 0019-2018 Annex B). */
export const DIGITS = cellTable({
  ...{ 1: '1', 2: '12', 3: '14', 4: '145', 5: '15', 6: '124', 7: '1245', 8: '125', 9: '24' },
  ...{ 0: '245' },
});
/** The same one row lower, for numbers in a circle and under a fraction's line. */
const LOWERED = cellTable({
  ...{ 1: '2', 2: '23', 3: '25', 4: '256', 5: '26', 6: '235', 7: '2356', 8: '236', 9: '35' },
  ...{ 0: '356' },
});
export const NUMBER_SIGN = cellsOf('3456');
/** GB/T 18028-2010 5.1: 0.142857 is ⠼⠚⠂⠁⠙⠃⠓⠑⠛. */
const DECIMAL_POINT = cellsOf('2');
const PER_CENT = cellsOf('245 356');

const written = (digits: string, table: ReadonlyMap<string, string>): string =>
  Array.from(digits, (digit) => table.get(digit) ?? '').join('');

/** @param digits ASCII digits, with at most one point: `2024`, `3.5` */
export const writeNumber = (digits: string): string =>
  NUMBER_SIGN +
  Array.from(digits, (one) => (one === '.' ? DECIMAL_POINT : (DIGITS.get(one) ?? ''))).join('');

/** `%` is ⠼⠚⠴ with a number sign of its own, joined to its number. */
export const PER_CENT_SIGN = NUMBER_SIGN + PER_CENT;
/** `‰` has no known cells; it follows `%` with one cell more (own). */
export const PER_MILLE_SIGN = PER_CENT_SIGN + cellsOf('356');

/** ① to ⑩ (Annex B); 11 and above follow in the same way. */
export const writeCircledNumber = (number: number): string =>
  NUMBER_SIGN + written(String(number), LOWERED);
