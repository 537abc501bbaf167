import {
  LOCALES,
  type DocumentType,
  type Locale,
  type PublishedDocument,
} from '@minzong/content-types';
import type { Transaction } from 'kysely';
import type { ListingRow, Tables } from '../../../database/schema';
import { facetsOf } from '../facets';
import { chooseLocale } from '../../../locale-choice';
import { sortKey } from './sort-key';

/** The rows that a document has in the ready-made lists, for a reader of each language. */
export const listingRowsOf = (published: ReadonlyMap<Locale, PublishedDocument>): ListingRow[] =>
  LOCALES.flatMap((requested) => {
    const locale = chooseLocale(requested, published);
    const document = locale === undefined ? undefined : published.get(locale);
    if (document === undefined) return [];
    return facetsOf(document).map((facet) => ({
      type: document.type,
      requested_locale: requested,
      facet,
      sort_key: sortKey(document),
      id: document.id,
      locale: document.locale,
    }));
  });

const keyOf = (row: ListingRow): string =>
  JSON.stringify([row.requested_locale, row.facet, row.sort_key, row.locale]);

const addToTotal = async (trx: Transaction<Tables>, row: ListingRow, step: 1 | -1) => {
  const { type, requested_locale, facet } = row;
  const updated = await trx
    .updateTable('listing_totals')
    .set((eb) => ({ total: eb('total', '+', step) }))
    .where('type', '=', type)
    .where('requested_locale', '=', requested_locale)
    .where('facet', '=', facet)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n)
    await trx
      .insertInto('listing_totals')
      .values({ type, requested_locale, facet, total: step })
      .execute();
};

/** Makes the rows of one document what they should be, and keeps the totals of the lists true. */
export const replaceListing = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
  wanted: ListingRow[],
): Promise<void> => {
  const stored = await trx
    .selectFrom('listing')
    .selectAll()
    .where('type', '=', type)
    .where('id', '=', id)
    .execute();
  const storedKeys = new Set(stored.map(keyOf));
  const wantedKeys = new Set(wanted.map(keyOf));
  const gone = stored.filter((row) => !wantedKeys.has(keyOf(row)));
  const fresh = wanted.filter((row) => !storedKeys.has(keyOf(row)));
  for (const row of gone) {
    await trx
      .deleteFrom('listing')
      .where('type', '=', type)
      .where('requested_locale', '=', row.requested_locale)
      .where('facet', '=', row.facet)
      .where('sort_key', '=', row.sort_key)
      .where('id', '=', id)
      .execute();
    await addToTotal(trx, row, -1);
  }
  if (fresh.length > 0) await trx.insertInto('listing').values(fresh).execute();
  for (const row of fresh) await addToTotal(trx, row, 1);
};
