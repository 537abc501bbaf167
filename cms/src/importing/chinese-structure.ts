import { NUMERAL_CLASS, parseChineseNumeral } from './chinese-numerals';

export interface ClauseMark {
  number: number;
  /** 之一 → 1: a clause added after `number` by an amendment */
  addition: number | undefined;
  /** as written, e.g. 第三条之一 */
  label: string;
  /** what follows the mark, without the space between */
  rest: string;
}

const CLAUSE = new RegExp(
  `^(第(${NUMERAL_CLASS}+)条(?:之(${NUMERAL_CLASS}+)(?![年月日、]))?)([\\s\\u3000]*)(.*)$`,
  's',
);

// Without a space after the number, these words go on with a mention of the clause.
const MENTION = /^(?:规定|所列|所称|的|中的|第[一二三四五六七八九十\d]+[款项]|[、和至与或，,）)])/;

/** 第N条 at the start of a paragraph; a mere mention (第三条规定的…, 第三条、第四条) is none. */
export const clauseAtStart = (text: string): ClauseMark | undefined => {
  const [, label, numeral = '', additional, space, rest = ''] = CLAUSE.exec(text) ?? [];
  const number = parseChineseNumeral(numeral);
  if (label === undefined || number === undefined || number === 0) return undefined;
  if (space === '' && MENTION.test(rest)) return undefined;
  const addition = additional === undefined ? undefined : parseChineseNumeral(additional);
  return { number, addition, label, rest };
};

/** Ranks of headings in Chinese official texts, from the widest to the narrowest. */
const HEADING_RANKS: RegExp[] = [
  new RegExp(`^第${NUMERAL_CLASS}+[编篇部](?:分)?(?:[\\s\\u3000]|$)`),
  new RegExp(`^第${NUMERAL_CLASS}+章(?:[\\s\\u3000]|$|[^，。；的])`),
  new RegExp(`^第${NUMERAL_CLASS}+节(?:[\\s\\u3000]|$|[^，。；的])`),
  /^[一二三四五六七八九十百]+、/,
  /^[（(][一二三四五六七八九十百]+[）)]/,
  /^\d{1,2}[.．](?!\d)/,
];

const LONGEST_HEADING = 40;
const ENDS_LIKE_A_SENTENCE = /[。！？：；，、;,!?:]$/;

/**
 * The rank of a line that is a heading by its number (0 widest: 第N编, 第N章, 第N节, 一、, （一）, 1.), or
 * undefined. A long line, or one that ends like a sentence, is a numbered paragraph and no heading.
 */
export const headingRank = (line: string): number | undefined => {
  const text = line.trim();
  if (text.length > LONGEST_HEADING || ENDS_LIKE_A_SENTENCE.test(text) || /[。！？；]/.test(text)) {
    return undefined;
  }
  const rank = HEADING_RANKS.findIndex((pattern) => pattern.test(text));
  return rank < 0 ? undefined : rank;
};

/** True when a line begins something of its own, so that it never continues the line before. */
export const startsAnew = (line: string): boolean =>
  headingRank(line) !== undefined ||
  clauseAtStart(line) !== undefined ||
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、]|[①-⑳]|[—－-]{2}|[●•·▪◆■]|附件|附：)/.test(
    line,
  );
