import type { FacetCount, SearchFacet, SearchResult } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import type { Words } from '../words/zh-cn';
import { collectionOf } from './collections';
import { FACETS, type Narrowing } from './search-question';

type Facets = SearchResult['facets'];

/** What a reader calls a value of a facet: our own words where we have them, else the api's. */
export const facetLabel = (
  facet: SearchFacet,
  { value, label }: FacetCount,
  words: Words,
): string => {
  switch (facet) {
    case 'type':
      return words.collections[collectionOf(value as DocumentType)];
    case 'validity':
      return words.validity[value as keyof Words['validity']];
    case 'year':
      return words.search.year(value);
    default:
      return label;
  }
};

const isFacet = (name: Narrowing): name is SearchFacet => FACETS.some((facet) => facet === name);

/**
 * What a narrowing that is set says on its chip. A region or ethnic group that the answer does not
 * name, because nothing was found there, is called by the name of its facet.
 */
export const narrowingWords = (
  name: Narrowing,
  value: string,
  facets: Facets | undefined,
  words: Words,
): string => {
  const { search } = words;
  if (name === 'from') return search.fromDay(value);
  if (name === 'to') return search.toDay(value);
  if (!isFacet(name)) return search.sorts[value as keyof typeof search.sorts];
  const named = facets?.[name].find((count) => count.value === value);
  return facetLabel(name, named ?? { value, label: search.facets[name], count: 0 }, words);
};
