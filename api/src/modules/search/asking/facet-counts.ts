import { SEARCH_FACETS, type FacetCount, type SearchFacet } from '@minzong/api-contract';
import type { Locale } from '@minzong/content-types';
import type { SearchHead } from '../documents/search-document';
import { passes, type Filters } from './filters';
import type { Taxonomy, TermType } from './taxonomy';

/** How many documents have each value; regions and ethnic groups by id, regions without those below. */
export type RawCounts = Record<SearchFacet, Map<string, number>>;

export const noCounts = (): RawCounts => ({
  type: new Map(),
  region: new Map(),
  ethnicGroup: new Map(),
  year: new Map(),
  validity: new Map(),
});

const valuesOf = ({ type, facets }: SearchHead, facet: SearchFacet): string[] => {
  switch (facet) {
    case 'type':
      return [type];
    case 'region':
      return facets.region === null ? [] : [facets.region];
    case 'ethnicGroup':
      return facets.ethnicGroups;
    case 'year':
      return [String(facets.year)];
    case 'validity':
      return facets.validity === null ? [] : [facets.validity];
  }
};

/** Counts a document in every facet whose other filters it passes. */
export const countIn = (counts: RawCounts, head: SearchHead, filters: Filters): void => {
  for (const facet of SEARCH_FACETS) {
    if (!passes(head, filters, facet)) continue;
    for (const value of valuesOf(head, facet))
      counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
};

const byCount = (a: FacetCount, b: FacetCount): number =>
  b.count - a.count || (a.value < b.value ? -1 : 1);

const plain = (counts: ReadonlyMap<string, number>): FacetCount[] =>
  [...counts].map(([value, count]) => ({ value, label: value, count })).sort(byCount);

const ofTerms = (
  counts: ReadonlyMap<string, number>,
  termOf: (id: string) => { slug: string; title: string } | undefined,
): FacetCount[] =>
  [...counts]
    .flatMap(([id, count]) => {
      const term = termOf(id);
      return term === undefined ? [] : [{ value: term.slug, label: term.title, count }];
    })
    .sort(byCount);

/** A document of a county is one of its prefecture and of its province as well. */
const withAncestors = (
  counts: ReadonlyMap<string, number>,
  above: (id: string) => string[],
): Map<string, number> => {
  const all = new Map<string, number>();
  for (const [id, count] of counts)
    for (const region of above(id)) all.set(region, (all.get(region) ?? 0) + count);
  return all;
};

/** The facets as readers see them: slugs as values, titles in the reader's language as labels. */
export const facetCounts = (
  counts: RawCounts,
  taxonomy: Taxonomy,
  locale: Locale,
): Record<SearchFacet, FacetCount[]> => {
  const termOf = (type: TermType) => (id: string) => taxonomy.termOf(type, id, locale);
  return {
    type: plain(counts.type),
    region: ofTerms(
      withAncestors(counts.region, (id) => taxonomy.above(id)),
      termOf('region'),
    ),
    ethnicGroup: ofTerms(counts.ethnicGroup, termOf('ethnic-group')),
    year: plain(counts.year),
    validity: plain(counts.validity),
  };
};
