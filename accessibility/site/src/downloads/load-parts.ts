import { ApiError, type ApiClient } from '@minzong/api-client';
import type { ServedDocument } from '@minzong/api-contract';
import type { AnyDocument } from '../pages/details/document-head';
import { inReadingOrder } from '../pages/details/magazine';

/** An issue of more articles than any that is printed: the rest stays on the site. */
const MOST_ARTICLES = 200;

/** The documents that a whole is made of, in reading order: the articles of an issue, else none. */
export const loadParts = async (document: AnyDocument, api: ApiClient): Promise<AnyDocument[]> => {
  if (document.type !== 'magazine-issue') return [];
  const { links, locale } = document as unknown as ServedDocument<'magazine-issue'>;
  const articles = inReadingOrder(links.articles).slice(0, MOST_ARTICLES);
  const loaded = await Promise.all(
    articles.map(async ({ slug }) => {
      try {
        return [await api.get('magazine-articles', slug, { locale })];
      } catch (error) {
        // An article that was withdrawn a moment ago: the issue will no longer name it either.
        if (error instanceof ApiError) return [];
        throw error;
      }
    }),
  );
  return loaded.flat() as unknown as AnyDocument[];
};
