import type { Delivery, DeliveryReceipt } from '@minzong/api-contract';
import type { DocumentType } from '@minzong/content-types';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../../database/schema';
import { writeToStore } from '../../../database/transactions';
import { AppError } from '../../../errors';
import {
  documentsLinkingTo,
  documentsRestingOn,
  documentsShowing,
  noteForRefresh,
  predecessorsOf,
} from './dependants';
import { storeDelivery, type DocumentKey } from './document-rows';
import { prepareDocument, type PreparedVersions } from './prepare-document';

/**
 * Told of every document that was prepared, inside the transaction of the change: its words, its
 * standing or what it shows of others may have changed.
 */
export type OnDocumentChanged = (
  trx: Transaction<Tables>,
  type: DocumentType,
  id: string,
  versions: PreparedVersions,
) => Promise<void>;

const keyOf = (delivery: Delivery): DocumentKey & { type: DocumentType; revision: number } =>
  delivery.action === 'publish' ? delivery.document : delivery;

const readStored = (trx: Transaction<Tables>, key: DocumentKey) =>
  trx
    .selectFrom('documents')
    .select(['revision', 'state', 'slug', 'title'])
    .where('type', '=', key.type)
    .where('id', '=', key.id)
    .where('locale', '=', key.locale)
    .executeTakeFirst();

/** Two documents of a type never share an address while both are published. */
const refuseTakenSlug = async (trx: Transaction<Tables>, delivery: Delivery): Promise<void> => {
  if (delivery.action !== 'publish') return;
  const { type, slug, id } = delivery.document;
  const owner = await trx
    .selectFrom('documents')
    .select('title')
    .where('type', '=', type)
    .where('slug', '=', slug)
    .where('state', '=', 'published')
    .where('id', '<>', id)
    .executeTakeFirst();
  if (owner === undefined) return;
  const message = `网址名称 ${slug} 已被《${owner.title}》使用，请换一个`;
  throw new AppError('unprocessable', 'document-invalid', {
    errors: [{ path: 'document.slug', message }],
  });
};

/** Prepares the delivered document and notes the others that show something of it. */
const prepareWithDependants = async (
  trx: Transaction<Tables>,
  { type, id }: { type: DocumentType; id: string },
  shownBefore: Awaited<ReturnType<typeof documentsShowing>>,
  { cardChanged, today }: { cardChanged: boolean; today: string },
): Promise<PreparedVersions> => {
  const { versions } = await prepareDocument(trx, type, id, today);
  const showing = await documentsShowing(trx, type, id);
  const linking = cardChanged ? await documentsLinkingTo(trx, type, id) : [];
  const policies = [id, ...(cardChanged ? await predecessorsOf(trx, type, id) : [])];
  const resting = await documentsRestingOn(trx, policies);
  await noteForRefresh(trx, [...shownBefore, ...showing, ...linking, ...resting]);
  return versions;
};

/**
 * Takes one delivery: stores it, makes it ready to send and hands it to the search, all in one
 * transaction. A revision that is not above the stored one changes nothing, so that late, doubled
 * and reordered deliveries are harmless.
 * @param today `YYYY-MM-DD` in China
 * @throws {AppError} unprocessable when the slug belongs to another document
 */
export const acceptDelivery = (
  db: Kysely<Tables>,
  delivery: Delivery,
  onDocumentChanged: OnDocumentChanged,
  today: string,
): Promise<DeliveryReceipt> =>
  writeToStore(db, async (trx) => {
    const key = keyOf(delivery);
    const stored = await readStored(trx, key);
    if (stored !== undefined && key.revision <= stored.revision)
      return { outcome: 'stale' as const, revision: stored.revision };
    await refuseTakenSlug(trx, delivery);
    const shownBefore = await documentsShowing(trx, key.type, key.id);
    await storeDelivery(trx, delivery, stored?.slug ?? '');
    const cardChanged =
      delivery.action === 'withdraw'
        ? stored?.state === 'published'
        : stored?.state !== 'published' ||
          stored.slug !== delivery.document.slug ||
          stored.title !== delivery.document.title;
    const ready = await prepareWithDependants(trx, key, shownBefore, { cardChanged, today });
    await onDocumentChanged(trx, key.type, key.id, ready);
    await bumpVersion(trx);
    return { outcome: 'accepted' as const, revision: key.revision };
  });

/** Tells every process that what it has cached is old. */
export const bumpVersion = async (trx: Transaction<Tables>): Promise<void> => {
  await trx
    .updateTable('store_state')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', 1)
    .execute();
};
