import { occurrencesIn } from '../analysis/occurrences';
import type { PreparedQuery } from '../analysis/prepare-query';
import { rank, type Candidate } from './rank';

/** Reads what the ranking compares and the texts, in the order of the keys. */
export type ReadCandidates = (keys: readonly string[]) => Promise<Candidate[]>;

/** Puts what was found in the order in which people want it. */
export const inOrder = (found: readonly Candidate[], query: PreparedQuery): string[] =>
  found.length < 2 ? found.map(({ key }) => key) : rank(found, query);

/**
 * The same where documents hold only some of the words: then the texts tell as well.
 * @param least what holds a smaller share of the query is left out
 */
export const inOrderByText = async (
  found: readonly Candidate[],
  query: PreparedQuery,
  read: ReadCandidates,
  least: number,
): Promise<string[]> =>
  found.length === 0 ? [] : rank(await read(found.map(({ key }) => key)), query, least);

/** One list of several, the first of each first, each document once. */
export const interleaved = (lists: readonly (readonly Candidate[])[]): Candidate[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const found = new Map<string, Candidate>();
  for (let at = 0; at < longest; at += 1)
    for (const list of lists) {
      const candidate = list[at];
      if (candidate !== undefined) found.set(candidate.key, candidate);
    }
  return [...found.values()];
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
