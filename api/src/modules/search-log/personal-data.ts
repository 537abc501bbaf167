/** Longer is no longer words to search but a story, and stories are told by persons. */
const LONGEST_KEPT = 40;

/** Two years, or the year and the number of an official document. */
const YEARS = /^(?:1[89]|20)\d\d(?:[-—–~ ]+(?:1[89]|20)\d\d| \d{1,4})$/u;
const DIGITS = /\p{Nd}(?:[\p{Zs}.+·•—–~-]*\p{Nd}){6,}/gu;

const SIGNS: readonly RegExp[] = [
  // an e-mail address, also with a blank in it
  /\S\s?@\s?\S/u,
  // digits in words, as telephone numbers are spelt out
  /[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]{7}/u,
  // the name of an account
  /(?:qq|微信|wechat|vx|支付宝|抖音)号?\P{L}{0,3}(?=[a-z_-]*\d)[a-z0-9_-]{5}/iu,
  // a number plate, a passport or permit
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z]\s?·?\s?(?=[a-z]*\d)[a-z0-9]{5,6}(?![a-z0-9])/iu,
  // a flat
  /\d\s*(?:单元|栋|幢)|\d{3}\s*室/u,
];

const hasLongNumber = (words: string): boolean =>
  [...words.matchAll(DIGITS)].some(([number]) => !YEARS.test(number));

/**
 * Whether words look like the data of a person: numbers of identity cards, telephones and bank
 * cards, e-mail addresses, accounts, number plates, flats, or whole sentences (PIPL articles 4 and
 * 6: nothing that is not needed). Rather too often than not: a wrong guess loses words, no count.
 * @param words evened out, see counted-words.ts
 */
export const looksPersonal = (words: string): boolean =>
  Array.from(words).length > LONGEST_KEPT ||
  hasLongNumber(words) ||
  SIGNS.some((sign) => sign.test(words));
