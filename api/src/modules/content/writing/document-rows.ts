import { documentDigest, type Delivery } from '@minzong/api-contract';
import type { PublishedDocument } from '@minzong/content-types';
import type { Transaction } from 'kysely';
import type { DocumentRow, LinkRow, Tables } from '../../../database/schema';
import { mediaFilesOf } from './media-files';
import { textLinkName, textTargetsOf } from './text-links';

export interface DocumentKey {
  type: string;
  id: string;
  locale: string;
}

type Withdrawal = Extract<Delivery, { action: 'withdraw' }>;

const publishedRow = (document: PublishedDocument): DocumentRow => ({
  type: document.type,
  id: document.id,
  locale: document.locale,
  revision: document.revision,
  state: 'published',
  slug: document.slug,
  title: document.title,
  published_at: document.publishedAt,
  digest: documentDigest(document),
  withdrawn_at: null,
  reason: null,
  successor_type: null,
  successor_id: null,
  standing: null,
  item: '',
  etag: '',
  body: '',
  document: JSON.stringify(document),
});

/** A tombstone: the words are gone, the address is remembered with the reason. */
const withdrawnRow = (withdrawal: Withdrawal, slug: string): DocumentRow => ({
  type: withdrawal.type,
  id: withdrawal.id,
  locale: withdrawal.locale,
  revision: withdrawal.revision,
  state: 'withdrawn',
  slug,
  title: '',
  published_at: '',
  digest: '',
  withdrawn_at: withdrawal.withdrawnAt,
  reason: withdrawal.reason ?? null,
  successor_type: withdrawal.successor?.type ?? null,
  successor_id: withdrawal.successor?.id ?? null,
  standing: null,
  item: '',
  etag: '',
  body: '',
  document: '',
});

const linkRows = (document: PublishedDocument): LinkRow[] =>
  Object.entries(
    document.links as Record<string, { id: string; clauses?: number[] | undefined }[]>,
  ).flatMap(([name, links]) =>
    [...new Map(links.map((link) => [link.id, link])).values()].map((link) => ({
      source_type: document.type,
      source_id: document.id,
      source_locale: document.locale,
      name,
      target_id: link.id,
      clauses: link.clauses === undefined ? null : JSON.stringify(link.clauses),
    })),
  );

const textLinkRows = (document: PublishedDocument): LinkRow[] =>
  textTargetsOf(document).map(({ type, id }) => ({
    source_type: document.type,
    source_id: document.id,
    source_locale: document.locale,
    name: textLinkName(type),
    target_id: id,
    clauses: null,
  }));

const removeReferences = async (trx: Transaction<Tables>, key: DocumentKey): Promise<void> => {
  await trx
    .deleteFrom('links')
    .where('source_type', '=', key.type)
    .where('source_id', '=', key.id)
    .where('source_locale', '=', key.locale)
    .execute();
  await trx
    .deleteFrom('media_references')
    .where('type', '=', key.type)
    .where('id', '=', key.id)
    .where('locale', '=', key.locale)
    .execute();
};

const writeReferences = async (
  trx: Transaction<Tables>,
  document: PublishedDocument,
): Promise<void> => {
  const { type, id, locale, slug } = document;
  const links = [...linkRows(document), ...textLinkRows(document)];
  for (let start = 0; start < links.length; start += 200)
    await trx
      .insertInto('links')
      .values(links.slice(start, start + 200))
      .execute();
  const media = mediaFilesOf(document).map((file) => ({ file, type, id, locale }));
  for (let start = 0; start < media.length; start += 500)
    await trx
      .insertInto('media_references')
      .values(media.slice(start, start + 500))
      .execute();
  await trx.replaceInto('slugs').values({ type, slug, id }).execute();
};

/** Stores what was delivered in place of what was there; not yet ready to send. */
export const storeDelivery = async (
  trx: Transaction<Tables>,
  delivery: Delivery,
  storedSlug: string,
): Promise<void> => {
  const row =
    delivery.action === 'publish'
      ? publishedRow(delivery.document)
      : withdrawnRow(delivery, storedSlug);
  await removeReferences(trx, row);
  await trx.replaceInto('documents').values(row).execute();
  if (delivery.action === 'publish') await writeReferences(trx, delivery.document);
};
