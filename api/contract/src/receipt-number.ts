import { randomInt } from 'node:crypto';

/**
 * Damm's table: a quasigroup of order 10 that finds every single wrong digit and every pair of
 * neighbours that changed places (H. M. Damm, 2004).
 */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const damm = (digits: string): string =>
  Array.from(digits).reduce((row, digit) => TABLE[Number(row)]?.[Number(digit)] ?? '0', '0');

/** Nine digits at random and a check digit: not to be guessed from another one, easy to say aloud. */
export const newReceiptNumber = (): string => {
  const digits = String(randomInt(100_000_000, 1_000_000_000));
  return digits + damm(digits);
};

/** Whether ten digits are a number that may have been given out; a slip of one digit never is. */
export const isReceiptNumber = (value: string): boolean =>
  /^[1-9]\d{9}$/.test(value) && damm(value) === '0';

/**
 * What somebody typed, without blanks and hyphens, in plain digits: people copy numbers in groups
 * and with full-width keyboards.
 */
export const plainDigits = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '');
