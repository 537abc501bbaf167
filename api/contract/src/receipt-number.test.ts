import fc from 'fast-check';
import { isReceiptNumber, newReceiptNumber, plainDigits } from './receipt-number';

const number = fc.constant(0).map(() => newReceiptNumber());

it('every number that is given out is one', () => {
  fc.assert(fc.property(number, (given) => isReceiptNumber(given)));
});

it('a wrong digit or two neighbours that changed places are noticed, wherever they are', () => {
  fc.assert(
    fc.property(number, fc.nat(9), fc.integer({ min: 1, max: 9 }), (given, place, difference) => {
      const digit = (Number(given[place]) + difference) % 10;
      const wrong = `${given.slice(0, place)}${String(digit)}${given.slice(place + 1)}`;
      expect(isReceiptNumber(wrong)).toBe(false);
      const [one = '', other = ''] = given.slice(place, place + 2);
      const swapped = `${given.slice(0, place)}${other}${one}${given.slice(place + 2)}`;
      expect(isReceiptNumber(swapped)).toBe(one === other || other === '');
    }),
  );
});

it('is read in groups, with blanks, hyphens and full-width digits', () => {
  expect(plainDigits(' 1234 567-890 ')).toBe('1234567890');
  expect(plainDigits('１２３４　５６７－８９０')).toBe('1234567890');
});
