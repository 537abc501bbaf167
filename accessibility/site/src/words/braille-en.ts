import type { brailleZhCN } from './braille-zh-cn';

/** Words about braille in English. */
export const brailleEn: Record<keyof typeof brailleZhCN, string> = {
  braille: 'Braille',
  'braille.intro':
    'National Common Braille of China, made by a computer and not proof-read: readings and word bounds can be wrong. A braille display translates this page by itself.',
  'braille.none.bo': 'There is no usable braille table for Tibetan, so none is offered.',
  'braille.none.ii': 'There is no usable braille table for Yi, so none is offered.',
  'braille.none.en':
    'No braille files are offered in English yet; a braille display translates the English page by itself.',
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
};
