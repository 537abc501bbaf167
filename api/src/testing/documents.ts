import type { DocumentOf, Locale, PublishedDocument } from '@minzong/content-types';
import { exampleDocuments } from '@minzong/content-types/examples';

const EXAMPLES: readonly PublishedDocument[] = exampleDocuments;

/** The example of a type in a language, with some of its fields changed. */
export const exampleOf = <T extends PublishedDocument['type']>(
  type: T,
  changes: Partial<DocumentOf<T>> = {},
  locale: Locale = 'zh-CN',
): DocumentOf<T> => {
  const found = EXAMPLES.find(
    (document): document is DocumentOf<T> => document.type === type && document.locale === locale,
  );
  if (found === undefined) throw new Error(`There is no example of ${type} in ${locale}`);
  return { ...found, ...changes };
};
