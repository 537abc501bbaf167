import { DOCUMENT_TYPES, locale as localeSchema, type DocumentType } from '@minzong/content-types';
import type { Core } from '@strapi/strapi';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { uidOf } from '../../document-uid';
import type { Row } from '../../publishing/published-rows';
import { inTransaction } from '../../publishing/transaction';
import { identityOf, type LinkIdentity } from './link-identity';
import { LINK_TABLE, PLACE_TABLE, type LinkRow, type PlaceRow } from './link-tables';
import { linksOfField, populateTexts, textFieldsOf } from './text-fields';

type Place = Omit<PlaceRow, 'id' | 'link_id'> & { link: LinkIdentity };

const CHUNK_ROWS = 50;
const LONGEST_WORDS = 200;

const placesOfRow = (strapi: Core.Strapi, type: DocumentType, row: Row, siteUrl: string): Place[] =>
  textFieldsOf(strapi, uidOf(type), row).flatMap((field) =>
    linksOfField(field).flatMap(({ url, words }) => {
      const link = identityOf(url, siteUrl);
      if (link === undefined) return [];
      return [
        {
          link,
          type,
          document_id: row.documentId,
          locale: row.locale,
          path: field.path,
          title: typeof row['title'] === 'string' ? row['title'] : '',
          words: words.slice(0, LONGEST_WORDS),
          in_draft: row.publishedAt === null ? 1 : 0,
          in_published: row.publishedAt === null ? 0 : 1,
        },
      ];
    }),
  );

// A draft says what is published until it is changed: the same place of both is shown once.
const joined = (places: Place[]): Place[] => {
  const known = new Map<string, Place>();
  for (const place of places) {
    const key = JSON.stringify([place.link.digest, place.locale, place.path, place.words]);
    const other = known.get(key);
    if (other === undefined) known.set(key, { ...place });
    else {
      if (place.in_draft === 1) other.title = place.title;
      other.in_draft = Math.max(other.in_draft, place.in_draft);
      other.in_published = Math.max(other.in_published, place.in_published);
    }
  }
  return [...known.values()];
};

const replacePlaces = (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  places: Place[],
): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await trx(PLACE_TABLE).where({ type, document_id: documentId }).delete();
    for (let start = 0; start < places.length; start += CHUNK_ROWS) {
      const chunk = places.slice(start, start + CHUNK_ROWS);
      const links = new Map(chunk.map(({ link }) => [link.digest, link]));
      await trx(LINK_TABLE)
        .insert([...links.values()].map((link) => ({ ...link, status: 'unchecked' })))
        .onConflict('digest')
        .ignore();
      const rows = await trx<LinkRow>(LINK_TABLE)
        .whereIn('digest', [...links.keys()])
        .select('id', 'digest');
      const ids = new Map(rows.map(({ id, digest }) => [digest, id]));
      await trx(PLACE_TABLE).insert(
        chunk.map(({ link, ...place }) => ({ ...place, link_id: ids.get(link.digest) ?? 0 })),
      );
    }
  });

/** Notes every link of one document, in all its languages, drafts and what is published. */
export const collectDocument = async (
  strapi: Core.Strapi,
  type: DocumentType,
  documentId: string,
  siteUrl: string,
): Promise<void> => {
  const rows = (await strapi.db.query(uidOf(type)).findMany({
    where: { documentId },
    populate: populateTexts(strapi, uidOf(type)),
  })) as Row[];
  const known = rows.filter(({ locale }) => localeSchema.safeParse(locale).success);
  const places = known.flatMap((row) => placesOfRow(strapi, type, row, siteUrl));
  await replacePlaces(strapi, type, documentId, joined(places));
};

const idsOf = async (strapi: Core.Strapi, type: DocumentType): Promise<Set<string>> => {
  const rows = (await strapi.db.query(uidOf(type)).findMany({ select: ['documentId'] })) as Row[];
  return new Set(rows.map(({ documentId }) => documentId));
};

const forgetDeleted = (
  strapi: Core.Strapi,
  type: DocumentType,
  living: ReadonlySet<string>,
): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    const rows = await trx<PlaceRow>(PLACE_TABLE).where({ type }).distinct('document_id');
    for (const { document_id } of rows)
      if (!living.has(document_id)) await trx(PLACE_TABLE).where({ type, document_id }).delete();
  });

/** Forgets links that stand nowhere any more. */
export const forgetUnused = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async ({ trx }) => {
    await trx(LINK_TABLE).whereNotIn('id', trx(PLACE_TABLE).select('link_id')).delete();
  });

/**
 * Notes every link of everything, one document at a time, and lets others at the processor between.
 * @param isStopping asked before each document
 */
export const collectEverything = async (
  strapi: Core.Strapi,
  siteUrl: string,
  isStopping: () => boolean,
): Promise<void> => {
  for (const type of DOCUMENT_TYPES) {
    const living = await idsOf(strapi, type);
    for (const documentId of living) {
      if (isStopping()) return;
      await collectDocument(strapi, type, documentId, siteUrl);
      await nextTurn();
    }
    await forgetDeleted(strapi, type, living);
  }
  await forgetUnused(strapi);
};
