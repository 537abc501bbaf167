import { createCheck } from '../check';
import { chinesePassagesOf } from '../reading/reading';
import { says } from '../sample';

const DAY = /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})日/g;

const LEAP_YEAR = 2024;

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Days that no calendar has, such as 2月30日: 国办秘函〔2019〕19号 (表述错误). */
export const impossibleDates = createCheck({
  id: 'impossible-dates',
  title: '日期不存在',
  source: '国办秘函〔2019〕19号：内容表述错误',
  severity: 'warning',
  find: (document) =>
    chinesePassagesOf(document).flatMap(({ path, text }) =>
      [...text.matchAll(DAY)].flatMap(([quote, year, month, day]) =>
        exists(Number(year ?? LEAP_YEAR), Number(month), Number(day))
          ? []
          : [{ path, message: `没有“${quote}”这一天，请核对`, quote }],
      ),
    ),
  examples: {
    passing: [{ words: '“2024年2月29日”', document: says('2024年2月29日举行。') }],
    failing: [{ words: '“2026年2月29日”', document: says('2026年2月29日举行。') }],
  },
});
