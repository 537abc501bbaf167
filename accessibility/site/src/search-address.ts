import { SEARCH_FACETS } from '@minzong/api-contract';

/** What the address of a search may say; the order in which it says it. */
const SEARCH_PARAMETERS = ['q', ...SEARCH_FACETS, 'sort', 'from', 'to', 'exactly', 'page'] as const;
type SearchParameter = (typeof SEARCH_PARAMETERS)[number];

/** What need not be said, because it is so anyhow. */
const TAKEN_FOR_GRANTED: Partial<Record<SearchParameter, string>> = {
  sort: 'relevance',
  page: '1',
};

const DAY = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?$/;

/** `2026/11/2`, `2026年11月2日` and `20261102` as `2026-11-02`; anything else as it was typed. */
const dayTyped = (typed: string): string => {
  const [, year = '', month = '', day = ''] = DAY.exec(typed.normalize('NFKC')) ?? [];
  return year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/**
 * The query of a search in its proper form, whatever was typed: control characters are blanks,
 * of a doubled parameter the first counts, and what is empty or unknown is left out. Values that
 * cannot be searched stay, so that the page can say what is wrong with them.
 */
export const properSearch = (given: URLSearchParams): Record<string, string> => {
  const query: Record<string, string> = {};
  for (const name of SEARCH_PARAMETERS) {
    const typed = (given.get(name) ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
    const value = name === 'from' || name === 'to' ? dayTyped(typed) : typed;
    if (value !== '' && value !== TAKEN_FOR_GRANTED[name]) query[name] = value;
  }
  return query;
};
