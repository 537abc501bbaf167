import type { MatchReason } from '@minzong/api-contract';

/** What a reading of the query has found. */
export interface Result {
  keys: readonly string[];
  total: number;
  /** it finds something, if only without one of the filters */
  isAny?: boolean;
  reason?: MatchReason | undefined;
}

export interface Entry {
  key: string;
  /** why it was found, when the reading alone tells */
  reason?: MatchReason;
}

export interface Merged {
  /** which of the readings the pages, the total and the facets are of; -1: none finds anything */
  primary: number;
  entries: Entry[];
  total: number;
}

const entry = (key: string, { reason }: Result): Entry =>
  reason === undefined ? { key } : { key, reason };

/**
 * The rule by which readings become one list. The first reading that finds anything is the primary
 * one: pages and totals are its. When all that it finds stands on the first page and leaves room,
 * what the following readings and then the alternates find comes after it, in their order, each
 * document once. So a page is never made up of guesses while there are hits of what was typed, and
 * the total never says more than the pages show.
 */
export const mergeReadings = (
  readings: readonly Result[],
  alternates: readonly Result[],
  { pageSize, isFirstPage }: { pageSize: number; isFirstPage: boolean },
): Merged => {
  const primary = readings.findIndex(({ total, isAny = false }) => isAny || total > 0);
  const first = readings[primary];
  const entries = new Map(first?.keys.map((key) => [key, entry(key, first)]));
  const total = first?.total ?? 0;
  if (!isFirstPage || total > entries.size || entries.size >= pageSize)
    return { primary, entries: [...entries.values()], total };
  const following = [...(primary < 0 ? [] : readings.slice(primary + 1)), ...alternates];
  for (const result of following)
    for (const key of result.keys)
      if (entries.size < pageSize && !entries.has(key)) entries.set(key, entry(key, result));
  return { primary, entries: [...entries.values()], total: Math.max(total, entries.size) };
};
