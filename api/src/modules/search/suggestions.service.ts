import type { Suggestion, SuggestionList } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Tables } from '../../database/schema';
import type { SearchServer } from '../../gateways/meilisearch';
import type { Log } from '../../log';
import { fold } from './analysis/fold';
import { matchText } from './analysis/match-text';
import { prepareQuery, type PreparedQuery } from './analysis/prepare-query';
import { titleKey } from './analysis/title-keys';
import type { Breaker } from './asking/breaker';
import { addressOf } from './asking/hits';
import type { Decisions } from './desk/desk';
import { SEARCH_INDEX, titleAttributesOf } from './index/index-settings';
import { readTitles, findTitles, type StoredTitle } from './storing/titles.store';

const MOST_SUGGESTIONS = 8;
const MOST_QUERIES = 3;
const MOST_POPULAR = 300;
const SERVER_PATIENCE_MS = 500;

export interface SuggestionParts {
  db: Kysely<Tables>;
  server: SearchServer;
  decisions: () => Decisions;
  /** words that were asked often and found something, the most asked first */
  popularQueries: (locale: Locale, limit: number) => Promise<readonly string[]>;
  breaker: Breaker;
  log: Log;
}

/** Nobody is shown what may be the number of a card or a telephone. */
const LONG_NUMBER = /\d{6}/;

interface ComparedQuery {
  key: string;
  isPrivate: boolean;
}

const MOST_COMPARED = 2000;
const compared = new LRUCache<string, ComparedQuery>({ max: MOST_COMPARED });

/** What is often asked, as it is compared: the same hundreds of words at every letter that is typed. */
const comparedQuery = (words: string): ComparedQuery => {
  const known = compared.get(words);
  if (known !== undefined) return known;
  const made = { key: titleKey(words), isPrivate: LONG_NUMBER.test(fold(words)) };
  compared.set(words, made);
  return made;
};

const askServer = async (
  server: SearchServer,
  { readings }: PreparedQuery,
  locale: Locale,
): Promise<string[]> => {
  const asked = readings.filter(({ name }) => name !== 'relaxed');
  if (asked.length === 0) return [];
  const answers = await server.search(
    asked.map(({ q, matchingStrategy, fields }) => ({
      ...{ indexUid: SEARCH_INDEX, q, matchingStrategy, limit: MOST_SUGGESTIONS, offset: 0 },
      attributesToSearchOn: titleAttributesOf(fields),
      attributesToRetrieve: ['key'],
      filter: ['kind = document', `shownIn = "${locale}"`],
    })),
    SERVER_PATIENCE_MS,
  );
  const keys = answers.flatMap(({ hits }) => hits.map(({ key }) => String(key)));
  return [...new Set(keys)].slice(0, MOST_SUGGESTIONS);
};

const ofDocument = (stored: StoredTitle, query: PreparedQuery, requested: Locale): Suggestion => ({
  text: stored.title,
  highlight: matchText(stored.title, query).segments,
  kind: 'document',
  type: stored.type,
  url: addressOf({ head: stored, slug: stored.slug }, requested),
  locale: stored.locale,
});

/**
 * What somebody who has typed so much may want: words that others asked, then pages by their titles,
 * in any script, by pinyin, by first letters. Nothing that the desk has denied.
 */
export const createSuggestionsService = (parts: SuggestionParts) => {
  const { db, server } = parts;

  const findDocuments = async (query: PreparedQuery, locale: Locale): Promise<StoredTitle[]> => {
    if (parts.breaker.isClosed()) {
      try {
        const keys = await askServer(server, query, locale);
        parts.breaker.succeeded();
        return await readTitles(db, keys);
      } catch (error) {
        parts.breaker.failed();
        parts.log.warn({ err: error }, 'the search server did not answer; suggesting without it');
      }
    }
    return await findTitles(db, query.folded, locale, MOST_SUGGESTIONS);
  };

  const findQueries = async (query: PreparedQuery, locale: Locale): Promise<Suggestion[]> => {
    const begun = titleKey(query.typed);
    if (begun === '') return [];
    const popular = await parts.popularQueries(locale, MOST_POPULAR).catch((error: unknown) => {
      parts.log.warn({ err: error }, 'what is often asked could not be read');
      return [];
    });
    const found: Suggestion[] = [];
    for (const text of popular) {
      if (found.length === MOST_QUERIES) break;
      const { key, isPrivate } = comparedQuery(text);
      if (key === begun || isPrivate) continue;
      const match = matchText(text, query);
      if (key.startsWith(begun) || match.words > 0)
        found.push({ text, highlight: match.segments, kind: 'query', locale });
    }
    return found;
  };

  return {
    suggest: async (q: string, locale: Locale): Promise<SuggestionList> => {
      const { synonyms, isDenied } = parts.decisions();
      const query = prepareQuery(q, { synonyms, exactly: false });
      if (query.readings.length === 0) return { suggestions: [] };
      const [documents, queries] = await Promise.all([
        findDocuments(query, locale),
        findQueries(query, locale),
      ]);
      const all = [...queries, ...documents.map((stored) => ofDocument(stored, query, locale))];
      return {
        suggestions: all.filter(({ text }) => !isDenied(text)).slice(0, MOST_SUGGESTIONS),
      };
    },
  };
};

export type SuggestionsService = ReturnType<typeof createSuggestionsService>;
