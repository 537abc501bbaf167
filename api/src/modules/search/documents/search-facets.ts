import type { PublishedDocument } from '@minzong/content-types';
import { dayInChina } from '../../../china-day';

/** What a search can be narrowed by, of one document. Regions and ethnic groups are named by id. */
export interface SearchFacets {
  region: string | null;
  ethnicGroups: string[];
  /** of publication in Beijing; of a magazine's issue, its own, as in the lists */
  year: number;
  /** of policies */
  validity: string | null;
  /** of publication in Beijing, as the number YYYYMMDD */
  day: number;
}

/** The page of a region belongs to the region, that of an ethnic group to the group. */
const own = (document: PublishedDocument, type: PublishedDocument['type']): string[] =>
  document.type === type ? [document.id] : [];

export const searchFacetsOf = (document: PublishedDocument): SearchFacets => {
  const published = dayInChina(Date.parse(document.publishedAt));
  const { region, ethnicGroups } = document.links;
  const groups = [...own(document, 'ethnic-group'), ...ethnicGroups.map(({ id }) => id)];
  return {
    region: own(document, 'region')[0] ?? region[0]?.id ?? null,
    ethnicGroups: [...new Set(groups)],
    year: document.type === 'magazine-issue' ? document.year : Number(published.slice(0, 4)),
    validity: document.type === 'policy' ? document.validity : null,
    day: Number(published.replaceAll('-', '')),
  };
};
