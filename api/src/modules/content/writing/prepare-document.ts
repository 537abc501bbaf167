import type { DocumentType, Locale, PublishedDocument } from '@minzong/content-types';
import { LOCALES } from '@minzong/content-types';
import type { Transaction } from 'kysely';
import { createHash } from 'node:crypto';
import type { Tables } from '../../../database/schema';
import { basisNotices, readBases } from './bases';
import { readCards } from './link-cards';
import { listingRowsOf, replaceListing } from './listing';
import { readReverseLinks } from './reverse-links';
import { bodyText, itemText } from './served-texts';
import {
  documentOn,
  isInForce,
  ownNotices,
  parseStanding,
  standingText,
  type Standing,
} from './standing';
import { readAddresses, textTargetsOf, withPresentAddresses } from './text-links';
import { replaceTurningDays } from './turning-days';

const etagOf = (body: string): string => createHash('sha256').update(body).digest('base64url');

/** One language of a document as readers get it today. */
export interface PreparedVersion {
  document: PublishedDocument;
  standing: Standing;
  isInForce: boolean;
}
export type PreparedVersions = ReadonlyMap<Locale, PreparedVersion>;

export interface PreparedDocument {
  /** a list item changed: documents showing it must be prepared again */
  itemChanged: boolean;
  /** the document in every language in which it is published */
  versions: PreparedVersions;
}

const readRows = (trx: Transaction<Tables>, type: DocumentType, id: string) =>
  trx
    .selectFrom('documents')
    .select(['locale', 'document', 'item', 'etag', 'standing'])
    .where('type', '=', type)
    .where('id', '=', id)
    .where('state', '=', 'published')
    .execute();

const readTargets = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
): Promise<string[]> => {
  const rows = await trx
    .selectFrom('links')
    .select('target_id')
    .distinct()
    .where('source_type', '=', type)
    .where('source_id', '=', id)
    .execute();
  return rows.map(({ target_id }) => target_id);
};

/**
 * Makes one document ready to send in all its languages: list items and bodies as JSON text with
 * links, reverse links and notices filled in and addresses in texts brought up to date, and its rows
 * in the lists. Changes nothing that is right.
 * @param today `YYYY-MM-DD`: what has come into force or ended by then is said to have
 */
export const prepareDocument = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
  today: string,
): Promise<PreparedDocument> => {
  const rows = (await readRows(trx, type, id)).map((row) => ({
    ...row,
    locale: row.locale as Locale,
    delivered: JSON.parse(row.document) as PublishedDocument,
  }));
  const published = new Map(rows.map((row) => [row.locale, documentOn(row.delivered, today)]));
  const cards = await readCards(trx, await readTargets(trx, type, id));
  const bases = await readBases(trx, [...published.values()]);
  const addresses = await readAddresses(trx, [...published.values()].flatMap(textTargetsOf));
  const reverse = await readReverseLinks(trx, type, id);
  const available = LOCALES.filter((locale) => published.has(locale));
  const versions = new Map<Locale, PreparedVersion>();
  let itemChanged = false;
  for (const row of rows) {
    const document = withPresentAddresses(documentOn(row.delivered, today), addresses);
    const notices = [
      ...ownNotices(row.delivered, today, cards),
      ...bases.flatMap((basis) => basisNotices(basis, row.locale)),
    ];
    const standing = standingText(notices, document);
    const said = parseStanding(standing);
    versions.set(row.locale, { document, standing: said, isInForce: isInForce(said) });
    const item = itemText(document, notices, cards);
    const body = bodyText(document, notices, { cards, reverse, available });
    const etag = etagOf(body);
    itemChanged ||= item !== row.item;
    if (item === row.item && etag === row.etag && standing === row.standing) continue;
    await trx
      .updateTable('documents')
      .set({ item, body, etag, standing })
      .where('type', '=', type)
      .where('id', '=', id)
      .where('locale', '=', row.locale)
      .execute();
  }
  await replaceListing(trx, type, id, listingRowsOf(published));
  await replaceTurningDays(trx, type, id, today, rows);
  return { itemChanged, versions };
};
