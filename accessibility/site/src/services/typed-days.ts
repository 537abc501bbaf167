const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A day as people write it (`2026年3月5日`, `2026/3/5`, `20260305`, full-width digits) as
 * `2026-03-05`; what cannot be read stays as it was typed, so that it can be put right.
 */
export const typedDay = (typed: string): string => {
  const plain = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  const [, year, month = '', day = ''] = SEPARATED.exec(plain) ?? TOGETHER.exec(plain) ?? [];
  return year === undefined ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
