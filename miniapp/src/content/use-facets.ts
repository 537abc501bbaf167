import type { BrowseFilter, Collection, FacetCount, ListFacets } from '@minzong/api-contract';
import { useCallback } from 'react';
import { readFacets, type Meanwhile } from './library';
import { useSettings } from './settings';
import { useAnswer, type Answer } from './use-answer';

/** How long a list is for each value of its filters. */
export const useFacets = (
  collection: Collection,
): { answer: Answer<ListFacets>; refresh: () => Promise<void> } => {
  const { locale } = useSettings();
  return useAnswer(
    useCallback(
      (meanwhile: Meanwhile<ListFacets>) => readFacets(collection, locale, meanwhile),
      [collection, locale],
    ),
  );
};

/** The values of one filter; none while they are not known, which hinders nobody. */
export const valuesOf = (answer: Answer<ListFacets>, filter: BrowseFilter): FacetCount[] =>
  answer.status === 'ready' ? (answer.value.facets[filter] ?? []) : [];
