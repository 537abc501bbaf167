import { dateText, timeText } from './dates';
import { chineseNumeral } from './numerals';
import { say } from './say';

describe('words', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1002, '一千零二'],
  ])('counts clause %i as 第%s条', (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral);
  });

  it('writes days in the order of each language, in the time of China', () => {
    const moment = '2026-11-01T17:30:00.000Z';
    expect(dateText(moment, 'zh-CN')).toBe('2026-11-02');
    expect(dateText(moment, 'en')).toBe('2 November 2026');
    expect(timeText(moment, 'bo')).toBe('2026-11-02 01:30');
  });

  it('falls back to Chinese words and says so', () => {
    expect(say('ii', 'home')).toEqual({ text: '首页', lang: 'zh-CN' });
    expect(say('bo', 'policies').lang).toBe('bo');
    expect(say('en', 'itemCount', { n: 3 })).toEqual({ text: '3 in all', lang: 'en' });
  });
});
