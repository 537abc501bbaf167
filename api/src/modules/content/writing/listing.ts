import {
  LOCALES,
  type DocumentType,
  type Locale,
  type PublishedDocument,
} from '@minzong/content-types';
import type { Transaction } from 'kysely';
import type { ListingRow, Tables } from '../../../database/schema';
import { OWN_LANGUAGE, facetsOf } from '../facets';
import { chooseLocale } from '../../../locale-choice';
import { sortKey } from './sort-key';

/** The rows that a document has in the ready-made lists, for a reader of each language. */
export const listingRowsOf = (published: ReadonlyMap<Locale, PublishedDocument>): ListingRow[] =>
  LOCALES.flatMap((requested) => {
    const locale = chooseLocale(requested, published);
    const document = locale === undefined ? undefined : published.get(locale);
    // What was withdrawn and is shown for reference only is no longer current content.
    if (document?.withdrawn !== undefined || document === undefined) return [];
    const own = locale === requested ? [OWN_LANGUAGE] : [];
    return [...facetsOf(document), ...own].map((facet) => ({
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

/** Adds to or takes from the totals of the lists in which these rows stand, each list once. */
const addToTotals = async (
  trx: Transaction<Tables>,
  rows: ListingRow[],
  step: 1 | -1,
): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const stored = await trx
    .selectFrom('listing_totals')
    .select(['requested_locale', 'facet'])
    .where('type', '=', first.type)
    .where('facet', 'in', [...new Set(rows.map(({ facet }) => facet))])
    .execute();
  const known = new Set(stored.map((row) => `${row.requested_locale} ${row.facet}`));
  const isKnown = (row: ListingRow) => known.has(`${row.requested_locale} ${row.facet}`);
  for (const locale of new Set(rows.map((row) => row.requested_locale)))
    await trx
      .updateTable('listing_totals')
      .set((eb) => ({ total: eb('total', '+', step) }))
      .where('type', '=', first.type)
      .where('requested_locale', '=', locale)
      .where(
        'facet',
        'in',
        rows.filter((row) => row.requested_locale === locale).map(({ facet }) => facet),
      )
      .execute();
  const unknown = rows
    .filter((row) => !isKnown(row))
    .map(({ type, requested_locale, facet }) => ({ type, requested_locale, facet, total: step }));
  if (unknown.length > 0) await trx.insertInto('listing_totals').values(unknown).execute();
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
  }
  await addToTotals(trx, gone, -1);
  if (fresh.length > 0) await trx.insertInto('listing').values(fresh).execute();
  await addToTotals(trx, fresh, 1);
};
