import type { brailleZhCN } from './braille-zh-cn';

/** Words about braille in English. */
export const brailleEn: Record<keyof typeof brailleZhCN, string> = {
  braille: 'Braille',
  'braille.intro':
    'National Common Braille of China, made by a computer and not proof-read: readings and word bounds can be wrong. A braille display translates this page by itself.',
  'braille.intro.en':
    'Unified English Braille without contractions (grade 1), made by a computer and not proof-read. A braille display translates this page by itself, with contractions if you wish.',
  'braille.none.bo': 'There is no usable braille table for Tibetan, so none is offered.',
  'braille.none.ii': 'There is no usable braille table for Yi, so none is offered.',
  'braille.tooLong': 'This text is too long (a million characters or more) for braille files.',
  'braille.inChinese': 'There is a Chinese version, which can be had in Chinese braille:',
  'format.braille30': 'BRF, 30 cells a line ({size})',
  'format.braille30.unsized': 'BRF, 30 cells a line',
  'format.braille30.hint': 'Pages of 25 lines, for embossers.',
  'format.braille40': 'BRF, 40 cells a line ({size})',
  'format.braille40.unsized': 'BRF, 40 cells a line',
  'format.braille40.hint': 'Pages of 25 lines, for embossers and displays from abroad.',
  'format.ebraille': 'eBraille ({size})',
  'format.ebraille.unsized': 'eBraille',
  'format.ebraille.hint': 'With contents; its lines follow the width of the display.',
  'format.brailleText': 'Unicode braille text TXT ({size})',
  'format.brailleText.unsized': 'Unicode braille text TXT',
  'format.brailleText.hint': 'To look at and to edit.',
  'format.braille30.short': 'BRF, 30 cells',
  'format.braille40.short': 'BRF, 40 cells',
  'format.ebraille.short': 'eBraille',
  'format.brailleText.short': 'Unicode braille',
  brailleProofLink: 'Braille proof (for sighted proof-readers)',

  sheetsLink: 'Pages as embossed (for sighted staff)',
  sheetsTitle: 'Pages as embossed: {title}',
  sheets: 'Pages as embossed',
  sheetsIntro:
    'Line by line the same as the BRF file, as an embosser strikes it: 25 lines a page, {width} cells a line, the page number at the end of the last line. {n} pages in all.',
  sheetsAside: 'The cells are for sighted readers; screen readers do not spell them.',
  sheetsWidth: 'Cells in a line',
  sheetsCells: '{n} cells',
  sheet: 'Page {n}',
  sheetOf: 'Braille, {lines} lines with text',
  sheetsFile: 'Download this BRF file',

  proofTitle: 'Braille proof: {title}',
  proofIntro:
    'For sighted proof-readers: each word in print, its reading, its cells and the clauses they rest on. {n} words in all.',
  'proofIntro.en':
    'For sighted proof-readers: each word in print and its cells in Unified English Braille without contractions (grade 1). {n} words in all.',
  proofLegend: 'Clauses',
  proofLegendText:
    '10.2.1, 11.1 and so on are clauses of GF 0019-2018, the Chinese Common Braille Scheme; GB 18028 is GB/T 18028-2010; GB 44725 is GB/T 44725-2024; UEB is Unified English Braille, with the section where one is named; “own” marks a choice of this system where no clause is known. “·” before a word: written together with the word before it.',
  proofOwnClause: 'own',
  proofMend:
    'Enter a wrong reading or word bound in the reading lexicon of the desk; this page and the braille files then follow.',
  proofFindings: 'To be looked at ({n})',
  proofNoFindings: 'Nothing to be looked at: every character can be written in braille.',
  proofLossy: 'something is lost',
  proofParagraph: 'paragraph {n}',
  proofDoubts: 'Doubtful readings ({n})',
  proofNoDoubts: 'No doubtful readings.',
  proofDoubt: 'doubtful',
  proofTimes: '{n} times',
  proofOr: 'or {readings}',
  proofFirstOnly: 'The first {n} are listed.',
  proofText: 'Word by word',
  proofOnPage: 'Page {page} of {pages}',
  proofTitleParagraph: 'title',
  proofCorrected: 'by the lexicon',
};
