import { COMMON_LIST_FIELDS, LIST_FIELDS, documentPath } from '@minzong/api-contract';
import {
  LOCALES,
  type DocumentType,
  type Locale,
  type PublishedDocument,
} from '@minzong/content-types';
import type { Transaction } from 'kysely';
import { createHash } from 'node:crypto';
import type { Tables } from '../../../database/schema';
import { expandLinks, readCards, type Cards } from './link-cards';
import { listingRowsOf, replaceListing } from './listing';
import { readAddresses, textTargetsOf, withPresentAddresses } from './text-links';
import { readReverseLinks, reverseMembers, type ReverseLink } from './reverse-links';

/** A document as lists show it: JSON text of the contract's ListItem. */
export const itemText = (document: PublishedDocument, cards: Cards): string => {
  const values = document as unknown as Record<string, unknown>;
  const names: readonly string[] = [...COMMON_LIST_FIELDS, ...LIST_FIELDS[document.type]];
  return JSON.stringify({
    ...Object.fromEntries(names.map((name) => [name, values[name]])),
    path: documentPath(document.type, document.slug),
    links: expandLinks(document, cards),
  });
};

/** A document as served: JSON text of the contract's ServedDocument without `requestedLocale`. */
export const bodyText = (
  document: PublishedDocument,
  cards: Cards,
  reverse: ReverseLink[],
  availableLocales: Locale[],
): string => {
  const served = JSON.stringify({
    ...document,
    links: undefined,
    path: documentPath(document.type, document.slug),
    availableLocales,
  });
  const links = JSON.stringify(expandLinks(document, cards)).slice(1, -1);
  const members = [links, ...reverseMembers(reverse, document.locale)];
  return `${served.slice(0, -1)},"links":{${members.join(',')}}}`;
};

const etagOf = (body: string): string => createHash('sha256').update(body).digest('base64url');

export interface PreparedDocument {
  /** a list item changed: documents showing it must be prepared again */
  itemChanged: boolean;
  /** the document in every language in which it is published */
  published: ReadonlyMap<Locale, PublishedDocument>;
}

/**
 * Makes one document ready to send in all its languages: list items and bodies as JSON text with
 * links and reverse links filled in and addresses in texts brought up to date, and its rows in the lists. Changes nothing that is right.
 */
export const prepareDocument = async (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
): Promise<PreparedDocument> => {
  const rows = await trx
    .selectFrom('documents')
    .select(['locale', 'document', 'item', 'etag'])
    .where('type', '=', type)
    .where('id', '=', id)
    .where('state', '=', 'published')
    .execute();
  const published = new Map(
    rows.map((row) => [row.locale as Locale, JSON.parse(row.document) as PublishedDocument]),
  );
  const targets = await trx
    .selectFrom('links')
    .select('target_id')
    .distinct()
    .where('source_type', '=', type)
    .where('source_id', '=', id)
    .execute();
  const cards = await readCards(
    trx,
    targets.map((target) => target.target_id),
  );
  const addresses = await readAddresses(trx, [...published.values()].flatMap(textTargetsOf));
  const reverse = await readReverseLinks(trx, type, id);
  const available = LOCALES.filter((locale) => published.has(locale));
  let itemChanged = false;
  for (const row of rows) {
    const delivered = published.get(row.locale as Locale);
    if (delivered === undefined) continue;
    const document = withPresentAddresses(delivered, addresses);
    const item = itemText(document, cards);
    const body = bodyText(document, cards, reverse, available);
    const etag = etagOf(body);
    itemChanged ||= item !== row.item;
    if (item === row.item && etag === row.etag) continue;
    await trx
      .updateTable('documents')
      .set({ item, body, etag })
      .where('type', '=', type)
      .where('id', '=', id)
      .where('locale', '=', row.locale)
      .execute();
  }
  await replaceListing(trx, type, id, listingRowsOf(published));
  return { itemChanged, published };
};
