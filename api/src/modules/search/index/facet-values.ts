import { SEARCH_FACETS, type SearchFacet } from '@minzong/api-contract';
import type { SearchHead } from '../documents/search-document';

/**
 * The one attribute of a record that holds the values of all its facets. Five attributes would be
 * counted one after the other, which takes most of the time of a search.
 */
export const FACETS_ATTRIBUTE = 'facets';

/** A value of a facet as the index holds it, e.g. `type:policy`. */
export const facetValue = (facet: SearchFacet, value: string | number): string =>
  `${facet}:${String(value)}`;

/** The facet and the value that {@link facetValue} joined; undefined for anything else. */
export const readFacetValue = (joined: string): [SearchFacet, string] | undefined => {
  const facet = SEARCH_FACETS.find((name) => joined.startsWith(`${name}:`));
  return facet === undefined ? undefined : [facet, joined.slice(facet.length + 1)];
};

/** All values of a document. */
export const facetValuesOf = ({ type, facets }: SearchHead): string[] => [
  facetValue('type', type),
  facetValue('year', facets.year),
  ...(facets.region === null ? [] : [facetValue('region', facets.region)]),
  ...facets.ethnicGroups.map((group) => facetValue('ethnicGroup', group)),
  ...(facets.validity === null ? [] : [facetValue('validity', facets.validity)]),
];
