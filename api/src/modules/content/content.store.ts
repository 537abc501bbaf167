import type { DocumentType, Locale } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../database/schema';
import { parseStanding, type Standing } from './writing/standing';

/** Columns of a {@link Version}. */
export const VERSION_COLUMNS = [
  'locale',
  'state',
  'slug',
  'title',
  'withdrawn_at',
  'reason',
  'successor_type',
  'successor_id',
] as const;

/** SQL of reading. Rows come out as plain values; nothing here knows HTTP or rules. */
export const createContentStore = (db: Kysely<Tables>) => ({
  /** The version that changes with everything a reader can see. */
  version: async (): Promise<number> =>
    (
      await db
        .selectFrom('store_state')
        .select('version')
        .where('id', '=', 1)
        .executeTakeFirstOrThrow()
    ).version,

  initialisedAt: async (): Promise<string | null> =>
    (
      await db
        .selectFrom('store_state')
        .select('initialised_at')
        .where('id', '=', 1)
        .executeTakeFirstOrThrow()
    ).initialised_at,

  initialise: async (now: string): Promise<void> => {
    await db
      .updateTable('store_state')
      .set({ initialised_at: now })
      .where('id', '=', 1)
      .where('initialised_at', 'is', null)
      .execute();
  },

  /** The document that a slug leads or led to. */
  findId: async (type: DocumentType, slug: string): Promise<string | undefined> =>
    (
      await db
        .selectFrom('slugs')
        .select('id')
        .where('type', '=', type)
        .where('slug', '=', slug)
        .executeTakeFirst()
    )?.id,

  /** All languages of a document, withdrawn ones too. */
  findVersions: (type: DocumentType, id: string) =>
    db
      .selectFrom('documents')
      .select(VERSION_COLUMNS)
      .where('type', '=', type)
      .where('id', '=', id)
      .execute(),

  /** Where the given documents stand now; those that are not published are left out. */
  readPublished: async (keys: { type: string; id: string }[]): Promise<PublishedRow[]> => {
    if (keys.length === 0) return [];
    const rows = await db
      .selectFrom('documents')
      .select(['type', 'id', 'locale', 'slug', 'published_at as publishedAt', 'standing'])
      .where('type', 'in', [...new Set(keys.map(({ type }) => type))])
      .where('id', 'in', [...new Set(keys.map(({ id }) => id))])
      .where('state', '=', 'published')
      .execute();
    return rows.map((row) => ({ ...row, standing: parseStanding(row.standing) }));
  },

  /** Whether a published document refers to a media file. */
  isReferenced: async (file: string): Promise<boolean> =>
    (await db
      .selectFrom('media_references')
      .select('id')
      .where('file', '=', file)
      .limit(1)
      .executeTakeFirst()) !== undefined,

  readBody: (type: DocumentType, id: string, locale: Locale) =>
    db
      .selectFrom('documents')
      .select(['body', 'etag'])
      .where('type', '=', type)
      .where('id', '=', id)
      .where('locale', '=', locale)
      .where('state', '=', 'published')
      .executeTakeFirst(),

  /** Lengths of ready-made lists, by facet. */
  readTotals: async (
    type: DocumentType,
    requested: Locale,
    facets: string[],
  ): Promise<Map<string, number>> => {
    const rows = await db
      .selectFrom('listing_totals')
      .select(['facet', 'total'])
      .where('type', '=', type)
      .where('requested_locale', '=', requested)
      .where('facet', 'in', facets)
      .execute();
    return new Map(rows.map((row) => [row.facet, row.total]));
  },

  readAllTotals: (type: DocumentType, requested: Locale) => readAllTotals(db, type, requested),

  /** JSON texts of one page of the documents that stand in all the lists named by `facets`. */
  readItems: async (list: ListRange, limit: number, offset: number): Promise<string[]> => {
    const rows = await inAllLists(db, list)
      .innerJoin('documents as d', (join) =>
        join
          .onRef('d.type', '=', 'l.type')
          .onRef('d.id', '=', 'l.id')
          .onRef('d.locale', '=', 'l.locale'),
      )
      .select('d.item')
      .orderBy('l.sort_key')
      .orderBy('l.id')
      .limit(limit)
      .offset(offset)
      .execute();
    return rows.map((row) => row.item);
  },

  countItems: async (list: ListRange): Promise<number> =>
    (
      await inAllLists(db, list)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
    ).total,
});

/** Lengths of every ready-made list of a type that has anything in it. */
const readAllTotals = (
  db: Kysely<Tables>,
  type: DocumentType,
  requested: Locale,
): Promise<{ facet: string; total: number }[]> =>
  db
    .selectFrom('listing_totals')
    .select(['facet', 'total'])
    .where('type', '=', type)
    .where('requested_locale', '=', requested)
    .where('total', '>', 0)
    .execute();

/** Where a published document stands. */
export interface PublishedRow {
  type: string;
  id: string;
  locale: string;
  slug: string;
  publishedAt: string;
  standing: Standing;
}

export type ContentStore = ReturnType<typeof createContentStore>;

/** One or more ready-made lists of a type for readers of a language; the first one is walked. */
export interface ListRange {
  type: DocumentType;
  requested: Locale;
  facets: [string, ...string[]];
}

const inAllLists = (db: Kysely<Tables>, { type, requested, facets }: ListRange) => {
  const [first, ...others] = facets;
  let query = db
    .selectFrom('listing as l')
    .where('l.type', '=', type)
    .where('l.requested_locale', '=', requested)
    .where('l.facet', '=', first);
  for (const facet of others)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('listing as also')
          .select('also.id')
          .whereRef('also.type', '=', 'l.type')
          .whereRef('also.requested_locale', '=', 'l.requested_locale')
          .whereRef('also.sort_key', '=', 'l.sort_key')
          .whereRef('also.id', '=', 'l.id')
          .where('also.facet', '=', facet),
      ),
    );
  return query;
};
