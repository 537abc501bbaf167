import type { DocumentType } from '@minzong/content-types';
import { z } from 'zod';
import { FILTERS, type FieldFilter, type LinkFilter } from './listing';
import { facetCount } from './search';

/** Filters that name one document, of which there may be any number: nobody browses by them. */
const SINGLE_DOCUMENTS: readonly string[] = ['policy', 'magazine', 'issue', 'collection', 'parent'];

export type BrowseFilter = Exclude<
  FieldFilter | LinkFilter,
  'policy' | 'magazine' | 'issue' | 'collection' | 'parent'
>;

/** The filters by which the list of a type can be browsed, with counts. */
export const browseFilters = (type: DocumentType): BrowseFilter[] =>
  FILTERS[type].filter((name): name is BrowseFilter => !SINGLE_DOCUMENTS.includes(name));

/**
 * The answer of `GET /v1/facets/<collection>`: how long the list is, and for each filter its values
 * with the length of the list that each gives. Values that lead to nothing are left out. A value
 * that is a document (topic, region …) is its slug, with its title as label; the others are their
 * own label.
 */
export const listFacets = z.object({
  total: z.int(),
  facets: z.partialRecord(z.string(), z.array(facetCount)),
});
export interface ListFacets {
  total: number;
  facets: Partial<Record<BrowseFilter, z.infer<typeof facetCount>[]>>;
}

export const facetsPath = (collection: string): string => `/v1/facets/${collection}`;
