import { LINK_FILTERS, FILTERS, isLinkFilter, type FieldFilter } from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import { dayInChina } from '../../china-day';

/** The unfiltered list. */
export const EVERYTHING = '';

/** The list of what exists in the language asked for, without anything in another. */
export const OWN_LANGUAGE = 'own';

/** The name under which the list of one filter value is kept, e.g. `year:2026`. */
export const facet = (filter: string, value: string | number): string =>
  `${filter}:${String(value).trim()}`;

const yearInChina = (moment: string): number => Number(dayInChina(Date.parse(moment)).slice(0, 4));

const fieldValue = (
  document: PublishedDocument,
  filter: FieldFilter,
): string | number | undefined => {
  switch (filter) {
    case 'year':
      return document.type === 'magazine-issue' ? document.year : yearInChina(document.publishedAt);
    case 'validity':
      return document.type === 'policy' ? document.validity : undefined;
    case 'kind':
      return document.type === 'explainer' ? document.kind : undefined;
    case 'script':
      return document.type === 'ancient-text' ? document.script : undefined;
    case 'category':
      return document.type === 'product' ? document.category : undefined;
    case 'certificateSystem':
      return document.type === 'product' ? document.certificate?.system : undefined;
    case 'placement':
      return document.type === 'page' ? document.placement : undefined;
  }
};

/** Every list that a document stands in: the unfiltered one and one for each filter value. */
export const facetsOf = (document: PublishedDocument): string[] => {
  const links: Partial<Record<string, { id: string }[]>> = document.links;
  const filtered = FILTERS[document.type].flatMap((filter) => {
    if (isLinkFilter(filter))
      return (links[LINK_FILTERS[filter]] ?? []).map(({ id }) => facet(filter, id));
    const value = fieldValue(document, filter);
    return value === undefined ? [] : [facet(filter, value)];
  });
  return [...new Set([EVERYTHING, ...filtered])];
};
