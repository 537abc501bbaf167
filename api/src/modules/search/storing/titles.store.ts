import type { DocumentType, Locale } from '@minzong/content-types';
import { sql, type Kysely } from 'kysely';
import { keepStatement } from '../../../database/kept-statement';
import type { Tables } from '../../../database/schema';
import { partsOf, searchKey } from '../documents/search-key';

/** A published document as it is suggested. */
export interface StoredTitle {
  type: DocumentType;
  id: string;
  locale: Locale;
  slug: string;
  title: string;
}

const COLUMNS = ['d.type', 'd.id', 'd.locale', 'd.slug', 'd.title'] as const;

const asTitle = (row: Record<keyof StoredTitle, string>): StoredTitle => ({
  ...row,
  type: row.type as DocumentType,
  locale: row.locale as Locale,
});

/** By types and as many ids. */
const selectByIds = keepStatement<Record<keyof StoredTitle, string>>((db, count) => {
  const values = new Array<string>(count / 2).fill('');
  return db
    .selectFrom('documents as d')
    .select(COLUMNS)
    .where('d.type', 'in', values)
    .where('d.id', 'in', values)
    .where('d.state', '=', 'published');
});

/** The titles of the given documents, in their order; of what is published now. */
export const readTitles = async (
  db: Kysely<Tables>,
  keys: readonly string[],
): Promise<StoredTitle[]> => {
  const parts = keys.map(partsOf).filter((part) => part !== undefined);
  if (parts.length === 0) return [];
  const rows = await selectByIds(db, [
    ...parts.map(({ type }) => type),
    ...parts.map(({ id }) => id),
  ]);
  const titles = new Map(
    rows.map((row) => [searchKey(row.type, row.id, row.locale), asTitle(row)]),
  );
  return keys.map((key) => titles.get(key)).filter((title) => title !== undefined);
};

/** Documents whose title holds the folded words literally. */
export const findTitles = async (
  db: Kysely<Tables>,
  folded: string,
  requested: Locale,
  limit: number,
): Promise<StoredTitle[]> => {
  const rows = await db
    .selectFrom('search_words as w')
    .innerJoin('documents as d', (join) =>
      join
        .onRef('d.type', '=', 'w.type')
        .onRef('d.id', '=', 'w.id')
        .onRef('d.locale', '=', 'w.locale'),
    )
    .select(COLUMNS)
    .where(sql<boolean>`instr(w.shown_in, ${`,${requested},`}) > 0`)
    .where(sql<boolean>`instr(w.folded_title, ${folded}) > 0`)
    .where('d.state', '=', 'published')
    .limit(limit)
    .execute();
  return rows.map(asTitle);
};
