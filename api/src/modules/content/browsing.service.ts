import {
  COLLECTIONS,
  HOME_LISTS,
  LINK_FILTERS,
  browseFilters,
  isLinkFilter,
  type BrowseFilter,
  type FacetCount,
  type HomeCollection,
  type ListFacets,
} from '@minzong/api-contract';
import { LINK_TARGETS, type DocumentType, type Locale } from '@minzong/content-types';
import type { ContentService } from './content.service';
import type { ContentStore } from './content.store';
import { EVERYTHING } from './facets';

/** More regions than a province has counties and townships that anybody wrote of. */
const MOST_VALUES = 2000;

type Totals = Map<string, number>;

/** The values that fields have: each is its own label, the longest list first. */
const fieldCounts = (totals: Totals, filter: string): FacetCount[] =>
  [...totals]
    .filter(([name]) => name.startsWith(`${filter}:`))
    .map(([name, count]) => {
      const value = name.slice(filter.length + 1);
      return { value, label: value, count };
    })
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** What is seen before anything is asked: a front page in one answer, and lists with their counts. */
export const createBrowsingService = (
  store: Pick<ContentStore, 'readAllTotals' | 'readItems'>,
  list: ContentService['list'],
) => {
  /** The documents that stand behind a filter, in their own order, with the lists they lead to. */
  const linkCounts = async (
    totals: Totals,
    filter: BrowseFilter,
    target: DocumentType,
    requested: Locale,
  ): Promise<FacetCount[]> => {
    const counted = [...totals.keys()].some((name) => name.startsWith(`${filter}:`));
    if (!counted) return [];
    const range = { type: target, requested, facets: [EVERYTHING] as [string] };
    const items = await store.readItems(range, MOST_VALUES, 0);
    return items.flatMap((text) => {
      const { id, slug, title } = JSON.parse(text) as { id: string; slug: string; title: string };
      const count = totals.get(`${filter}:${id}`);
      return count === undefined ? [] : [{ value: slug, label: title, count }];
    });
  };

  return {
    /** The first page of every list of a front page as one JSON text, ready to send. */
    home: async (locale: Locale): Promise<string> => {
      const parts = await Promise.all(
        (Object.keys(HOME_LISTS) as HomeCollection[]).map(async (name) => {
          const request = { type: COLLECTIONS[name], locale, page: 1, ownOnly: false, filters: [] };
          return `"${name}":${await list({ ...request, pageSize: HOME_LISTS[name] })}`;
        }),
      );
      return `{${parts.join(',')}}`;
    },

    /** How long the list of a type is, and how long for each value of each filter. */
    facets: async (type: DocumentType, locale: Locale): Promise<ListFacets> => {
      const rows = await store.readAllTotals(type, locale);
      const totals: Totals = new Map(rows.map(({ facet, total }) => [facet, total]));
      const counts = browseFilters(type).map(async (filter) => {
        const values = isLinkFilter(filter)
          ? await linkCounts(totals, filter, LINK_TARGETS[LINK_FILTERS[filter]], locale)
          : fieldCounts(totals, filter);
        return [filter, values] as const;
      });
      return {
        total: totals.get(EVERYTHING) ?? 0,
        facets: Object.fromEntries(await Promise.all(counts)),
      };
    },
  };
};

export type BrowsingService = ReturnType<typeof createBrowsingService>;
