const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const UNITS: Readonly<Record<string, number>> = {
  ...{ 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000, 廿: 20, 卅: 30 },
};

/** The inside of a character class that holds every sign of a number below 10,000. */
export const NUMERAL = '0-9〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅';

const positional = (text: string): number | undefined => {
  const digits = Array.from(text, (sign) => (/\d/.test(sign) ? sign : String(DIGITS[sign] ?? '')));
  return digits.every((digit) => digit !== '') ? Number(digits.join('')) : undefined;
};

/**
 * The value of a folded numeral: 12, 十二, 一百零三, 二〇二四 (digit by digit); undefined when it is none.
 */
export const numberOf = (text: string): number | undefined => {
  const digits = text === '' ? undefined : positional(text);
  if (digits !== undefined || text === '') return digits;
  let total = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      if (DIGITS[sign] === undefined) return undefined;
      digit = DIGITS[sign];
      continue;
    }
    total += unit === 20 || unit === 30 ? unit : (digit ?? 1) * unit;
    digit = undefined;
  }
  return total + (digit ?? 0);
};
