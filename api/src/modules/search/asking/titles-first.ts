import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { matchText, wordsOf } from '../analysis/match-text';
import type { PreparedQuery } from '../analysis/prepare-query';
import { readTitleWords, type TitleWords } from '../storing/title-words.store';
import type { Window } from './ask-server';

/** As many hits as are put in order here: the first three pages. */
const ARRANGED = 60;

/**
 * The search server takes a phrase for a title's when only its first word stands there. Where a
 * query has phrases, or names a clause, the first pages are therefore put in order by what the
 * titles really hold.
 */
const isInDoubt = ({ units, clause }: PreparedQuery): boolean =>
  clause !== undefined ||
  units.some(({ tokens, concept }) => tokens.length > 1 || concept !== undefined);

/** The hits to ask for, so that those of this window can be put in order; undefined: as they come. */
export const arrangedWindow = (query: PreparedQuery, window: Window): Window | undefined =>
  isInDoubt(query) && window.offset + window.limit <= ARRANGED
    ? { offset: 0, limit: ARRANGED }
    : undefined;

const tierOf = ({ type, titles, isInForce }: TitleWords, query: PreparedQuery): number => {
  const isElsewhere = query.clause !== undefined && type !== 'policy' ? 3 : 0;
  const isInTitle = matchText(titles, query).words >= wordsOf({ ...query, units: named(query) });
  return isElsewhere + (isInTitle ? (isInForce ? 0 : 1) : 2);
};

/** The words that a title can hold: a clause is named in the text. */
const named = ({ units }: PreparedQuery): PreparedQuery['units'] =>
  units.filter(({ number }) => number?.kind !== 'clause');

/**
 * Hits whose title holds every word first, those in force before the others; where a clause is
 * asked for, policies before what only speaks of it. Otherwise in the order in which they came.
 */
export const titlesFirst = (
  keys: readonly string[],
  titles: ReadonlyMap<string, TitleWords>,
  query: PreparedQuery,
): string[] => {
  const tiers = new Map(
    keys.map((key) => {
      const words = titles.get(key);
      return [key, words === undefined ? 2 : tierOf(words, query)];
    }),
  );
  return [...keys].sort((a, b) => (tiers.get(a) ?? 0) - (tiers.get(b) ?? 0));
};

/** {@link titlesFirst} with the titles that the store holds. */
export const arrangeByTitles =
  (db: Kysely<Tables>) =>
  async (keys: readonly string[], query: PreparedQuery): Promise<string[]> =>
    titlesFirst(keys, await readTitleWords(db, keys), query);
