import { documentId, documentType, locale } from '@minzong/content-types';
import { z } from 'zod';

/** What the desk and the search tell each other, signed by the cms with DELIVERY_SECRET. */
export const SEARCH_DESK_PATHS = {
  /**
   * PUT {@link searchSettings} → 204, or 409 when a newer version is held, which then stays;
   * GET → {@link searchSettings} as held
   */
  settings: '/publishing/search-settings',
  /** GET {@link searchLogQuery} → {@link searchLog} */
  log: '/publishing/search-log',
} as const;

const words = z.string().trim().min(1).max(100);

/**
 * Words that mean the same to a reader. `equivalent`: any finds all the others;
 * `narrower`: the first finds the others, and not the other way round.
 */
export const synonymGroup = z.strictObject({
  kind: z.enum(['equivalent', 'narrower']),
  words: z.array(words).min(2).max(20),
});
export type SynonymGroup = z.infer<typeof synonymGroup>;

/** Documents that stand first for these queries. */
export const bestBet = z.strictObject({
  queries: z.array(words).min(1).max(50),
  documents: z
    .array(z.strictObject({ type: documentType, id: documentId }))
    .min(1)
    .max(5),
});
export type BestBet = z.infer<typeof bestBet>;

/** All that editors decide about the search; the newer version replaces the older one whole. */
export const searchSettings = z.strictObject({
  version: z.int().nonnegative(),
  synonyms: z.array(synonymGroup).max(5000),
  bestBets: z.array(bestBet).max(2000),
  deniedSuggestions: z.array(words).max(5000).describe('a suggestion that holds one is not shown'),
});
export type SearchSettings = z.infer<typeof searchSettings>;

export const searchLogQuery = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  limit: z.coerce.number().pipe(z.int().min(1).max(1000)).default(200),
});

const count = z.int().nonnegative();

/** How often the same words were asked within the days, and what came of it. No person is in it. */
export const loggedQuery = z.object({
  q: z.string().describe('as folded for counting: case, width and spaces evened out'),
  locale,
  asked: count,
  results: count.describe('at the last time'),
  clicks: count,
  firstRankClicks: count,
  meanRank: z.number().nullable().describe('of the hits that were opened, from 1'),
  lastDay: z.iso.date(),
});
export type LoggedQuery = z.infer<typeof loggedQuery>;

/** Words asked less often within the days are counted, and never shown. */
export const SHOWN_WHEN_ASKED = 2;

export const searchLog = z.object({
  sums: z
    .object({
      asked: count.describe('searches, each first page counted once'),
      foundNothing: count.describe('searches that found nothing'),
      clicks: count.describe('hits that were opened'),
      wordsNotKept: count.describe('searches whose words looked like a person’s data'),
      rare: count.describe('words asked too rarely to be shown'),
    })
    .describe('of all searches, those whose words are not shown included'),
  top: z.array(loggedQuery).describe('the most asked'),
  withoutResult: z.array(loggedQuery).describe('asked and nothing found, the most asked first'),
  withoutClick: z.array(loggedQuery).describe('found and never opened, the most asked first'),
});
export type SearchLog = z.infer<typeof searchLog>;
