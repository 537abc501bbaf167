import fc from 'fast-check';
import {
  checkDigitOf,
  hidden,
  isCardNumber,
  isIdentityNumber,
  isOldIdentityNumber,
} from './identity-number';

const province = fc.constantFrom('11', '31', '51', '54', '65');
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Seventeen digits with a province and a day that exist. */
const beginning = fc
  .tuple(
    province,
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 1900, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([place, rest, year, month, day, order]) =>
      place + pad(rest, 4) + pad(year, 4) + pad(month, 2) + pad(day, 2) + pad(order, 3),
  );

test('knows the number that the standard gives as its example', () => {
  expect(isIdentityNumber('11010519491231002X')).toBe(true);
  expect(isIdentityNumber('11010519491231002x')).toBe(true);
});

test('accepts every number with its own check digit and none with another', () => {
  fc.assert(
    fc.property(beginning, fc.constantFrom(...Array.from('0123456789X')), (digits, last) => {
      expect(isIdentityNumber(digits + last)).toBe(last === checkDigitOf(digits));
    }),
  );
});

test('notices any one digit that is mistyped', () => {
  fc.assert(
    fc.property(beginning, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const number = digits + checkDigitOf(digits);
      const wrong = String((Number(number[at]) + by) % 10);
      expect(isIdentityNumber(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false);
    }),
  );
});

test('knows no number with a day that does not exist', () => {
  const digits = '11010519490230002';
  expect(isIdentityNumber(digits + checkDigitOf(digits))).toBe(false);
  expect(isOldIdentityNumber('110105490230002')).toBe(false);
  expect(isOldIdentityNumber('110105491231002')).toBe(true);
});

test('accepts a card number and not the same with a digit changed', () => {
  const body = fc.stringMatching(/^62\d{13,16}$/);
  fc.assert(
    fc.property(body, (digits) => {
      const valid = Array.from('0123456789').filter((last) => isCardNumber(digits + last));
      expect(valid).toHaveLength(1);
    }),
  );
});

test('does not spread what it found', () => {
  expect(hidden('11010519491231002X')).toBe('110*************2X');
});
