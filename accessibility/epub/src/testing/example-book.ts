import type { DocumentOf, DocumentType, PublishedDocument } from '@minzong/content-types';
import { exampleDocuments, exampleImage, exampleImageBytes } from '@minzong/content-types/examples';
import type { Book, BookPart, Edition, NamedDocument, PictureShelf } from '../book';

/** Words that say which word they are: what is tested here is the book and not its language. */
export const edition: Edition = {
  say: (word, values = {}) => ({
    text: `${word}${Object.values(values)
      .map((value) => ` ${String(value)}`)
      .join('')}`,
    lang: 'zh-CN',
  }),
  dateText: (moment) => moment.slice(0, 10),
  resolve: (href) => (href.startsWith('/') ? `https://www.example.org${href}` : href),
  address: 'https://www.example.org/articles/example',
  publisher: { text: '示范州民族宗教事务委员会', lang: 'zh-CN' },
};

/** A shelf with the picture of every example. */
export const shelf: PictureShelf = {
  sizeOf: (url) => Promise.resolve(url === exampleImage.url ? exampleImageBytes.length : undefined),
  read: (url) =>
    Promise.resolve(url === exampleImage.url ? new Uint8Array(exampleImageBytes) : undefined),
};

const nameOf = (id: string): NamedDocument[] =>
  exampleDocuments
    .filter((document) => document.id === id && document.locale === 'zh-CN')
    .map(({ title, locale, slug }) => ({
      ...{ title, locale, address: `https://www.example.org/x/${slug}` },
    }));

const partOf = (document: PublishedDocument): BookPart => ({
  document: document,
  links: Object.fromEntries(
    Object.entries(document.links).map(([name, links]) => [
      name,
      (links as { id: string }[]).flatMap(({ id }) => nameOf(id)),
    ]),
  ),
  notices: [],
});

export const bookOf = (document: PublishedDocument, parts: PublishedDocument[] = []): Book => ({
  ...partOf(document),
  parts: parts.map(partOf),
});

/** The first example of a type. */
export const exampleOf = <T extends DocumentType>(type: T): DocumentOf<T> => {
  const found = exampleDocuments.find((document) => document.type === type);
  if (found === undefined) throw new Error(`There is no example of ${type}`);
  return found as DocumentOf<T>;
};
