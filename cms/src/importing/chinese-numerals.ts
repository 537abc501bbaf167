const DIGITS = '零一二三四五六七八九';
const UNITS: [string, number][] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** A character class of everything a clause or chapter number may be written with. */
export const NUMERAL_CLASS = '[零〇○一二三四五六七八九十百千两0-9０-９]';

const digitOf = (character: string): number => {
  if (character === '〇' || character === '○') return 0;
  if (character === '两') return 2;
  return DIGITS.indexOf(character);
};

const arabicOf = (text: string): number | undefined => {
  const plain = text.normalize('NFKC');
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
};

/** 一九九三 → 1993: digits written one after another, as years are. */
const positional = (text: string): number | undefined => {
  const digits = Array.from(text, digitOf);
  return digits.length > 0 && digits.every((digit) => digit >= 0)
    ? Number(digits.join(''))
    : undefined;
};

const withUnits = (text: string): number | undefined => {
  let rest = text;
  let total = 0;
  for (const [unit, value] of UNITS) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    const before = rest.slice(0, at).replace(/^[零〇○]/, '');
    const digit = before === '' && value === 10 ? 1 : positional(before);
    if (digit === undefined || digit > 9) return undefined;
    total += digit * value;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return total;
  const ones = positional(rest.replace(/^[零〇○]/, ''));
  return ones === undefined || ones > 9 ? undefined : total + ones;
};

/** A number from 0 to 9999 as laws write it (一百二十三, 〇, 12, １２); undefined for anything else. */
export const parseChineseNumeral = (text: string): number | undefined => {
  if (text === '') return undefined;
  return arabicOf(text) ?? (/[十百千]/.test(text) ? withUnits(text) : positional(text));
};

/** 123 → 一百二十三. For 1 to 9999; 十二 rather than 一十二, as laws count. */
export const formatChineseNumeral = (value: number): string => {
  const parts = String(value).split('').map(Number);
  const names = ['', '十', '百', '千'];
  const written = parts.map((digit, at) =>
    digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${names[parts.length - 1 - at] ?? ''}`,
  );
  return written
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
    .replace(/^一十/, '十');
};
