/*
 * 文号, as 党政机关公文处理工作条例 art. 9 (5) forms it: the organ's short name, the year in six-angled
 * brackets, a running number; and the numbers of orders (令) by which laws are promulgated.
 */
const ORDER =
  /([\p{Script=Han}]{2,30}令(?:（[\p{Script=Han}\d]{2,10}）|〔\d{4}〕)?第[\d一二三四五六七八九十百零〇]+号)/u;
const LETTER = /^([\p{Script=Han}]{2,15}[〔［\[【（(]\d{4}[〕］\]】）)]第?\d{1,5}号)$/u;
const IN_BRACKETS = /[（(]([\p{Script=Han}]{2,15}〔\d{4}〕第?\d{1,5}号)[）)]/u;

/** Square or round brackets round the year become 〔〕, the only form that the standard knows. */
const withRightBrackets = (number: string): string =>
  number.replace(/[［[【（(](\d{4})[］\]】）)]/, '〔$1〕');

/** The 文号 of an order named in a line of promulgation, e.g. 中华人民共和国国务院令第686号. */
export const orderNumber = (line: string): string | undefined =>
  ORDER.exec(line.normalize('NFC'))?.[1];

/** The 文号 that is a whole line of a letterhead, e.g. 国发〔2024〕8号. */
export const letterNumber = (line: string): string | undefined => {
  const text = line.trim().replace(/\s+/g, '');
  const found =
    LETTER.exec(text)?.[1] ??
    (IN_BRACKETS.exec(text)?.[0] === text ? IN_BRACKETS.exec(text)?.[1] : undefined);
  return found === undefined ? undefined : withRightBrackets(found);
};
