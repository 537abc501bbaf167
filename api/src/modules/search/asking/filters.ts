import type { SearchFacet, searchQuery } from '@minzong/api-contract';
import type { z } from 'zod';
import type { SearchHead } from '../documents/search-document';
import { FACETS_ATTRIBUTE, facetValue } from '../index/facet-values';
import type { Taxonomy } from './taxonomy';

/** A checked query of `GET /v1/search`. */
export type SearchRequest = z.output<typeof searchQuery>;

/** What the results are narrowed by; regions and ethnic groups by id. */
export interface Filters {
  locale: SearchRequest['locale'];
  type?: string;
  /** the region asked for and all below it; empty for one that does not exist */
  regions?: ReadonlySet<string>;
  /** empty for one that does not exist */
  ethnicGroup?: string;
  year?: number;
  validity?: string;
  /** days as numbers YYYYMMDD */
  from?: number;
  to?: number;
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

export const resolveFilters = (request: SearchRequest, taxonomy: Taxonomy): Filters => {
  const { locale, type, region, ethnicGroup, year, validity, from, to } = request;
  const regionId = region === undefined ? undefined : taxonomy.idOf('region', region);
  return {
    locale,
    ...(type === undefined ? {} : { type }),
    ...(region === undefined
      ? {}
      : { regions: new Set(regionId === undefined ? [] : taxonomy.below(regionId)) }),
    ...(ethnicGroup === undefined
      ? {}
      : { ethnicGroup: taxonomy.idOf('ethnic-group', ethnicGroup) ?? '' }),
    ...(year === undefined ? {} : { year }),
    ...(validity === undefined ? {} : { validity }),
    ...(from === undefined ? {} : { from: dayNumber(from) }),
    ...(to === undefined ? {} : { to: dayNumber(to) }),
  };
};

/** The values asked for of each facet that is set. */
const wantedValues = (filters: Filters): [SearchFacet, readonly (string | number)[]][] => {
  const { type, regions, ethnicGroup, year, validity } = filters;
  const all: [SearchFacet, readonly (string | number)[] | undefined][] = [
    ['type', type === undefined ? undefined : [type]],
    ['region', regions === undefined ? undefined : [...regions]],
    ['ethnicGroup', ethnicGroup === undefined ? undefined : [ethnicGroup]],
    ['year', year === undefined ? undefined : [year]],
    ['validity', validity === undefined ? undefined : [validity]],
  ];
  return all.flatMap(([facet, values]) => (values === undefined ? [] : [[facet, values]]));
};

const clauseOf = (facet: SearchFacet, values: readonly (string | number)[]): string =>
  `${FACETS_ATTRIBUTE} IN [${values.map((value) => `"${facetValue(facet, value)}"`).join(', ')}]`;

/** The facets that are set. */
export const facetsSet = (filters: Filters): SearchFacet[] =>
  wantedValues(filters).map(([facet]) => facet);

/** The whole filter in the terms of the search server, but for one facet. */
export const filterClauses = (filters: Filters, except?: SearchFacet): string[] => {
  const { locale, from, to } = filters;
  return [
    `shownIn = "${locale}"`,
    ...wantedValues(filters)
      .filter(([facet]) => facet !== except)
      .map(([facet, values]) => clauseOf(facet, values)),
    ...(from === undefined ? [] : [`day >= ${String(from)}`]),
    ...(to === undefined ? [] : [`day <= ${String(to)}`]),
  ];
};

const matches = ({ type, facets }: SearchHead, filters: Filters): Record<SearchFacet, boolean> => ({
  type: filters.type === undefined || filters.type === type,
  region: filters.regions === undefined || filters.regions.has(facets.region ?? ''),
  ethnicGroup:
    filters.ethnicGroup === undefined || facets.ethnicGroups.includes(filters.ethnicGroup),
  year: filters.year === undefined || filters.year === facets.year,
  validity: filters.validity === undefined || filters.validity === facets.validity,
});

/** Whether a document passes the filter, all of it or all but one facet. */
export const passes = (head: SearchHead, filters: Filters, except?: SearchFacet): boolean => {
  const { day } = head.facets;
  if (!head.shownIn.includes(filters.locale)) return false;
  if (filters.from !== undefined && day < filters.from) return false;
  if (filters.to !== undefined && day > filters.to) return false;
  return Object.entries(matches(head, filters)).every(
    ([facet, passed]) => passed || facet === except,
  );
};
