import { type Clause } from './clauses';
import { cellsOf } from './dots';

/** How a mark stands to its neighbours: at the end of one, before one, or between two. */
export type Side = 'closes' | 'opens' | 'tight' | 'free';

export interface Mark {
  cells: string;
  side: Side;
  clause: Clause;
  /** The mark of the scheme that stands in for it, where it has none of its own. */
  shownAs?: string;
}

const mark = (dots: string, side: Side, clause: Clause = 'GF 8', shownAs?: string): Mark => ({
  cells: cellsOf(dots),
  side,
  clause,
  ...(shownAs !== undefined && { shownAs }),
});

const COMMA = mark('5', 'closes', 'GB 44725 4.8.1');
const SEMICOLON = mark('56', 'closes', 'GB 44725 4.8.1');
const COLON = mark('36', 'closes', 'GB 44725 4.8.1');
const ELLIPSIS = mark('5 5 5', 'closes', 'GB 44725 4.8.2');
const FULL_STOP = mark('5 23', 'closes');
const QUESTION = mark('5 3', 'closes');
const EXCLAMATION = mark('56 2', 'closes');
const DASH = mark('6 36', 'tight');
const HYPHEN = mark('36', 'tight');
const INTERPUNCT = mark('6 3', 'tight', 'GB 44725 4.8.5');
const OPEN_BRACKET = mark('56 23', 'opens');
const CLOSE_BRACKET = mark('56 23', 'closes');
const shown = (as: string, { cells, side }: Mark): Mark => ({
  cells,
  side,
  clause: 'own',
  shownAs: as,
});

/** GF 0019-2018 clause 8. Marks that it does not list are shown by the listed mark of the same use. */
export const MARKS: ReadonlyMap<string, Mark> = new Map(
  Object.entries({
    '，': COMMA,
    '、': mark('4', 'closes', 'GB 44725 4.8.1'),
    '；': SEMICOLON,
    '：': COLON,
    '。': FULL_STOP,
    '？': QUESTION,
    '！': EXCLAMATION,
    '“': mark('45', 'opens'),
    '”': mark('45', 'closes'),
    '‘': mark('45 45', 'opens'),
    '’': mark('45 45', 'closes'),
    '（': mark('56 3', 'opens'),
    '）': mark('6 23', 'closes'),
    '［': OPEN_BRACKET,
    '］': CLOSE_BRACKET,
    '《': mark('5 36', 'opens'),
    '》': mark('36 2', 'closes'),
    '〈': mark('5 3', 'opens'),
    '〉': mark('6 2', 'closes'),
    '——': DASH,
    '……': ELLIPSIS,
    '·': INTERPUNCT,
    '-': HYPHEN,
    '*': mark('2356 35', 'free'),
    '※': shown('*', mark('2356 35', 'free')),
    '＊': mark('2356 35', 'free'),
    '〔': shown('［', OPEN_BRACKET),
    '〕': shown('］', CLOSE_BRACKET),
    '【': shown('［', OPEN_BRACKET),
    '】': shown('］', CLOSE_BRACKET),
    '〖': shown('［', OPEN_BRACKET),
    '〗': shown('］', CLOSE_BRACKET),
    '「': shown('“', mark('45', 'opens')),
    '」': shown('”', mark('45', 'closes')),
    '『': shown('‘', mark('45 45', 'opens')),
    '』': shown('’', mark('45 45', 'closes')),
    '…': shown('……', ELLIPSIS),
    '⋯⋯': shown('……', ELLIPSIS),
    '—': shown('-', HYPHEN),
    '–': shown('-', HYPHEN),
    '‐': shown('-', HYPHEN),
    '‑': shown('-', HYPHEN),
    '～': shown('-', HYPHEN),
    '~': shown('-', HYPHEN),
    '•': shown('·', INTERPUNCT),
    '‧': shown('·', INTERPUNCT),
    '・': shown('·', INTERPUNCT),
    '｡': shown('。', FULL_STOP),
    '．': shown('。', FULL_STOP),
    '､': shown('、', mark('4', 'closes', 'GB 44725 4.8.1')),
    '｢': shown('“', mark('45', 'opens')),
    '｣': shown('”', mark('45', 'closes')),
    '﹏': shown('-', HYPHEN),
  }),
);

/** Marks of the keyboard between Chinese words are meant as the Chinese ones. */
export const KEYBOARD_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ',': '，', ';': '；', ':': '：', '.': '。', '?': '？', '!': '！', '(': '（', ')': '）' },
    ...{ '[': '［', ']': '］', '<': '〈', '>': '〉' },
  }),
);
