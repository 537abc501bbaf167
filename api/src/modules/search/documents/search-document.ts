import {
  LOCALES,
  type DocumentType,
  type Locale,
  type PublishedDocument,
} from '@minzong/content-types';
import { createHash } from 'node:crypto';
import { chooseLocale } from '../../../locale-choice';
import { documentText, type Place } from './document-text';
import { namesOf } from './names-of';
import { searchFacetsOf, type SearchFacets } from './search-facets';

/** What the search knows of a document in one language, apart from its long text. */
export interface SearchHead {
  type: DocumentType;
  id: string;
  locale: Locale;
  /**
   * The languages whose readers are shown this version: a reader finds every document once, in the
   * same language in which the lists show it.
   */
  shownIn: Locale[];
  title: string;
  /** The titles in other languages: a reader of Tibetan pages who types Chinese still finds it. */
  otherTitles: string[];
  summary: string;
  /** Other names by which a reader may ask for it: original title, 文号, certificate number … */
  names: string[];
  publishedAt: string;
  /** false for what is repealed, expired or withdrawn, or rests on that; found after the rest */
  isInForce: boolean;
  facets: SearchFacets;
}

/** Every title and name by which a document goes, its own title first. */
export const allTitlesOf = ({
  title,
  otherTitles,
  names,
}: Pick<SearchHead, 'title' | 'otherTitles' | 'names'>): string[] => [
  title,
  ...otherTitles,
  ...names,
];

export interface SearchDocument {
  head: SearchHead;
  text: string;
  places: Place[];
  /** SHA-256 of all of it */
  digest: string;
}

/** One language of a document, and whether a reader may rely on it as it stands. */
export interface SearchedVersion {
  document: PublishedDocument;
  isInForce: boolean;
}

const searchDocumentOf = (
  { document, isInForce }: SearchedVersion,
  versions: ReadonlyMap<Locale, SearchedVersion>,
): SearchDocument => {
  const { type, id, locale, title, publishedAt } = document;
  const head: SearchHead = {
    type,
    id,
    locale,
    shownIn: LOCALES.filter((requested) => chooseLocale(requested, versions) === locale),
    title,
    otherTitles: [...versions.values()]
      .filter(({ document: other }) => other.locale !== locale)
      .map(({ document: other }) => other.title),
    summary: document.summary ?? '',
    names: namesOf(document),
    publishedAt,
    isInForce,
    facets: searchFacetsOf(document),
  };
  const { text, places } = documentText(document);
  const digest = createHash('sha256')
    .update(JSON.stringify([head, text, places]))
    .digest('base64url');
  return { head, text, places, digest };
};

/** The search documents of one document, one for each language in which it is published. */
export const searchDocumentsOf = (
  versions: ReadonlyMap<Locale, SearchedVersion>,
): SearchDocument[] => [...versions.values()].map((version) => searchDocumentOf(version, versions));
