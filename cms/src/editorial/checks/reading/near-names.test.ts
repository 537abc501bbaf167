import fc from 'fast-check';
import { ETHNIC_GROUPS } from '../data/ethnic-groups';
import { ALL_DIVISIONS, SICHUAN_DIVISIONS } from '../data/divisions';
import { contextWith } from '../context';
import { divisionNames } from '../rules/division-names';
import { ethnicGroupSpelling } from '../rules/ethnic-group-spelling';
import { says } from '../sample';

const spelling = (text: string) =>
  ethnicGroupSpelling.run(says(text), contextWith()).map(({ quote }) => quote);
const divisions = (text: string) =>
  divisionNames
    .run(says(text), contextWith())
    .filter(({ message }) => message.includes('之误'))
    .map(({ quote }) => quote);

const GROUPS = ETHNIC_GROUPS.map(({ name }) => name);
const LONG_GROUPS = GROUPS.filter(({ length }) => length > 3);
const COUNTIES = [...SICHUAN_DIVISIONS.values()];

test('knows fifty-six ethnic groups, each code once', () => {
  expect(new Set(GROUPS).size).toBe(56);
  expect(ETHNIC_GROUPS.map(({ code }) => Number(code))).toEqual(
    Array.from({ length: 56 }, (_, at) => at + 1),
  );
});

test('finds nothing in the right names, however they follow each other', () => {
  const some = fc.array(fc.constantFrom(...GROUPS, ...COUNTIES), { minLength: 1, maxLength: 8 });
  const joined = fc.constantFrom('、', '和', '', '，', '的');
  fc.assert(
    fc.property(some, joined, (names, between) => {
      const text = names.join(between);
      expect(spelling(text)).toEqual([]);
      if (between !== '') expect(divisions(text)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('finds any one wrong character in a long name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LONG_GROUPS),
      fc.nat(3),
      fc.constantFrom(...Array.from('甲乙丙丁戊')),
      (name, seed, wrong) => {
        const at = seed % (name.length - 1);
        const word = name.slice(0, at) + wrong + name.slice(at + 1);
        expect(spelling(`本地有${word}群众`)).toEqual([word]);
      },
    ),
  );
});

test.each([
  ['傈傈族', '傈僳族'],
  ['土加族', '土家族'],
  ['葛佬族', '仡佬族'],
  ['拉户族', '拉祜族'],
  ['哈泥族', '哈尼族'],
  ['维吾儿族', '维吾尔族'],
])('takes %s for %s', (wrong, right) => {
  const [finding] = ethnicGroupSpelling.run(says(`${wrong}的歌`), contextWith());
  expect(finding?.message).toContain(right);
});

test.each([
  '民族大家族',
  '上班族和打工族',
  '汉藏语系藏缅语族',
  '水族馆',
  '贵族',
  '各民族一家亲',
  '白俄罗斯族裔',
])('leaves “%s” alone', (text) => {
  expect(spelling(text)).toEqual([]);
});

test.each([
  ['青阳区', true],
  ['犍维县', true],
  ['郎中市', true],
  ['若尔盍县', true],
  ['乡村与城区', false],
  ['优先区域', false],
  ['城市中心城区和郊县', false],
  ['北京市、上海市、苏州市', false],
  ['进入东区、西区', false],
])('in “%s” finds a wrong division: %s', (text, expected) => {
  expect(divisions(text).length > 0).toBe(expected);
});

test('finds nothing in the names of other provinces', () => {
  const wrong = [...ALL_DIVISIONS].filter((name) => divisions(`到${name}考察`).length > 0);
  expect(wrong).toEqual([]);
});
