import { fold } from './fold';
import { numberOf } from './numerals';
import { numbersIn } from './numbers';

const found = (text: string) =>
  numbersIn(fold(text)).map(({ kind, numbers, body }) =>
    [kind, body, ...numbers].filter((part) => part !== undefined).join(' '),
  );

describe('numberOf', () => {
  it.each([
    ['12', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['二〇二四', 2024],
    ['两千零一', 2001],
    ['廿一', 21],
    ['民', undefined],
    ['', undefined],
  ])('of %s is %s', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

describe('numbersIn', () => {
  it.each([
    ['川民宗发〔2024〕8号', ['documentNumber 川民宗发 2024 8']],
    ['川民宗发（2024）８号', ['documentNumber 川民宗发 2024 8']],
    ['川民宗发【2024】第8号', ['documentNumber 川民宗发 2024 8']],
    ['川民宗发2024年8号', ['documentNumber 川民宗发 2024 8', 'year 2024']],
    ['川民宗发2024 8', ['documentNumber 川民宗发 2024 8']],
    ['〔2024〕8号', ['documentNumber  2024 8']],
    ['国务院令第426号', ['documentNumber 国务院令 0 426']],
    ['第三条', ['clause 3 0']],
    ['第二十三条之一', ['clause 23 1']],
    ['第3條', ['clause 3 0']],
    ['2024年8月1日', ['year 2024']],
    ['二〇二四年', ['year 2024']],
    ['2024 8 9', []],
    ['幸福路8号', []],
  ])('reads %s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });
});
