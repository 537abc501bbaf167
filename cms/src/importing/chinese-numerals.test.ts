import fc from 'fast-check';
import { clauseMarkOf } from '../publishing/markdown/clause-mark';
import { formatChineseNumeral, parseChineseNumeral } from './chinese-numerals';
import { clauseAtStart } from './chinese-structure';

const number = fc.integer({ min: 1, max: 9999 });

test('every number from 1 to 9999 reads back as it was written', () => {
  fc.assert(
    fc.property(number, (value) => parseChineseNumeral(formatChineseNumeral(value)) === value),
    { numRuns: 2000 },
  );
});

test.each([
  ['一百二十三', 123],
  ['十', 10],
  ['二十', 20],
  ['一百零五', 105],
  ['一百一十', 110],
  ['一千〇一', 1001],
  ['两百', 200],
  ['二〇二四', 2024],
  ['１２', 12],
])('%s is %d', (numeral, value) => {
  expect(parseChineseNumeral(numeral)).toBe(value);
});

test.each(['', '百百', '十百', '一二百', '第一', '条'])('%p is no number', (words) => {
  expect(parseChineseNumeral(words)).toBeUndefined();
});

test('a clause is found with its number, and publishing gives it the same', () => {
  fc.assert(
    fc.property(number, fc.option(fc.integer({ min: 1, max: 20 })), (value, addition) => {
      const extra = addition === null ? '' : `之${formatChineseNumeral(addition)}`;
      const paragraph = `第${formatChineseNumeral(value)}条${extra}　为了示范。`;
      const found = clauseAtStart(paragraph);
      expect(found).toMatchObject({ number: value, addition: addition ?? undefined });
      expect(clauseMarkOf(paragraph)).toMatchObject({ number: value, label: found?.label });
    }),
  );
});

test.each(['第三条规定的期限', '第三条、第四条所列', '第十条第二款', '依照第三条'])(
  '%s mentions a clause and begins none',
  (words) => {
    expect(clauseAtStart(words)).toBeUndefined();
  },
);
