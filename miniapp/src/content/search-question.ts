import type { SearchFacet, SearchQuery } from '@minzong/api-contract';
import type { Locale, Policy } from '@minzong/content-types';
import { isDocumentType } from './collections';

/** What a search can be narrowed by, in the order in which a reader thinks of it. */
export const FACETS = [
  'type',
  'region',
  'ethnicGroup',
  'year',
  'validity',
] as const satisfies SearchFacet[];

export const SORTS = ['newest', 'oldest'] as const;

/** Everything beside the words. */
export const NARROWINGS = [...FACETS, 'from', 'to', 'sort'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

/** A search as an address can hold it: all values are text, what is not set is not there. */
export type SearchQuestion = { q: string; exactly?: '1' } & Partial<Record<Narrowing, string>>;

const VALIDITIES: readonly string[] = [
  'in-force',
  'not-yet-in-force',
  'amended',
  'repealed',
  'expired',
] satisfies Policy['validity'][];

const LONGEST_QUERY = 200;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isSlug = (value: string): boolean => SLUG.test(value);
const isDay = (value: string): boolean => {
  const day = new Date(`${value}T00:00:00Z`);
  // 30 February is read as 2 March: what comes out again is the test.
  return DAY.test(value) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

const ACCEPTS: Record<Narrowing, (value: string) => boolean> = {
  type: isDocumentType,
  region: isSlug,
  ethnicGroup: isSlug,
  year: (value) => /^(?:1\d{3}|2[01]\d{2}|2200)$/.test(value),
  validity: (value) => VALIDITIES.includes(value),
  from: isDay,
  to: isDay,
  sort: (value) => SORTS.some((sort) => sort === value),
};

/** The words as they are searched: trimmed, at most as long as the api takes. */
export const cleanWords = (text: string): string => text.trim().slice(0, LONGEST_QUERY).trim();

/** The search that an address names; what it cannot mean is left out, since links come from anywhere. */
export const questionOf = (address: Partial<Record<string, string>>): SearchQuestion => {
  const narrowed = NARROWINGS.flatMap((name) => {
    const value = address[name];
    return value !== undefined && ACCEPTS[name](value) ? [[name, value] as const] : [];
  });
  return {
    q: cleanWords(address['q'] ?? ''),
    ...(address['exactly'] === '1' && { exactly: '1' as const }),
    ...Object.fromEntries(narrowed),
  };
};

/** The same search with other narrowing; an undefined value takes one away. */
export const narrowed = (
  question: SearchQuestion,
  change: Partial<Record<Narrowing, string | undefined>>,
): SearchQuestion => questionOf({ ...question, ...change });

/** The same words without any narrowing. */
export const withoutNarrowing = ({ q, exactly }: SearchQuestion): SearchQuestion => ({
  q,
  ...(exactly && { exactly }),
});

/** The narrowings that are set, in their order. */
export const chosenNarrowings = (question: SearchQuestion): [Narrowing, string][] =>
  NARROWINGS.flatMap((name): [Narrowing, string][] => {
    const value = question[name];
    return value === undefined ? [] : [[name, value]];
  });

/** The question as the api takes it: every value has been held against what it takes. */
export const queryOf = (question: SearchQuestion, locale: Locale, page: number): SearchQuery =>
  ({ ...question, locale, page }) as SearchQuery;
