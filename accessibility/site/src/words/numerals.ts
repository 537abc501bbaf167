const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** A whole number from 1 to 9999 in Chinese numerals, as the clauses of a document are counted: 21 → 二十一. */
export const chineseNumeral = (value: number): string => {
  const figures = String(value);
  if (value < 1 || figures.length > UNITS.length) return figures;
  const spoken = Array.from(figures, (figure, index) =>
    figure === '0'
      ? '零'
      : `${DIGITS[Number(figure)] ?? ''}${UNITS[figures.length - index - 1] ?? ''}`,
  )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return spoken.replace(/^一十/, '十');
};
