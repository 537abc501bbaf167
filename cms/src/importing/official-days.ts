import { day } from '@minzong/content-types';
import { parseChineseNumeral } from './chinese-numerals';

const NUMERAL = '[〇○零一二三四五六七八九十\\d]';
const DATE = new RegExp(
  `(${NUMERAL}{4})\\s*年\\s*(${NUMERAL}{1,3})\\s*月\\s*(${NUMERAL}{1,3})\\s*日`,
  'g',
);

const isoDay = (year: string, month: string, date: string): string | undefined => {
  const numbers = [year, month, date].map(parseChineseNumeral);
  const written = numbers
    .map((value, at) => String(value ?? 0).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
  return day.safeParse(written).success ? written : undefined;
};

/** Every calendar day in a text (2017年8月26日, 二〇一七年八月二十六日) as `YYYY-MM-DD`, in order. */
export const officialDays = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(DATE)]
    .map(([, year = '', month = '', date = '']) => isoDay(year, month, date))
    .filter((found) => found !== undefined);

/** True when a line is a day and nothing else, as under the signature of an official letter. */
export const isDayAlone = (line: string): boolean =>
  officialDays(line).length === 1 && line.normalize('NFKC').trim().replace(DATE, '') === '';
