import type { DocumentOf, DocumentType, Inline, Locale } from '@minzong/content-types';
import type { BookWord } from './book-word';

/** A piece of text and the language it is really in. */
export interface Phrase {
  text: string;
  /** BCP 47 */
  lang: string;
}

/** A document without its links, which a book gets with their titles. */
export type BookDocument = { [T in DocumentType]: Omit<DocumentOf<T>, 'links'> }[DocumentType];
export type BookDocumentOf<T extends DocumentType> = Extract<BookDocument, { type: T }>;

/** Another document, as a book names it. */
export interface NamedDocument {
  title: string;
  locale: Locale;
  /** where it is to be read, with scheme and host */
  address: string;
  /** what else is to be said of the link, such as the clauses that are explained */
  detail?: Phrase | undefined;
}

/** One document as a part of a book. */
export interface BookPart {
  document: BookDocument;
  /** linked documents under the name of the link, both ways: `policies`, `explainers`, … */
  links: Partial<Record<string, NamedDocument[]>>;
  /** what a reader must know before relying on it, a sentence or two each */
  notices: Inline[][];
}

/** What a book is made from: a document, and for a whole such as an issue the parts it is made of. */
export interface Book extends BookPart {
  /** in reading order */
  parts: BookPart[];
}

/** How the house that publishes a book speaks; the language is that of the book. */
export interface Edition {
  /** an interface word with its values */
  say: (word: BookWord, values?: Record<string, string | number>) => Phrase;
  /** a day or moment (ISO 8601) for reading */
  dateText: (moment: string) => string;
  /** an href of a text (`/policies/x`, `https://…`) with scheme and host */
  resolve: (href: string) => string;
  /** where the document itself is to be read, with scheme and host */
  address: string;
  publisher: Phrase;
}

/** Where the bytes of a book's pictures come from. `undefined`: there is no such picture now. */
export interface PictureShelf {
  /** size in bytes of the file at `/media/…` */
  sizeOf: (url: string) => Promise<number | undefined>;
  read: (url: string) => Promise<Uint8Array | undefined>;
}

/** A font (WOFF2) for letters that few reading devices have. */
export interface BookFont {
  /** as the style sheet calls it */
  family: string;
  /** language whose runs are set in it: `bo`, `ii` */
  language: string;
  /** tells whether a text needs the font */
  letters: RegExp;
  bytes: Uint8Array;
}
