/** Windows and the web write ends of lines differently; characters that cannot be shown are left out. */
export const cleanedText = (value: string | null): string =>
  (value ?? '')
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .trim();

/** The same in one line, full-width digits and letters as plain ones, as in telephone numbers. */
export const cleanedLine = (value: string | null): string =>
  cleanedText(value).normalize('NFKC').replaceAll(/\s+/gu, ' ');
