/** What csvOf puts before text that a spreadsheet would run as a formula. */
const GUARD = /^'(?=[\s\u0000]*[=+\-@＝＋－＠\t\r\n])/u;

/** Where a cell ends: after its closing quote, or before the next separator. */
const CELL = /"((?:[^"]|"")*)"?|([^,\r\n]*)/y;

/**
 * A table from CSV (RFC 4180), with or without a byte order mark, whatever ends its lines: the way
 * back from csvOf. Lines without any text are left out. A quote that is never closed ends with the
 * text.
 */
export const rowsOfCsv = (text: string): { line: number; cells: string[] }[] => {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const endRow = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: begun, cells });
    cells = [];
  };
  while (at < text.length) {
    CELL.lastIndex = at;
    const [whole = '', quoted, plain = ''] = CELL.exec(text) ?? [];
    at += whole.length;
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    const rest = quoted === undefined ? '' : (/^[^,\r\n]*/.exec(text.slice(at))?.[0] ?? '');
    at += rest.length;
    cells.push(((quoted?.replaceAll('""', '"') ?? plain) + rest).replace(GUARD, ''));
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    endRow();
    line += 1;
    begun = line;
  }
  endRow();
  return rows;
};
