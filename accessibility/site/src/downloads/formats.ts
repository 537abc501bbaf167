/** The other forms of a document, each a file below the address of its page. */
export const FORMATS = {
  epub: { file: 'document.epub', mediaType: 'application/epub+zip' },
  text: { file: 'document.txt', mediaType: 'text/plain; charset=utf-8' },
  // No type is registered for BRF; this one is what programs that read it are known by.
  braille30: { file: 'document-30.brf', mediaType: 'application/x-brf' },
  braille40: { file: 'document-40.brf', mediaType: 'application/x-brf' },
  // eBraille 1.0 is a profile of EPUB and says so in its first file.
  ebraille: { file: 'document.ebrl', mediaType: 'application/epub+zip' },
  brailleText: { file: 'document-braille.txt', mediaType: 'text/plain; charset=utf-8' },
} as const;
export type Format = keyof typeof FORMATS;

export type BrailleFormat = 'braille30' | 'braille40' | 'ebraille' | 'brailleText';

/** The forms in braille, in the order in which they are offered. */
export const BRAILLE_FORMATS: readonly BrailleFormat[] = [
  'braille30',
  'braille40',
  'ebraille',
  'brailleText',
];

export const isBrailleFormat = (format: Format): format is BrailleFormat =>
  BRAILLE_FORMATS.includes(format as BrailleFormat);

const BY_FILE = new Map<string, Format>(
  Object.entries(FORMATS).map(([format, { file }]) => [file, format as Format]),
);

/** The form that a file's name stands for. */
export const formatOf = (file: string): Format | undefined => BY_FILE.get(file);

/** Sizes in bytes of the forms that could be measured. */
export type FormatSizes = Partial<Record<Format, number>>;
