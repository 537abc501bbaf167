import { indexTokens } from '../analysis/index-tokens';
import { titleKeys } from '../analysis/title-keys';
import { allTitlesOf, type SearchDocument, type SearchHead } from '../documents/search-document';
import { searchKey } from '../documents/search-key';
import { FACETS_ATTRIBUTE, facetValuesOf } from './facet-values';
import { fingerprint } from './fingerprint';
import type { WordAttribute } from './index-settings';
import { recordedPlaces } from './recorded-places';

/** A record of the index: a document in one language, or a place in it. */
export type IndexRecord = {
  key: string;
  kind: 'document' | 'place';
  /** key of the document */
  document: string;
  /** what the records of one state of a document have in common, and no other record */
  stamp: string;
} & Partial<Record<WordAttribute, string>> &
  Record<string, unknown>;

export const stampOf = (key: string, digest: string): string => `${key}.${digest}.${fingerprint()}`;

/** Filters on what is true of a document and of its places alike. */
const filterFields = (head: SearchHead) => ({
  shownIn: head.shownIn,
  [FACETS_ATTRIBUTE]: facetValuesOf(head),
  day: head.facets.day,
  time: Math.floor(Date.parse(head.publishedAt) / 1000),
  inForce: head.isInForce ? 1 : 0,
});

const words = (
  name: 'title' | 'endedTitle' | 'names' | 'summary' | 'body',
  text: string,
): Partial<Record<WordAttribute, string>> => {
  const { tokens, latin } = indexTokens(text);
  return {
    ...(tokens === '' ? {} : { [name]: tokens }),
    ...(latin === '' ? {} : { [`${name}Latin`]: latin }),
  };
};

const keysOf = ({ title, otherTitles }: SearchHead) => {
  const all = [title, ...otherTitles].map(titleKeys);
  const join = (name: 'pinyin' | 'initials' | 'romanised'): string =>
    all
      .map((keys) => keys[name])
      .filter((keys) => keys !== '')
      .join(' ');
  return { pinyin: join('pinyin'), initials: join('initials'), romanised: join('romanised') };
};

export const placeKey = (document: string, index: number): string =>
  `${document}-p${String(index)}`;

/** All records of one language of a document. */
export const indexRecords = (
  { head, text, places, digest }: SearchDocument,
  popularity: number,
): IndexRecord[] => {
  const key = searchKey(head.type, head.id, head.locale);
  const common = { document: key, stamp: stampOf(key, digest), ...filterFields(head) };
  const title = words(head.isInForce ? 'title' : 'endedTitle', head.title);
  const names = words('names', [...head.names, ...head.otherTitles].join('\n'));
  const own = {
    ...{ key, kind: 'document' as const, ...common, popularity },
    ...{ titles: allTitlesOf(head), about: head.summary },
    ...{ ...title, ...keysOf(head), ...names },
    ...words('summary', head.summary),
    ...words('body', text),
  };
  const context = words('names', [head.title, ...head.otherTitles, ...head.names].join('\n'));
  const inside = recordedPlaces(places).map(({ start, end }, index) => ({
    ...{ key: placeKey(key, index), kind: 'place' as const, ...common, popularity },
    ...context,
    ...words('body', text.slice(start, end)),
  }));
  return [own, ...inside];
};
