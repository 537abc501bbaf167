/** Whether a text is to be written in Unified English Braille. */
export const isEnglish = (language: string | undefined): boolean =>
  language?.startsWith('en') === true;
