/** Pinyin with marks ↔ numbered pinyin: `lǜ` is `lü4`, `de` is `de5`. */

const MARKS = new Map([
  ['\u0304', '1'],
  ['\u0301', '2'],
  ['\u030C', '3'],
  ['\u0300', '4'],
]);
const NUMBERED = /^[a-zü]+[1-5]$/;

/**
 * @param written one syllable, as `zhōng`, `zhong1`, `lv4`, `lu:4`, `lǜ`, `de`
 * @returns numbered pinyin, or nothing where this is not one syllable of pinyin
 */
export const numberedReading = (written: string): string | undefined => {
  const lower = written.trim().toLowerCase().replace(/u:|v/g, 'ü');
  if (NUMBERED.test(lower)) return lower;
  let tone = '5';
  let letters = '';
  for (const part of lower.normalize('NFD')) {
    const mark = MARKS.get(part);
    if (mark === undefined) letters += part;
    else tone = mark;
  }
  const spelling = letters.normalize('NFC') + tone;
  return NUMBERED.test(spelling) ? spelling : undefined;
};

const MARK_OF = new Map([...MARKS].map(([mark, tone]) => [tone, mark]));

/** Which letter carries the mark: a, e, the o of ou, else the last vowel. */
const carrier = (spelling: string): number => {
  for (const sign of ['a', 'e']) if (spelling.includes(sign)) return spelling.indexOf(sign);
  if (spelling.includes('ou')) return spelling.indexOf('o');
  return Math.max(...['i', 'o', 'u', 'ü'].map((vowel) => spelling.lastIndexOf(vowel)));
};

/** For people: `zhong1` as `zhōng`. */
export const markedReading = (numbered: string): string => {
  const spelling = numbered.slice(0, -1);
  const mark = MARK_OF.get(numbered.slice(-1));
  const at = carrier(spelling);
  if (mark === undefined || at < 0) return spelling;
  return (spelling.slice(0, at + 1) + mark + spelling.slice(at + 1)).normalize('NFC');
};
