import { cellTable } from '../dots';

/** Punctuation and signs of Unified English Braille (The Rules of UEB, 2013, sections 3 and 7). */
export const UEB_SIGNS = cellTable({
  ...{ ',': '2', ';': '23', ':': '25', '.': '256', '!': '235', '?': '236', '…': '256 256 256' },
  ...{ "'": '3', '-': '36', '‐': '36', '‑': '36', '–': '6 36', '—': '6 36', '―': '5 6 36' },
  ...{
    '/': '456 34',
    '\u2044': '456 34',
    '\\': '456 16',
    '(': '5 126',
    ')': '5 345',
    '[': '46 126',
    ']': '46 345',
  },
  ...{ '{': '456 126', '}': '456 345', '<': '4 126', '>': '4 345', '&': '4 12346', '@': '4 1' },
  ...{ '#': '456 1456', '*': '5 35', _: '46 36', '|': '456 1256', '~': '4 35', '^': '4 26' },
  ...{ '`': '46 16', '•': '456 256', '†': '4 6 1456', '‡': '4 6 12456', '§': '45 234' },
  ...{ '¶': '45 1234', '©': '45 14', '®': '45 1235', '™': '45 2345', '°': '45 245' },
  ...{ $: '4 234', '£': '4 123', '€': '4 15', '¥': '4 13456', '¢': '4 14', '%': '46 356' },
  ...{ '+': '5 235', '−': '5 36', '=': '5 2356', '×': '5 236', '÷': '5 34', '·': '5 256' },
  ...{ '±': '456 235', '′': '2356', '″': '2356 2356', '♀': '45 1346', '♂': '45 13456' },
  ...{ '¿': '45 56 236', '¡': '45 56 235', '≤': '456 4 126', '≥': '456 4 345', '≈': '45 35' },
  ...{ '≠': '5 2356 4 156', '→': '56 1256 135', '←': '56 1256 246', '↑': '56 1256 346' },
  ...{ '↓': '56 1256 146', '✓': '4 146', '∞': '3456 123456' },
});

/**
 * Quotation marks (UEB 7.6): one cell for the double ones, two for the single ones, so that braille
 * says which of them stands in print; a straight double mark that belongs to no pair has no side.
 */
export const UEB_QUOTES = {
  ...{ doubleOpens: '236', doubleCloses: '356', doubleAlone: '6 2356' },
  ...{ singleOpens: '6 236', singleCloses: '6 356', apostrophe: '3' },
  ...{ angleOpens: '456 236', angleCloses: '456 356' },
} as const;

/** Marks of Chinese print that stand in English text by mistake, as the English ones of their use. */
export const SHOWN_IN_ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '。': '.', '、': ',', '【': '[', '】': ']', '〔': '[', '〕': ']', '「': '“', '」': '”' },
    ...{ '『': '‘', '』': '’', '《': '«', '》': '»', '〈': '«', '〉': '»', '～': '~' },
    ...{ '‧': '·', '・': '·', '∙': '·', '⋯': '…', '℃': '°C', '℉': '°F', '№': 'No.', ß: 'ss' },
  }),
);

/** Accents stand before their letter (UEB 4.2), keyed by the combining mark. */
export const UEB_ACCENTS = cellTable({
  ...{ '\u0300': '45 16', '\u0301': '45 34', '\u0302': '45 146', '\u0303': '45 12456' },
  ...{ '\u0308': '45 25', '\u030A': '45 1246', '\u0327': '45 12346', '\u030C': '45 346' },
  ...{ '\u0304': '4 36', '\u0306': '4 346' },
});

/** Letters that Unicode does not take apart: ligatures, and lines through a letter (UEB 4.2, 4.3). */
export const UEB_LETTERS = cellTable({
  ...{ æ: '1 45 235 15', œ: '135 45 235 15', ø: '4 16 135', ł: '4 16 123', đ: '4 25 145' },
});

/** Greek letters in English text (UEB 4.5): dots 46 and the letter's own cell. */
export const UEB_GREEK = cellTable({
  ...{ α: '46 1', β: '46 12', γ: '46 1245', δ: '46 145', ε: '46 15', ζ: '46 1356', η: '46 156' },
  ...{ θ: '46 1456', ι: '46 24', κ: '46 13', λ: '46 123', μ: '46 134', ν: '46 1345' },
  ...{ ξ: '46 1346', ο: '46 135', π: '46 1234', ρ: '46 1235', σ: '46 234', ς: '46 234' },
  ...{ τ: '46 2345', υ: '46 136', φ: '46 124', χ: '46 12346', ψ: '46 13456', ω: '46 2456' },
});
