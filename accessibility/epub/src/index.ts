export type {
  Book,
  BookDocument,
  BookFont,
  BookPart,
  Edition,
  NamedDocument,
  Phrase,
  PictureShelf,
} from './book';
export type { BookWord } from './book-word';
export { createEpub, measureEpub, type EpubOptions } from './create-epub';
export { createPlainText } from './plain-text/create-plain-text';
export { createOneTree, type OneTree } from './one-tree/create-one-tree';
