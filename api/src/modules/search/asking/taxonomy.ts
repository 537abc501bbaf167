import { DEFAULT_LOCALE, LOCALES, type Locale } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';

export type TermType = 'region' | 'ethnic-group';

/** A region or an ethnic group as readers know it. */
interface Term {
  id: string;
  slug: string;
  titles: Map<string, string>;
  parent: string | undefined;
}

/** The regions and ethnic groups that documents belong to. */
export interface Taxonomy {
  /** id of the term at an address; undefined when there is none */
  idOf(type: TermType, slug: string): string | undefined;
  /** The region and every region below it. */
  below(region: string): string[];
  /** The region and every region above it. */
  above(region: string): string[];
  /** Address and title in the reader's language; undefined for what is not published. */
  termOf(type: TermType, id: string, locale: Locale): { slug: string; title: string } | undefined;
}

const readTerms = async (db: Kysely<Tables>): Promise<Map<string, Term>> => {
  const rows = await db
    .selectFrom('documents')
    .select(['type', 'id', 'locale', 'slug', 'title'])
    .where('type', 'in', ['region', 'ethnic-group'])
    .where('state', '=', 'published')
    .execute();
  const links = await db
    .selectFrom('links')
    .select(['source_id', 'target_id'])
    .where('source_type', '=', 'region')
    .where('name', '=', 'parent')
    .execute();
  const parents = new Map(links.map(({ source_id, target_id }) => [source_id, target_id]));
  const terms = new Map<string, Term>();
  for (const { type, id, locale, slug, title } of rows) {
    const key = `${type}/${id}`;
    const parent = type === 'region' ? parents.get(id) : undefined;
    const term = terms.get(key) ?? { id, slug, titles: new Map(), parent };
    term.titles.set(locale, title);
    if (locale === DEFAULT_LOCALE) term.slug = slug;
    terms.set(key, term);
  }
  return terms;
};

const asTaxonomy = (terms: ReadonlyMap<string, Term>): Taxonomy => {
  const bySlug = new Map(
    [...terms].map(([key, { id, slug }]) => [`${key.slice(0, key.indexOf('/'))}/${slug}`, id]),
  );
  const children = new Map<string, string[]>();
  for (const { id, parent } of terms.values())
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id]);
  return {
    idOf: (type, slug) => bySlug.get(`${type}/${slug}`),
    below: (region) => {
      // A set, because nothing keeps two regions from naming each other as parents.
      const found = new Set([region]);
      for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
      return [...found];
    },
    above: (region) => {
      const found = new Set<string>();
      for (
        let id: string | undefined = region;
        id !== undefined && !found.has(id);
        id = terms.get(`region/${id}`)?.parent
      )
        found.add(id);
      return [...found];
    },
    termOf: (type, id, locale) => {
      const term = terms.get(`${type}/${id}`);
      const title = [locale, ...LOCALES]
        .map((candidate) => term?.titles.get(candidate))
        .find((candidate) => candidate !== undefined);
      return term === undefined || title === undefined ? undefined : { slug: term.slug, title };
    },
  };
};

/** Keeps the taxonomy in memory until it is told that the store has changed. */
export const createTaxonomies = (db: Kysely<Tables>) => {
  let held: Promise<Taxonomy> | undefined;
  return {
    read: (): Promise<Taxonomy> => {
      if (held !== undefined) return held;
      const reading = readTerms(db).then(asTaxonomy);
      held = reading;
      reading.catch(() => {
        if (held === reading) held = undefined;
      });
      return reading;
    },
    forget: (): void => {
      held = undefined;
    },
  };
};
