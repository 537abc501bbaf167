import {
  SEARCH_DESK_PATHS,
  searchLog,
  searchResult,
  searchSettings,
  suggestionList,
  type SearchLog,
  type SearchResult,
  type SearchSettings,
  type Suggestion,
} from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { publishingOf } from '../../publishing/publishing';

/** What the public would see who types these words. */
export interface Trial {
  result: SearchResult;
  suggestions: Suggestion[];
}

const TRIAL_SECONDS = 5;

/** The search of the api, as the desk uses it. Its calls are marked, so that they are not counted. */
export const createSearchDoor = (strapi: Core.Strapi) => {
  const api = () => publishingOf(strapi).parts.store;
  return {
    putSettings: (settings: SearchSettings): Promise<void> =>
      api().send('PUT', SEARCH_DESK_PATHS.settings, settings),

    heldSettings: (): Promise<SearchSettings> =>
      api().read(SEARCH_DESK_PATHS.settings, searchSettings, 'The search settings'),

    log: (from: string, to: string, limit: number): Promise<SearchLog> => {
      const query = new URLSearchParams({ from, to, limit: String(limit) });
      return api().read(`${SEARCH_DESK_PATHS.log}?${String(query)}`, searchLog, 'The query log');
    },

    trySearch: async (q: string, locale: Locale): Promise<Trial> => {
      const query = String(new URLSearchParams({ q, locale }));
      const [result, { suggestions }] = await Promise.all([
        api().read(`/v1/search?${query}`, searchResult, 'The search', TRIAL_SECONDS),
        api().read(
          `/v1/search/suggestions?${query}`,
          suggestionList,
          'The suggestions',
          TRIAL_SECONDS,
        ),
      ]);
      return { result, suggestions };
    },
  };
};
