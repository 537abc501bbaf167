import type { SearchServer } from '../../../gateways/meilisearch';
import { correct } from '../analysis/correct';
import { prepareQuery, type PreparedQuery } from '../analysis/prepare-query';
import { NO_SYNONYMS } from '../analysis/synonyms';
import type { Vocabulary } from '../analysis/vocabulary';
import { attributesOf, SEARCH_INDEX } from '../index/index-settings';
import { filterClauses, type Filters } from './filters';

const MOST_TRIED = 8;
const MOST_NAMED = 5;
const SHORTEST_PART = 2;
const LONGEST_SPLIT = 12;

/** A word and, of a long one in Han or Yi, its beginning and its end. */
const partsOf = (word: string): string[] => {
  const characters = Array.from(word);
  if (characters.length > LONGEST_SPLIT || !/^[\p{sc=Han}\p{sc=Yi}]+$/u.test(word)) return [word];
  const half = Math.ceil(characters.length / 2);
  if (half < SHORTEST_PART) return [word];
  return [word, characters.slice(0, half).join(''), characters.slice(-half).join('')];
};

const candidatesFor = (query: PreparedQuery, vocabulary: Vocabulary): string[] => {
  const corrected = correct(query.typed, vocabulary);
  const words = query.units.filter(({ worth }) => worth !== 'stop').map(({ text }) => text);
  const all = [
    ...(corrected === undefined ? [] : [corrected.q, ...corrected.changes.map(({ to }) => to)]),
    ...words.flatMap(partsOf),
  ];
  return [...new Set(all.map((word) => word.trim()))]
    .filter((word) => Array.from(word).length >= SHORTEST_PART && word !== query.folded)
    .slice(0, MOST_TRIED);
};

/**
 * Words near to a query that found nothing, each of which does find something: the spelling of the
 * titles, single words of the query, beginnings and ends of long ones. In one request.
 * @throws when the search server is away or slow
 */
export const nearestWords = async (
  server: SearchServer,
  query: PreparedQuery,
  filters: Filters,
  vocabulary: Vocabulary,
  timeoutMs: number,
): Promise<string[]> => {
  const tried = candidatesFor(query, vocabulary).flatMap((word) => {
    const [reading] = prepareQuery(word, { synonyms: NO_SYNONYMS, exactly: true }).readings;
    return reading === undefined ? [] : [{ word, reading }];
  });
  if (tried.length === 0) return [];
  const answers = await server.search(
    tried.map(({ reading: { q, matchingStrategy, fields } }) => ({
      ...{ indexUid: SEARCH_INDEX, q, matchingStrategy, limit: 0, offset: 0 },
      attributesToSearchOn: attributesOf(fields),
      attributesToRetrieve: ['key'],
      filter: ['kind = document', ...filterClauses(filters)],
    })),
    timeoutMs,
  );
  return tried
    .filter((_, index) => (answers[index]?.estimatedTotalHits ?? 0) > 0)
    .map(({ word }) => word)
    .slice(0, MOST_NAMED);
};
