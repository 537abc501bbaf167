import type { LinkedDocument } from '@minzong/api-contract';
import type { Locale, PublishedDocument } from '@minzong/content-types';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../database/schema';
import { readCards } from './link-cards';
import { mediaFilesOf } from './media-files';
import { bodyText, itemText } from './served-texts';
import { basisNotices, readBases } from './bases';
import { documentOn, ownNotices } from './standing';
import { readReverseLinks } from './reverse-links';
import { readAddresses, textTargetsOf, withPresentAddresses } from './text-links';

/** A document made ready to send that is not, and will not be, in the store. */
export interface PreparedPreview {
  locale: Locale;
  item: string;
  body: string;
  /** names of the media files that it shows, those of its linked documents included */
  files: string[];
}

type Linked = Record<string, { id: LinkedDocument['id'] }[]>;

/** Prepares documents as if they were published now, with links to what is; writes nothing. */
export const preparePreview = (
  db: Kysely<Tables>,
  documents: readonly PublishedDocument[],
  today: string,
): Promise<PreparedPreview[]> =>
  db.transaction().execute(async (trx) => {
    const prepared: PreparedPreview[] = [];
    const addresses = await readAddresses(trx, documents.flatMap(textTargetsOf));
    for (const given of documents) {
      const document = withPresentAddresses(given, addresses);
      const { type, id, locale } = document;
      const targets = Object.values(document.links as Linked).flatMap((links) =>
        links.map((link) => link.id),
      );
      const cards = await readCards(trx, [...new Set(targets)]);
      const reverse = await readReverseLinks(trx, type, id);
      // Its other languages are no pages yet: the preview itself leads to them.
      const shown = documentOn(document, today);
      const bases = await readBases(trx, [document]);
      const notices = [
        ...ownNotices(document, today, cards),
        ...bases.flatMap((basis) => basisNotices(basis, locale)),
      ];
      const body = bodyText(shown, notices, { cards, reverse, available: [locale] });
      const item = itemText(shown, notices, cards);
      prepared.push({ locale, item, body, files: mediaFilesOf(JSON.parse(body)) });
    }
    return prepared;
  });
