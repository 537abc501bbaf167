import { NUMERAL, numberOf } from './numerals';

/** A number with a meaning in a folded text: from `at` to `end`. */
export interface NumberFound {
  kind: 'clause' | 'documentNumber' | 'year';
  at: number;
  end: number;
  /** clause: [number, addition after 之 or 0]; document number: [year or 0, number]; year: [year] */
  numbers: number[];
  /** of a document number: the Han characters directly before it, e.g. 川民宗发 */
  body?: string;
}

const CLAUSE = new RegExp(`第([${NUMERAL}]{1,9})条(?:之([${NUMERAL}]{1,3}))?`, 'g');
// Four numerals directly before 年; whatever stands before them.
const YEAR = /([0-9〇零一二三四五六七八九]{4})年/g;
const DOCUMENT_NUMBER =
  /(?:[[(] ?((?:1[89]|20)\d\d) ?[\])] ?|((?:1[89]|20)\d\d)(?:年| ) ?)第? ?(\d{1,5}) ?号?/g;
const ORDER_NUMBER = /(?<=令|公告|决定) ?[(第]? ?第? ?(\d{1,5}) ?号/g;

const LONGEST_BODY = 16;
const bodyBefore = (folded: string, at: number): string =>
  /\p{sc=Han}{1,16} ?$/u.exec(folded.slice(Math.max(0, at - LONGEST_BODY), at))?.[0].trimEnd() ??
  '';

const found = (
  kind: NumberFound['kind'],
  match: RegExpMatchArray,
  numbers: (number | undefined)[],
): NumberFound[] => {
  const at = match.index ?? 0;
  return numbers.every((number) => number !== undefined)
    ? [{ kind, at, end: at + match[0].length, numbers }]
    : [];
};

const clausesIn = (folded: string): NumberFound[] =>
  [...folded.matchAll(CLAUSE)].flatMap((match) => {
    const [, number = '', addition] = match;
    return found('clause', match, [
      numberOf(number),
      addition === undefined ? 0 : numberOf(addition),
    ]);
  });

const yearsIn = (folded: string): NumberFound[] =>
  [...folded.matchAll(YEAR)].flatMap((match) => found('year', match, [numberOf(match[1] ?? '')]));

/** A year in brackets is enough; without brackets 号 or a body that ends in 发, 函 … must tell it from a date. */
const isDocumentNumber = (match: RegExpMatchArray, body: string): boolean =>
  match[0].endsWith('号') ||
  (match[1] !== undefined && body !== '') ||
  /[发函办字规通告令]$/.test(body);

const documentNumbersIn = (folded: string): NumberFound[] => [
  ...[...folded.matchAll(DOCUMENT_NUMBER)].flatMap((match) => {
    const body = bodyBefore(folded, match.index);
    if (!isDocumentNumber(match, body)) return [];
    const numbers = [Number(match[1] ?? match[2]), Number(match[3])];
    return found('documentNumber', match, numbers).map((number) => ({ ...number, body }));
  }),
  ...[...folded.matchAll(ORDER_NUMBER)].flatMap((match) => {
    const body = bodyBefore(folded, match.index);
    return found('documentNumber', match, [0, Number(match[1])]).map((number) => ({
      ...number,
      body,
    }));
  }),
];

const HAS_NUMERAL = new RegExp(`[${NUMERAL}]`);

/** Clauses (第三条, 第3条), years (2024年, 二〇二四年) and 文号 of a folded text, in order of kind. */
export const numbersIn = (folded: string): NumberFound[] =>
  HAS_NUMERAL.test(folded)
    ? [...documentNumbersIn(folded), ...clausesIn(folded), ...yearsIn(folded)]
    : [];
