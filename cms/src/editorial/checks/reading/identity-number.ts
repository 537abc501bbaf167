const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
/** Codes of provinces, with Hong Kong, Macao and Taiwan. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** The check digit of the first seventeen digits (GB 11643—1999, ISO 7064 MOD 11-2). */
export const checkDigitOf = (digits: string): string =>
  CHECK_DIGITS[
    Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (WEIGHTS[at] ?? 0), 0) % 11
  ] ?? '';

/** Whether eighteen characters are a citizen's identity number (GB 11643—1999). */
export const isIdentityNumber = (number: string): boolean => {
  if (!/^\d{17}[\dXx]$/.test(number) || !PROVINCE.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(
    Number,
  );
  const isAlive = year !== undefined && year >= 1900 && year <= 2099;
  return (
    isAlive &&
    isDay(year, month ?? 0, day ?? 0) &&
    checkDigitOf(number.slice(0, 17)) === number.slice(17).toUpperCase()
  );
};

/** Whether fifteen digits are an identity number of the first generation, which has no check digit. */
export const isOldIdentityNumber = (number: string): boolean =>
  /^\d{15}$/.test(number) &&
  PROVINCE.test(number) &&
  isDay(
    1900 + Number(number.slice(6, 8)),
    Number(number.slice(8, 10)),
    Number(number.slice(10, 12)),
  );

/** Whether the digits of a card number add up (ISO/IEC 7812-1, Luhn). */
export const isCardNumber = (digits: string): boolean => {
  if (!/^\d{16,19}$/.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
};

/** Full-width digits as plain ones, so that both are found. */
export const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0));

/** Digits with all but their ends hidden, so that a finding does not spread what it found. */
export const hidden = (digits: string): string =>
  digits.slice(0, 3) + '*'.repeat(Math.max(digits.length - 5, 1)) + digits.slice(-2);
