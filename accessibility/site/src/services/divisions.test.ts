import { PROVINCES, divisionName, divisionsWithin, provinceOf } from './divisions';

it('leads from a province to every county in it, by city', () => {
  const groups = divisionsWithin('510000', 'county');
  const liangshan = groups.find(({ name }) => name === '凉山彝族自治州');
  expect(liangshan?.divisions).toContainEqual({ code: '513431', name: '昭觉县' });
  expect(
    groups.flatMap(({ divisions }) => divisions).every(({ code }) => code.startsWith('51')),
  ).toBe(true);
});

it('gives codes that the form takes, for every province', () => {
  for (const { code } of PROVINCES) {
    for (const level of ['city', 'county'] as const) {
      const codes = divisionsWithin(code, level).flatMap(({ divisions }) => divisions);
      for (const division of codes) {
        expect(division.code).toMatch(level === 'city' ? /^[1-9]\d{3}00$/ : /^[1-9]\d{5}$/);
        expect(provinceOf(division.code)).toBe(code);
      }
    }
  }
});

it('names a division with what it is in, once, and an unknown one by its code', () => {
  expect(divisionName('513431')).toBe('四川省凉山彝族自治州昭觉县');
  expect(divisionName('110101')).toBe('北京市东城区');
  expect(divisionName('999999')).toBe('999999');
  expect(divisionsWithin('', 'county')).toEqual([]);
});
