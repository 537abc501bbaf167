/** The other forms of a document, each a file below the address of its page. */
export const FORMATS = {
  epub: { file: 'document.epub', mediaType: 'application/epub+zip' },
  text: { file: 'document.txt', mediaType: 'text/plain; charset=utf-8' },
} as const;
export type Format = keyof typeof FORMATS;

const BY_FILE = new Map<string, Format>(
  Object.entries(FORMATS).map(([format, { file }]) => [file, format as Format]),
);

/** The form that a file's name stands for. */
export const formatOf = (file: string): Format | undefined => BY_FILE.get(file);

/** Sizes in bytes of the forms that could be measured. */
export type FormatSizes = Partial<Record<Format, number>>;
