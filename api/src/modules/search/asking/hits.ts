import { documentPath, type MatchReason, type SearchHit } from '@minzong/api-contract';
import { DEFAULT_LOCALE, type Locale } from '@minzong/content-types';
import type { Segment } from '@minzong/api-contract';
import type { PreparedQuery } from '../analysis/prepare-query';
import type { StoredHit } from '../storing/hits.store';
import type { Taxonomy } from './taxonomy';
import { shownPlaces } from './shown-places';
import { shownWords } from './shown-words';

/** A document that is to be shown, and why. */
export interface Wanted {
  key: string;
  /** what it was found by, when that is not the query of the page */
  query?: PreparedQuery;
  reason?: MatchReason;
  pinned?: NonNullable<SearchHit['pinned']>;
}

const textOf = (segments: Segment[]): string => segments.map(({ text }) => text).join('');

/** The address of a document on the site, in the reader's tree of pages. */
export const addressOf = (
  { head, slug }: { head: Pick<StoredHit['head'], 'type'>; slug: string },
  requested: Locale,
): string =>
  `${requested === DEFAULT_LOCALE ? '' : `/${requested}`}${documentPath(head.type, slug)}`;

const standingOf = (standing: string | null): Pick<SearchHit, 'notices' | 'withdrawn'> =>
  standing === null || standing === ''
    ? {}
    : (JSON.parse(standing) as Pick<SearchHit, 'notices' | 'withdrawn'>);

/** The region that a document is about, as the reader calls it; nothing for what is about none. */
export const regionOf = (
  { head }: StoredHit,
  taxonomy: Pick<Taxonomy, 'termOf'>,
  requested: Locale,
): Pick<SearchHit, 'region'> => {
  const { region } = head.facets;
  // The page of a region is not about it: it is the region.
  if (region === null || head.type === 'region') return {};
  const term = taxonomy.termOf('region', region, requested);
  return term === undefined ? {} : { region: term.title };
};

/** A hit as the contract has it, with what matched marked in the original script. */
export const asHit = (
  stored: StoredHit,
  query: PreparedQuery,
  wanted: Wanted,
  requested: Locale,
): SearchHit => {
  const { head, text, slug } = stored;
  const { title, snippet, reasons } = shownWords(head, text, query, wanted.reason);
  const inside = shownPlaces(stored.places, text, query, title.words);
  const page = addressOf(stored, requested);
  const urls = inside.anchors.map((anchor) => `${page}#${anchor}`);
  const opensAt = wanted.pinned === undefined && inside.opensThere ? urls[0] : undefined;
  return {
    type: head.type,
    id: head.id,
    slug,
    locale: head.locale,
    title: head.title,
    snippet: textOf(snippet),
    url: opensAt ?? page,
    publishedAt: head.publishedAt,
    ...standingOf(stored.standing),
    highlight: { title: title.segments, snippet },
    reasons,
    ...(wanted.pinned === undefined ? {} : { pinned: wanted.pinned }),
    places: inside.places.map((place, index) => ({ ...place, url: urls[index] ?? page })),
  };
};
