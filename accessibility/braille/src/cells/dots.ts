/** First character of Unicode's Braille Patterns: the cell without a dot. */
export const BLANK = '\u2800';

/**
 * Turns dot numbers into cells: `'34 256 1'` gives `⠌⠲⠁`, one cell for each group.
 * @param dots groups of the digits 1–6, divided by spaces; `0` is a blank cell
 */
export const cellsOf = (dots: string): string =>
  dots
    .split(' ')
    .map((group) => {
      let bits = 0;
      for (const dot of group) if (dot !== '0') bits |= 1 << (Number(dot) - 1);
      return String.fromCharCode(0x2800 + bits);
    })
    .join('');

/** The same for every value of a table. */
export const cellTable = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).map(([key, dots]) => [key, cellsOf(dots)]));
