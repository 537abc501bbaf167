import type { Locale } from '@minzong/content-types';
import { createAnswerCache } from './asking/answer-cache';
import type { SearchRequest } from './asking/filters';
import type { SearchService } from './search.service';
import type { SuggestionsService } from './suggestions.service';

const SEARCHES_BYTES = 16 * 1024 * 1024;
const SUGGESTIONS_BYTES = 4 * 1024 * 1024;

/** A search as it is sent: JSON text of the contract's SearchResult. */
export interface SearchAnswer {
  body: string;
  total: number;
}

/**
 * Answers as JSON texts, kept until anything changes. What was answered without the search server is
 * not kept: it may be back at any moment.
 */
export const createSearchAnswers = (search: SearchService, suggestions: SuggestionsService) => {
  const searches = createAnswerCache<SearchAnswer>(SEARCHES_BYTES);
  const suggested = createAnswerCache<{ body: string }>(SUGGESTIONS_BYTES);
  return {
    search: (request: SearchRequest): Promise<SearchAnswer> =>
      searches.get(JSON.stringify(request), async () => {
        const result = await search.search(request);
        return { body: JSON.stringify(result), total: result.total, keep: !result.degraded };
      }),
    suggest: async (q: string, locale: Locale): Promise<string> => {
      const { body } = await suggested.get(JSON.stringify([q, locale]), async () => ({
        body: JSON.stringify(await suggestions.suggest(q, locale)),
        keep: true,
      }));
      return body;
    },
    forget: (): void => {
      searches.clear();
      suggested.clear();
    },
  };
};

export type SearchAnswers = ReturnType<typeof createSearchAnswers>;
