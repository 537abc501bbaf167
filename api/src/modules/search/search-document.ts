import { LOCALES, type Locale, type PublishedDocument } from '@minzong/content-types';
import { createHash } from 'node:crypto';
import { chooseLocale } from '../../locale-choice';
import { plainText } from './plain-text';

/** What the search server is given of a document in one language. */
export interface SearchDocument {
  /** `<type>-<id>-<locale>` */
  key: string;
  type: string;
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
  text: string;
  publishedAt: string;
  /** 0 for what is repealed, expired or withdrawn, or rests on that; found after the rest */
  inForce: 0 | 1;
  revision: number;
  digest: string;
}

/** One language of a document, and whether a reader may rely on it as it stands. */
export interface SearchedVersion {
  document: PublishedDocument;
  isInForce: boolean;
}

export const searchKey = (type: string, id: string, locale: string): string =>
  `${type}-${id}-${locale}`;

const MAXIMUM_TEXT_LENGTH = 200_000;

/** The search documents of one document, one for each language in which it is published. */
export const searchDocumentsOf = (
  versions: ReadonlyMap<Locale, SearchedVersion>,
): SearchDocument[] =>
  [...versions.values()].map(({ document, isInForce }) => {
    const { type, id, locale, title, publishedAt, revision } = document;
    const words = {
      key: searchKey(type, id, locale),
      type,
      id,
      locale,
      shownIn: LOCALES.filter((requested) => chooseLocale(requested, versions) === locale),
      title,
      otherTitles: [...versions.values()]
        .filter(({ document: other }) => other.locale !== locale)
        .map(({ document: other }) => other.title),
      summary: document.summary ?? '',
      text: plainText(document).slice(0, MAXIMUM_TEXT_LENGTH).toWellFormed(),
      publishedAt,
      inForce: isInForce ? (1 as const) : (0 as const),
      revision,
    };
    const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex');
    return { ...words, digest };
  });
