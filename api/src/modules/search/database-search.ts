import type { Locale } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import type { Found, FoundPage } from './found';
import type { SearchDocument } from './search-document';
import { findMatches, fold, readSearchDocuments, type Match } from './search.store';
import { excerpt, segmentsOfTerms } from './segments';

const MAXIMUM_TERMS = 8;

const rank = (terms: string[]) => {
  const inTitle = (match: Match): number =>
    terms.every((term) => match.folded_title.includes(term)) ? 0 : 1;
  const ended = ({ in_force }: Match): number => (in_force === 0 ? 1 : 0);
  return (a: Match, b: Match): number =>
    inTitle(a) - inTitle(b) || ended(a) - ended(b) || (a.published_at < b.published_at ? 1 : -1);
};

const asFound = (document: SearchDocument, terms: string[]): Found => {
  const words = [document.summary, document.text].filter((part) => part !== '');
  const holding = words.find((part) => terms.some((term) => fold(part).includes(term)));
  return {
    type: document.type,
    id: document.id,
    locale: document.locale,
    title: segmentsOfTerms(document.title, terms),
    snippet: segmentsOfTerms(excerpt(holding ?? words[0] ?? '', terms), terms),
  };
};

/**
 * Searches without the search server: documents that hold every word of the query literally, those
 * with the words in the title first, among those what is in force first, then the newest.
 */
export const searchDatabase = async (
  db: Kysely<Tables>,
  search: { q: string; locale: Locale; type: string | undefined; page: number; pageSize: number },
): Promise<FoundPage> => {
  const terms = fold(search.q)
    .split(/\s+/)
    .filter((term) => term !== '')
    .slice(0, MAXIMUM_TERMS);
  const matches = await findMatches(db, terms, search.locale);
  const types: Record<string, number> = {};
  for (const { type } of matches) types[type] = (types[type] ?? 0) + 1;
  const asked = matches.filter(({ type }) => search.type === undefined || type === search.type);
  const start = (search.page - 1) * search.pageSize;
  const page = asked.sort(rank(terms)).slice(start, start + search.pageSize);
  const documents = new Map(
    (await readSearchDocuments(db, page)).map((document) => [document.key, document]),
  );
  const found = page.flatMap(({ type, id, locale }) => {
    const document = documents.get(`${type}-${id}-${locale}`);
    return document === undefined ? [] : [asFound(document, terms)];
  });
  return { found, total: asked.length, types };
};
