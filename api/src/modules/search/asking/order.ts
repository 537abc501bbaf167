import { occurrencesIn } from '../analysis/occurrences';
import type { PreparedQuery } from '../analysis/prepare-query';
import type { Window } from './ask-server';
import { rank, type Candidate } from './rank';

/** So many of the first hits are ranked by us; what follows stays as the search server ranks it. */
const RANKED = 60;

/** Reads what the ranking compares, in the order of the keys. */
export type ReadCandidates = (keys: readonly string[], withText: boolean) => Promise<Candidate[]>;

/** What must be fetched so that the window can be cut out of what is ranked. */
export const toFetch = ({ offset, limit }: Window): Window =>
  offset < RANKED ? { offset: 0, limit: Math.max(RANKED, offset + limit) } : { offset, limit };

/** Cuts a window out of what {@link toFetch} has brought. */
export const cutOut = (keys: readonly string[], { offset, limit }: Window): string[] =>
  offset < RANKED ? keys.slice(offset, offset + limit) : [...keys];

/**
 * Puts the first hits in the order in which people want them.
 * @param withText whether the texts tell: where documents hold only some of the words
 */
export const inOrder = async (
  keys: readonly string[],
  query: PreparedQuery,
  read: ReadCandidates,
  withText: boolean,
  least = 0,
): Promise<string[]> => {
  if (keys.length === 0 || (keys.length === 1 && least === 0)) return [...keys];
  const candidates = await read(keys.slice(0, RANKED), withText);
  return [...rank(candidates, query, least), ...(least === 0 ? keys.slice(RANKED) : [])];
};

/** One list of several, the first of each first, each key once. */
export const interleaved = (lists: readonly (readonly string[])[]): string[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const keys = new Set<string>();
  for (let at = 0; at < longest; at += 1)
    for (const list of lists) {
      const key = list[at];
      if (key !== undefined) keys.add(key);
    }
  return [...keys];
};

const SHORTEST_SPELLED = { pinyin: 2, initials: 3 };

/** The characters of a title that the letters of a query spell: huobajie → 火把节. */
export const spelledIn = (title: string, query: PreparedQuery): string | undefined =>
  occurrencesIn(title, query)
    .filter(
      ({ reason, at, end }) =>
        (reason === 'pinyin' || reason === 'initials') && end - at >= SHORTEST_SPELLED[reason],
    )
    .map(({ at, end }) => title.slice(at, end))
    .sort((a, b) => b.length - a.length)[0];
