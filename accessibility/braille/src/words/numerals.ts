import { type Token } from './token';

/** Characters of numbers with their readings. */
const READINGS = new Map(
  Object.entries({
    ...{ 〇: 'ling2', 零: 'ling2', 一: 'yi1', 二: 'er4', 三: 'san1', 四: 'si4', 五: 'wu3' },
    ...{ 六: 'liu4', 七: 'qi1', 八: 'ba1', 九: 'jiu3', 十: 'shi2', 百: 'bai3', 千: 'qian1' },
    ...{ 万: 'wan4', 亿: 'yi4', 两: 'liang3', 第: 'di4' },
  }),
);

const ONE = '[一二三四五六七八九]';
const UNDER_100 = `(?:${ONE}?十${ONE}?|${ONE})`;
const UNDER_10000 = `(?:[一二三四五六七八九两]千(?:零${UNDER_100}|[一二三四五六七八九两]百(?:零?${UNDER_100})?)?|[一二三四五六七八九两]百(?:零?${UNDER_100})?|${UNDER_100})`;
const LARGE = `(?:${UNDER_10000}|两)(?:[万亿](?:零?${UNDER_10000})?){1,2}`;
/** Years and the like, read digit by digit. */
const DIGITS = '[〇零一二三四五六七八九]{3,}|[一二三四五六七八九]〇[〇一二三四五六七八九]*';
const ORDINAL = `第(?:${DIGITS}|${LARGE}|${UNDER_10000})`;
const NUMERAL = new RegExp(`${ORDINAL}|${DIGITS}|${LARGE}|${UNDER_10000}`, 'y');

/** Words that begin like a number and are none. */
const NOT_NUMBERS =
  /^(?:十分|十足|第三者|第一线|第一手|第一流|第一性|十全|十字|一一|三三|千万|百般|十万火急|十拿九稳|十恶不赦|三五成群|五十步|三十六计|三十而立|四十不惑|八九不离十|三百六十行|一百八十度|二十四节气|二十四小时|十二生肖|十一月|十二月|十月|十之八九)/;

/** A number is divided after each of its units above ten: 三百 五十六 (as GB/T 16159 does in pinyin). */
const UNIT = /(?<=[百千万亿])(?=[〇零一二三四五六七八九十])/;
const MIN_LENGTH = 2;

const numeral = (text: string, start: number): Token => ({
  start,
  end: start + text.length,
  text,
  characters: Array.from(text),
  readings: Array.from(text, (one) => READINGS.get(one) ?? ''),
  tag: 'm',
  source: 'dictionary',
  clause: 'GF 12.2.1',
  fixed: false,
});

/**
 * The number that begins at a place of a Chinese text, divided as numbers are: 二〇二四, 第十五,
 * 三百 五十六. Nothing for single characters (一 in 一起 is no number) and for words that only
 * look like one.
 */
export const numeralAt = (text: string, at: number): Token[] => {
  if (!READINGS.has(text.charAt(at))) return [];
  NUMERAL.lastIndex = at;
  const found = NUMERAL.exec(text)?.[0] ?? '';
  if (found.length < MIN_LENGTH || NOT_NUMBERS.test(text.slice(at, at + 6))) return [];
  if (found.startsWith('第')) return [numeral(found, at)];
  let start = at;
  return found.split(UNIT).map((part) => {
    const token = numeral(part, start);
    start = token.end;
    return token;
  });
};
