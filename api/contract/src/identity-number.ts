const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

const checkSignOf = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECK_SIGNS[sum % 11] ?? '';
};

const isBirthday = (value: string, today: string): boolean => {
  const day = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return false;
  return day >= '1900-01-01' && day <= today;
};

/**
 * Whether 18 signs can be a citizen identity number: six digits of a division, a real day of birth
 * that is not in the future, an order number and the check sign of ISO 7064 MOD 11-2 (GB 11643-1999).
 * @param today the day in Beijing, as `2026-11-22`
 */
export const isIdentityNumber = (value: string, today: string): boolean =>
  /^[1-9]\d{16}[\dX]$/.test(value) &&
  isBirthday(value.slice(6, 14), today) &&
  checkSignOf(value) === value[17];
