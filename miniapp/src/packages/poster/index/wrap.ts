/** Width of a text in points, in the type that is set. */
export type Measure = (text: string) => number;

/** No line begins with these (GB/T 15834, 标点符号用法). */
const NEVER_FIRST = /^[，。、；：！？）》」』】〉”’…—·,.;:!?)\]}%]$/u;

/** What stays together: a word of Latin letters, a Tibetan syllable with its point, else a character. */
const piecesOf = (text: string): string[] =>
  text.match(/[\p{Script=Latin}\d'’-]+|[\u0f40-\u0fbc]+[\u0f0b-\u0f14]?|[\s\S]/gu) ?? [];

/** Characters of a word that is wider than a line by itself. */
const cut = (piece: string, width: number, measure: Measure): string[] =>
  measure(piece) <= width ? [piece] : Array.from(piece);

/**
 * Breaks a text into lines that are no wider than `width` points.
 * @param most lines at most; the last one ends with … when there is more
 */
export const wrap = (text: string, width: number, measure: Measure, most: number): string[] => {
  const lines: string[] = [];
  let line = '';
  const words = text.trim().replaceAll(/\s+/g, ' ');
  for (const piece of piecesOf(words).flatMap((one) => cut(one, width, measure))) {
    if (measure(line + piece) <= width || line === '') {
      line += line === '' && piece === ' ' ? '' : piece;
      continue;
    }
    // A mark that may not begin a line takes the character before it along.
    const taken = NEVER_FIRST.test(piece) ? (Array.from(line).at(-1) ?? '') : '';
    const left = line.slice(0, line.length - taken.length);
    lines.push((left === '' ? line : left).trimEnd());
    line = left === '' ? piece : `${taken}${piece}`.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', width, measure)];
};

/** A line that says that there was more. */
const ended = (line: string, width: number, measure: Measure): string => {
  const characters = Array.from(line);
  while (characters.length > 0 && measure(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
};
