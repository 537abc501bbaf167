import { SEARCH_PAGE_SIZE } from '@minzong/api-contract';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { fold } from '../analysis/fold';
import type { Unit } from '../analysis/query-units';
import type { SearchHead } from '../documents/search-document';
import { searchKey } from '../documents/search-key';
import { countIn, noCounts } from './facet-counts';
import { passes, type SearchRequest } from './filters';
import { pageWithPins, type Finding, type FoundPage } from './find-by-server';

const MAXIMUM_WORDS = 8;
const MAXIMUM_MATCHES = 3000;

/** Each word with the other words of the desk for it, folded as the texts are. */
const wordsOf = (units: readonly Unit[]): string[][] =>
  units
    .slice(0, MAXIMUM_WORDS)
    .map(({ text, concept }) => [...new Set([text, ...(concept?.words ?? []).map(fold)])]);

const holds = (word: string) =>
  // instr compares literally on both databases: nothing in a reader's words is a pattern.
  sql<boolean>`(instr(folded_title, ${word}) > 0 or instr(folded_text, ${word}) > 0)`;

interface Match {
  head: SearchHead;
  foldedTitle: string;
}

const findMatches = async (db: Kysely<Tables>, { query, filters }: Finding): Promise<Match[]> => {
  const words = [...wordsOf(query.units), ...query.phrases.map((phrase) => [phrase])];
  if (words.length === 0) return [];
  let search = db
    .selectFrom('search_words')
    .select(['head', 'folded_title as foldedTitle'])
    .where(sql<boolean>`instr(shown_in, ${`,${filters.locale},`}) > 0`);
  for (const alternatives of words)
    search = search.where((eb) => eb.or(alternatives.map((word) => holds(word))));
  for (const word of query.excluded) search = search.where((eb) => eb.not(holds(word)));
  const rows = await search.limit(MAXIMUM_MATCHES).execute();
  return rows.map(({ head, foldedTitle }) => ({
    head: JSON.parse(head) as SearchHead,
    foldedTitle,
  }));
};

const byTime = (a: Match, b: Match): number => (a.head.publishedAt < b.head.publishedAt ? 1 : -1);

const ranking = (sort: SearchRequest['sort'], words: string[][]) => {
  if (sort === 'newest') return byTime;
  if (sort === 'oldest') return (a: Match, b: Match) => -byTime(a, b);
  const inTitle = ({ foldedTitle }: Match): number =>
    words.filter((alternatives) => alternatives.some((word) => foldedTitle.includes(word))).length;
  return (a: Match, b: Match): number =>
    inTitle(b) - inTitle(a) || Number(b.head.isInForce) - Number(a.head.isInForce) || byTime(a, b);
};

/**
 * Finds one page without the search server: documents that hold every word of the query literally,
 * in traditional or simplified characters, or one of the desk's other words for it; those with the
 * most words in the title first, among those what is in force, then the newest.
 */
export const findInDatabase = async (db: Kysely<Tables>, finding: Finding): Promise<FoundPage> => {
  const { here, shown, without, window } = pageWithPins(finding);
  const pinned = new Set(without);
  const found = (await findMatches(db, finding)).filter(
    ({ head }) => !pinned.has(searchKey(head.type, head.id, head.locale)),
  );
  const counts = noCounts();
  const isByRelevance = finding.request.sort === 'relevance';
  const pins = isByRelevance ? finding.pins.map(({ head }) => head) : [];
  for (const head of [...pins, ...found.map((match) => match.head)])
    countIn(counts, head, finding.filters);
  const matching = found
    .filter(({ head }) => passes(head, finding.filters))
    .sort(ranking(finding.request.sort, wordsOf(finding.query.units)));
  const keys = matching
    .slice(window.offset, window.offset + Math.min(window.limit, SEARCH_PAGE_SIZE))
    .map(({ head }) => searchKey(head.type, head.id, head.locale));
  return {
    wanted: [...here, ...keys.map((key) => ({ key }))],
    total: matching.length + shown,
    counts,
    isWhole: true,
  };
};
