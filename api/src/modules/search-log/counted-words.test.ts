import fc from 'fast-check';
import { countedWords } from './counted-words';

it.each([
  ['  非遗   传承人 ', '非遗 传承人'],
  ['ＭＺ　Ｗ', 'mz w'],
  ['非\u200b遗', '非遗'],
  ['བོད་ཡིག', 'བོད་ཡིག'],
  ['ꆈꌠꁱꂷ', 'ꆈꌠꁱꂷ'],
  ['𠮷祥', '𠮷祥'],
])('counts %j as %j', (typed, counted) => {
  expect(countedWords(typed)).toBe(counted);
});

it.each([
  '川民宗发〔2024〕8号',
  '川民宗发(2024)123号',
  '2024 8号',
  '2024 123号',
  '2019-2023年规划',
  '宗教事务条例第三十六条',
  '高考加分 2025',
  '12345',
  '12345热线',
  '微信公众号',
  'QQ浏览器',
  '少数民族发展资金管理办法',
  '三二一工程',
  '川A',
])('keeps %s', (typed) => {
  expect(countedWords(typed)).not.toBe('');
});

it.each([
  ['an identity card', '513436198501012345'],
  ['one with its letter', '51343619850101234X'],
  ['one in full width', '５１３４３６１９８５０１０１２３４５'],
  ['one with blanks', '513436 19850101 2345'],
  ['a telephone', '王某 138 0000 1234'],
  ['one with hyphens', '138-0000-1234'],
  ['one with its country', '+86 13800001234'],
  ['one of a house', '0834-2161234'],
  ['one in words', '一三八零零零零一二三四'],
  ['one in Tibetan digits', '༡༣༨༠༠༠༠༡༢༣༤'],
  ['a bank card', '6222 0202 0011 2233 445'],
  ['an e-mail address', 'someone@example.org'],
  ['one in full width', 'someone＠example.org'],
  ['an account', '微信号：zhang_3000'],
  ['another account', 'QQ 23456'],
  ['a number plate', '川W·A1234'],
  ['a passport', 'E12345678'],
  ['a flat', '幸福路 3 栋 2 单元'],
  [
    'a story',
    '我叫某某住在某县某乡某村去年申请了补助到现在还没有到账请问应当找哪个部门办理才能解决',
  ],
])('does not keep %s', (_what, typed) => {
  expect(countedWords(typed)).toBe('');
});

it('keeps no number of seven digits or more, whatever stands around it and between its digits', () => {
  const digit = fc.integer({ min: 0, max: 9 }).map(String);
  const between = fc.constantFrom('', '', '', ' ', '-', '.', '　');
  const around = fc.constantFrom('', '张三', ' 电话：', 'abc ', '号码');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(digit, between), { minLength: 9, maxLength: 18 }),
      around,
      around,
      (digits, before, after) => {
        const number = digits.map((pair) => pair.join('')).join('');
        expect(countedWords(before + number + after)).toBe('');
      },
    ),
  );
});

it('evens out words that are evened out already no further, and fits the column', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const once = countedWords(typed);
      expect(countedWords(once)).toBe(once);
      expect(Array.from(once).length).toBeLessThanOrEqual(40);
    }),
  );
});
