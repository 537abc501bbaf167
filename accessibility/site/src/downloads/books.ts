import { createEpub, createPlainText, measureEpub } from '@minzong/epub';
import type { Config } from '../config';
import type { AnyDocument } from '../pages/details/document-head';
import { loadBookFonts } from './book-fonts';
import { bookOf, editionOf } from './book-of';
import type { BrailleFormat, Format, FormatSizes } from './formats';
import { createPictureShelves } from './picture-shelf';
import { createTurns } from './turns';

type BookFormat = Exclude<Format, BrailleFormat>;

interface Measured {
  parts: AnyDocument[];
  sizes: FormatSizes;
}

/** Books being made at the same time; each holds its pictures in memory. */
const BOOKS_AT_ONCE = 2;

/** Makes documents as EPUB and as plain text, and says how large these are. */
export const createBooks = (config: Config, now: () => number) => {
  const shelves = createPictureShelves(config.apiUrl, now);
  const fonts = loadBookFonts();
  const inTurn = createTurns(BOOKS_AT_ONCE);
  const measured = new WeakMap<AnyDocument, Measured>();

  /** @returns its bytes, and whether every picture is in it that there is */
  const make = async (document: AnyDocument, parts: AnyDocument[], format: BookFormat) => {
    const book = bookOf(document, parts, config);
    const edition = editionOf(document, config);
    if (format === 'text')
      return { bytes: Buffer.from(createPlainText(book, edition)), isWhole: true };
    const { shelf, wasAway } = shelves();
    const bytes = await inTurn(() => createEpub(book, edition, { shelf, fonts }));
    return {
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      isWhole: !wasAway(),
    };
  };

  const measure = async (document: AnyDocument, parts: AnyDocument[]): Promise<FormatSizes> => {
    const book = bookOf(document, parts, config);
    const edition = editionOf(document, config);
    const { shelf, wasAway } = shelves();
    const epub = await measureEpub(book, edition, { shelf, fonts });
    const text = Buffer.byteLength(createPlainText(book, edition));
    return wasAway() ? { text } : { epub, text };
  };

  /** The sizes in bytes of a document's books, without making them. */
  const sizesOf = async (document: AnyDocument, parts: AnyDocument[]): Promise<FormatSizes> => {
    const known = measured.get(document);
    if (known?.parts.every((part, index) => part === parts[index]) === true) return known.sizes;
    const sizes = await measure(document, parts);
    if (sizes.epub !== undefined) measured.set(document, { parts, sizes });
    return sizes;
  };

  return { make, sizesOf };
};
