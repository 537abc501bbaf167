import fc from 'fast-check';
import { isIdentityNumber } from './identity-number';

const TODAY = '2026-11-22';
/** Numbers of nobody: the example of GB 11643-1999, and others worked out by hand. */
const GOOD = ['11010519491231002X', '440524188001010014', '511102199003073919'];

/** The check sign as ISO 7064 words it: the whole, read to base 2 modulo 11, leaves 1. */
const isChecked = (value: string): boolean => {
  const digits = Array.from(value, (sign) => (sign === 'X' ? 10 : Number(sign)));
  return digits.reduce((rest, digit) => (rest * 2 + digit) % 11, 0) === 1;
};

it('knows the example of the standard, and no birth before 1900', () => {
  expect(isIdentityNumber('11010519491231002X', TODAY)).toBe(true);
  // The other example of the standard was born in 1880.
  expect(isChecked('440524188001010014')).toBe(true);
  expect(isIdentityNumber('440524188001010014', TODAY)).toBe(false);
});

it('agrees with the check of ISO 7064 on whatever could be a number', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
  const value = fc
    .tuple(fc.integer({ min: 110000, max: 829999 }), day, fc.integer({ min: 0, max: 999 }))
    .chain(([place, born, order]) =>
      fc
        .constantFrom(...Array.from('0123456789X'))
        .map((sign) => `${String(place)}${born}${String(order).padStart(3, '0')}${sign}`),
    );
  fc.assert(
    fc.property(value, (one) => {
      expect(isIdentityNumber(one, TODAY)).toBe(isChecked(one));
    }),
  );
});

it('finds every single wrong sign and every exchange of neighbours', () => {
  const good = GOOD.filter((value) => isIdentityNumber(value, TODAY));
  expect(good.length).toBeGreaterThan(0);
  for (const value of good)
    for (let at = 0; at < value.length; at += 1) {
      for (const sign of '0123456789X')
        if (sign !== value[at])
          expect(
            isIdentityNumber(`${value.slice(0, at)}${sign}${value.slice(at + 1)}`, TODAY),
          ).toBe(false);
      const [one = '', two = ''] = value.slice(at, at + 2);
      if (two !== '' && one !== two)
        expect(
          isIdentityNumber(`${value.slice(0, at)}${two}${one}${value.slice(at + 2)}`, TODAY),
        ).toBe(false);
    }
});

it('refuses days that are none, the future, other lengths and other signs', () => {
  for (const value of [
    '11010520270101001X',
    '110105194902310021',
    '11010519491231002x',
    '1101051949123100２X',
    '11010519491231002',
    '11010519491231002X ',
    '',
  ])
    expect([value, isIdentityNumber(value, TODAY)]).toEqual([value, false]);
});
