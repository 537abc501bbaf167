import { DEFAULT_LOCALE, LOCALES, type DocumentType } from '@minzong/content-types';
import { COLLECTIONS, documentPath, type Collection } from './collections';

/** An address of a document of ours as it stands in a text: `/en/policies/some-slug#clause-3`. */
export interface DocumentHref {
  /** language root, `/en` or empty */
  root: string;
  type: DocumentType;
  slug: string;
  /** query and anchor with their marks, or empty */
  rest: string;
}

const ROOTS = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).join('|');
const DOCUMENT_HREF = new RegExp(
  `^(/(?:${ROOTS}))?/([a-z-]{1,32})/([a-z0-9]+(?:-[a-z0-9]+)*)/?([?#].*)?$`,
);

const isCollection = (name: string): name is Collection => Object.hasOwn(COLLECTIONS, name);

/** What an href says of a document of ours; undefined for lists, other pages and other sites. */
export const readDocumentHref = (href: string): DocumentHref | undefined => {
  const [, root = '', collection = '', slug = '', rest = ''] = DOCUMENT_HREF.exec(href) ?? [];
  if (!isCollection(collection)) return undefined;
  return { root, type: COLLECTIONS[collection], slug, rest };
};

/** The opposite of {@link readDocumentHref}, in the one proper form. */
export const documentHref = ({ root, type, slug, rest }: DocumentHref): string =>
  `${root}${documentPath(type, slug)}${rest}`;
