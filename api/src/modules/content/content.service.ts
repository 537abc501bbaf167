import {
  LINK_FILTERS,
  documentPath,
  isLinkFilter,
  type DocumentReference,
  type FieldFilter,
  type LinkFilter,
} from '@minzong/api-contract';
import { LINK_TARGETS, type DocumentType, type Locale } from '@minzong/content-types';
import { AppError } from '../../errors';
import type { ContentStore } from './content.store';
import { EVERYTHING, OWN_LANGUAGE, facet } from './facets';
import { chooseLocale } from '../../locale-choice';
import { followSuccessors, lastWithdrawn, type ChainEnd, type Version } from './successors';

export interface ListRequest {
  type: DocumentType;
  locale: Locale;
  page: number;
  pageSize: number;
  /** nothing in the place of what does not exist in this language */
  ownOnly: boolean;
  filters: [FieldFilter | LinkFilter, string | number][];
}

/** A document ready to send, or the path below the language root at which it is to be asked for. */
export type Detail = { id: string; body: string; etag: string } | { movedTo: string };

const listText = (items: string[], page: number, pageSize: number, total: number): string =>
  `{"items":[${items.join(',')}],"page":${String(page)},"pageSize":${String(pageSize)},"total":${String(total)}}`;

const gone = (from: DocumentReference, last: Version | undefined, end: ChainEnd): AppError => {
  const successor = end.id === from.id ? undefined : lastWithdrawn(end.versions);
  return new AppError('gone', 'document-withdrawn', {
    ...whenAndWhy(last),
    ...(successor === undefined
      ? {}
      : {
          successor: { path: documentPath(end.type, successor.slug), ...whenAndWhy(successor) },
        }),
  });
};

const whenAndWhy = (version: Version | undefined) => ({
  ...(version?.withdrawn_at == null ? {} : { withdrawnAt: version.withdrawn_at }),
  ...(version?.reason == null ? {} : { reason: version.reason }),
});

const slugsOf = (versions: Version[]): Map<Locale, string> =>
  new Map(
    versions
      .filter(({ state }) => state === 'published')
      .map((version) => [version.locale as Locale, version.slug]),
  );

/** The rules of reading. Answers are JSON texts, ready to send. */
export const createContentService = (store: ContentStore) => {
  const facetFor = async (
    name: FieldFilter | LinkFilter,
    value: string | number,
  ): Promise<string | undefined> => {
    if (!isLinkFilter(name)) return facet(name, value);
    const id = await store.findId(LINK_TARGETS[LINK_FILTERS[name]], String(value));
    return id === undefined ? undefined : facet(name, id);
  };

  /** @throws {AppError} gone, when no language of a successor is published either */
  const successorOf = async (
    from: DocumentReference,
    versions: Version[],
    requested: Locale,
  ): Promise<Detail> => {
    const end = await followSuccessors(from, store.findVersions);
    const published = slugsOf(end.versions);
    const locale = chooseLocale(requested, published);
    const slug = locale === undefined ? undefined : published.get(locale);
    if (slug === undefined) throw gone(from, lastWithdrawn(versions), end);
    return { movedTo: documentPath(end.type, slug) };
  };

  return {
    /**
     * One page of a list: every document once, in the language asked for or else the next best.
     * A filter on a slug that nobody has matches nothing.
     */
    list: async (request: ListRequest): Promise<string> => {
      const { type, locale, page, pageSize, ownOnly, filters } = request;
      const facets = await Promise.all(filters.map(([name, value]) => facetFor(name, value)));
      const known = facets.filter((name) => name !== undefined);
      const named = ownOnly ? [...known, OWN_LANGUAGE] : known;
      if (known.length < facets.length) return listText([], page, pageSize, 0);
      const totals = await store.readTotals(type, locale, named.length > 0 ? named : [EVERYTHING]);
      const [first = EVERYTHING, ...others] = named.toSorted(
        (a, b) => (totals.get(a) ?? 0) - (totals.get(b) ?? 0),
      );
      const range = {
        type,
        requested: locale,
        facets: [first, ...others] as [string, ...string[]],
      };
      const shortest = totals.get(first) ?? 0;
      if (shortest === 0) return listText([], page, pageSize, 0);
      const total = others.length === 0 ? shortest : await store.countItems(range);
      const offset = (page - 1) * pageSize;
      const items = offset >= total ? [] : await store.readItems(range, pageSize, offset);
      return listText(items, page, pageSize, total);
    },

    /**
     * One document by its slug. A slug it had before leads to the present one, the slug of a
     * document that was replaced to its successor.
     * @throws {AppError} not-found; gone, with reason and time, when every language is withdrawn
     */
    detail: async (type: DocumentType, slug: string, requested: Locale): Promise<Detail> => {
      const id = await store.findId(type, slug);
      if (id === undefined) throw new AppError('not-found', 'document-unknown');
      const versions = await store.findVersions(type, id);
      const published = slugsOf(versions);
      const locale = chooseLocale(requested, published);
      if (locale === undefined) return await successorOf({ type, id }, versions, requested);
      const presentSlug = published.get(locale) ?? slug;
      if (presentSlug !== slug) return { movedTo: documentPath(type, presentSlug) };
      const row = await store.readBody(type, id, locale);
      if (row === undefined) throw new AppError('not-found', 'document-unknown');
      return {
        id,
        body: `{"requestedLocale":${JSON.stringify(requested)},${row.body.slice(1)}`,
        etag: `${row.etag}.${requested}`,
      };
    },
  };
};

export type ContentService = ReturnType<typeof createContentService>;
