import { searchQuery, type SearchFacet } from '@minzong/api-contract';
import { SEARCH_FACETS, SEARCH_QUERY_LIMIT } from '@minzong/api-contract';
import type { z } from 'zod';
import type { AddressOf } from '../page-request';

export type SearchAddress = AddressOf<'search'>;
type SearchQueryRead = z.infer<typeof searchQuery>;

/** What is wrong with a search: with its words, with one of the days, or with what it is narrowed by. */
export interface SearchFaults {
  words?: 'long' | 'unreadable';
  from?: 'faulty';
  to?: 'faulty' | 'reversed';
  others?: true;
}

/** What somebody asked: to be searched, or to be put right first. */
export type Asked =
  { query: SearchQueryRead; faults?: undefined } | { faults: SearchFaults; query?: undefined };

/** A byte that is no character of UTF-8 was put in its place, e.g. in a link written in GBK. */
const UNREADABLE = '\uFFFD';

const isDay = (name: string): name is 'from' | 'to' => name === 'from' || name === 'to';

const faultsOf = (fields: ReadonlySet<string>, q: string): SearchFaults => {
  const faults: SearchFaults = {};
  if (q.includes(UNREADABLE)) faults.words = 'unreadable';
  for (const field of fields) {
    if (field === 'q') faults.words = 'long';
    else if (isDay(field)) faults[field] = 'faulty';
    else faults.others = true;
  }
  return faults;
};

/** Holds an address against the contract of the search. */
export const checkAsked = ({ query, locale }: SearchAddress): Asked => {
  const read = searchQuery.safeParse({ ...query, locale });
  const fields = new Set(read.error?.issues.map(({ path }) => String(path[0])));
  const faults = faultsOf(fields, query['q'] ?? '');
  const { from, to } = read.data ?? {};
  if (from !== undefined && to !== undefined && to < from) faults.to = 'reversed';
  return read.success && Object.keys(faults).length === 0 ? { query: read.data } : { faults };
};

/** Characters, as the contract counts them: one beyond the first plane is one, not two. */
export const lengthOf = (typed: string): number => Array.from(typed).length;

/** As much of what was typed as can be searched, never half a character. */
export const keptWords = (typed: string): string => {
  if (typed.includes(UNREADABLE)) return '';
  return lengthOf(typed) <= SEARCH_QUERY_LIMIT
    ? typed
    : Array.from(typed).slice(0, SEARCH_QUERY_LIMIT).join('');
};

/** What a search can be narrowed by: the facets and the days. */
const NARROWING = [...SEARCH_FACETS, 'from', 'to'] as const;
export type Narrowing = SearchFacet | 'from' | 'to';

/** What this search is narrowed by. */
export const narrowedBy = ({ query }: SearchAddress): { name: Narrowing; value: string }[] =>
  NARROWING.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [{ name, value }];
  });
